import {
  carrierOf,
  carried,
  checkFormula,
  placeFormula,
  withCarried,
} from "../../../src/workbook/receipt/references";
import { areaOf } from "../memory";

describe("a formula of the receipt", () => {
  it("shows where a cell or an area is", () => {
    expect(placeFormula(areaOf("Budget", "B2")!)).toBe("=ADDRESS(ROW(Budget!$B$2),COLUMN(Budget!$B$2),4)");
    expect(placeFormula(areaOf("It's", "B2:C9")!)).toBe(
      "=ADDRESS(MIN(ROW('It''s'!$B$2:$C$9)),MIN(COLUMN('It''s'!$B$2:$C$9)),4)&\":\"&" +
        "ADDRESS(MIN(ROW('It''s'!$B$2:$C$9))+ROWS('It''s'!$B$2:$C$9)-1,MIN(COLUMN('It''s'!$B$2:$C$9))+COLUMNS('It''s'!$B$2:$C$9)-1,4)",
    );
  });

  it("compares what is there with what was recorded", () => {
    expect(checkFormula(areaOf("Budget", "B2")!, areaOf("AI receipt", "G5")!)).toBe(
      "=IFERROR(Budget!$B$2='AI receipt'!$G$5,FALSE)",
    );
    expect(checkFormula(areaOf("FY2026", "B2:B9")!, areaOf("V", "A3:A10")!)).toBe(
      "=IFERROR(SUMPRODUCT(--('FY2026'!$B$2:$B$9=V!$A$3:$A$10))=ROWS(V!$A$3:$A$10)*COLUMNS(V!$A$3:$A$10),FALSE)",
    );
  });

  it.each([
    ["=IFERROR(Budget!$B$2='AI receipt'!$G$5,FALSE)", ["Budget!$B$2", "'AI receipt'!$G$5"]],
    ["=ADDRESS(ROW(#REF!),COLUMN(#REF!),4)", [null, null]],
    ["=ADDRESS(ROW(Budget!#REF!),COLUMN(Budget!#REF!),4)", [null, null]],
    ["=COUNTA(Budget!$B:$B,2:3)", ["Budget!$B:$B", "2:3"]],
  ])("carries the references of %s", (formula, references) => {
    expect(carried(formula)).toEqual(references);
  });
});

describe("a carrier", () => {
  it.each([
    ["=AIENERGY(A2,$B$1,Inputs!C3,'My s'!D:D)", "=COUNTA(Budget!$A$2,Budget!$B$1,Inputs!$C$3,'My s'!$D:$D)"],
    ["=AIENERGY(A2:A9,B2,Hours,,Fleet[Load])", "=COUNTA(Budget!$A$2:$A$9,Budget!$B$2)"],
    ['=AIENERGY("A100",1,2)', null],
    ["=AIENERGY([1]Other!A1,1,2)", null],
    ["=AIENERGY(A1:INDEX(A1:A9,3),1,2)", null],
  ])("of %s is %s", (formula, carrier) => {
    expect(carrierOf(formula, "Budget")).toBe(carrier);
  });

  it("gives a formula the references that its cells have by now", () => {
    const formula = '=AIENERGY(A2,$B$1,Inputs!C3:C4,Hours)&"A2"';
    expect(withCarried(formula, "=COUNTA(Budget!$A$5,Budget!$B$4,'My inputs'!$C$3:$C$6)", "Budget")).toBe(
      "=AIENERGY(A5,$B$4,'My inputs'!C3:C6,Hours)&\"A2\"",
    );
  });

  it("names the sheet of cells that moved to another", () => {
    expect(withCarried("=AIENERGY(A2)", "=COUNTA(Elsewhere!$A$2)", "Budget")).toBe("=AIENERGY(Elsewhere!A2)");
  });

  it("admits that cells are gone", () => {
    expect(withCarried("=AIENERGY(A2,B2)", "=COUNTA(#REF!,Budget!$B$2)", "Budget")).toBeNull();
    expect(withCarried("=AIENERGY(A2,B2)", "=COUNTA(Budget!$B$2)", "Budget")).toBeNull();
  });
});
