import {
  WorkbookDiffers,
  type Abilities,
  type Area,
  type Contents,
  type Workbook,
} from "../../src/workbook/workbook";

/** What can be called from outside a page; a listener cannot cross into it. */
type Method = Exclude<keyof Workbook, "can" | "onSelection">;

/** What comes out of the page: errors lose their class on the way, so facts travel instead. */
type Answer = { readonly value: unknown } | { readonly differs: Area } | { readonly message: string };

type Piece = { readonly area: Area; readonly cells: Contents };

/** A workbook that lives in a page or a frame, called from here. Jobs stay here: they can neither cancel nor see progress. */
export function remoteWorkbook(can: Abilities, call: (question: string) => Promise<string>): Workbook {
  const on =
    (method: Method, most = 2) =>
    async (...args: unknown[]): Promise<never> => {
      const answer = JSON.parse(await call(JSON.stringify([method, args.slice(0, most)]))) as Answer;
      if ("differs" in answer) throw new WorkbookDiffers(answer.differs);
      if ("message" in answer) throw new Error(answer.message);
      return answer.value as never;
    };
  return {
    can,
    sheets: on("sheets"),
    names: on("names"),
    tables: on("tables"),
    selection: on("selection"),
    reveal: on("reveal"),
    read: on("read"),
    resolve: on("resolve"),
    spills: on("spills"),
    evaluate: on("evaluate"),
    recalculate: on("recalculate", 0),
    apply: on("apply", 1),
    async *scan(area) {
      yield* (await on("scan", 1)(area)) as readonly Piece[];
    },
    onSelection: () => {
      throw new Error("a listener cannot cross into the page; the pane's test covers it");
    },
  };
}

/**
 * Runs inside the page, where it must stand alone: it is sent there as text. Calls a method of a workbook there, with a
 * job of its own where the method wants one, and gathers what comes in pieces. All goes as text: thousands of cells
 * pass much faster so.
 */
export async function answerIn(workbook: Workbook, question: string): Promise<string> {
  const [method, args] = JSON.parse(question) as [Method, unknown[]];
  const job = { signal: new AbortController().signal, progress: () => undefined };
  const methods = workbook as unknown as Record<Method, (...args: unknown[]) => unknown>;
  try {
    const result = methods[method](
      ...args,
      ...(["scan", "recalculate", "apply"].includes(method) ? [job] : []),
    );
    if (method !== "scan") return JSON.stringify({ value: await result });
    const pieces: unknown[] = [];
    for await (const piece of result as AsyncIterable<unknown>) pieces.push(piece);
    return JSON.stringify({ value: pieces });
  } catch (error) {
    const { name, area, message } = error as Error & { area?: Area };
    return JSON.stringify(name === "WorkbookDiffers" && area ? { differs: area } : { message });
  }
}
