import { WorkbookRefuses } from "../../workbook/refusal";

/**
 * Calls on Excel. While the user types into a cell Excel refuses them, which is told as such; `mayWait`: they wait until
 * that is over, so that work which has begun does not stop half-way (OfficeDev/office-js #3323).
 */
export async function run<T>(
  task: (context: Excel.RequestContext) => Promise<T>,
  { mayWait = false } = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: mayWait }, task);
  } catch (error) {
    const isTyping =
      error instanceof OfficeExtension.Error && error.code === "InvalidOperationInCellEditMode";
    throw isTyping ? new WorkbookRefuses({ reason: "typing" }, { cause: error }) : error;
  }
}
