import { partsOf, sheetXml, zipped } from "./small";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const T = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const rows = [
  `<row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>`,
  `<row r="2" spans="1:4"><c r="A2" s="1"><v>1250</v></c><c r="B2"><f>A2*2</f><v>2500</v></c><c r="C2" s="1"><f t="shared" ref="C2:C4" si="0">A2*$A$2+B1</f><v>7</v></c></row>`,
  `<row r="3" spans="1:4"><c r="A3"><v>2</v></c><c r="C3" s="1"><f t="shared" si="0"/><v>8</v></c><c r="D3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>`,
  `<row r="4" spans="1:4"><c r="A4"><v>3</v></c><c r="C4"><f t="shared" si="0"/><v>9</v></c></row>`,
  `<row r="6"><c r="A6" cm="1"><f t="array" ref="A6:A8">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r="C6"><f t="array" ref="C6:D6">A2:A3*2</f><v>2500</v></c><c r="D6"><v>4</v></c></row>`,
  `<row r="7"><c r="A7"><v>2</v></c><c r="B7" cm="1"><f t="array" ref="B7">_xldudf_AIENERGY("DGX A100",A2,720,,"article-2023")</f><v>1</v></c></row>`,
  `<row r="8"><c r="A8"><v>3</v></c><c r="B8" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C8" t="b"><v>1</v></c><c r="D8"><f>Twice(A3)</f><v>0</v></c></row>`,
].join("\n");

const after = [
  `<autoFilter ref="A1:D4"/>`,
  `<conditionalFormatting sqref="A2:A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting>`,
  `<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A2:A4"><formula1>0</formula1><formula2>9999</formula2></dataValidation></dataValidations>`,
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
  `<drawing r:id="rId1"/>`,
  `<legacyDrawing r:id="rId2"/>`,
  `<extLst><ext uri="{unknown}" xmlns:foo="urn:foo"><foo:bar>kept &amp; kept</foo:bar></ext></extLst>`,
].join("");

/** A workbook with much of what Excel writes, to the letter of how it does, and parts that no one knows. */
export function rich(): Uint8Array {
  const budget = sheetXml(rows, {
    before: `<sheetPr codeName="Sheet1"/><dimension ref="A1:D8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="4" width="12.5" customWidth="1"/></cols>`,
    after,
  }).replace(
    "<worksheet ",
    `<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" `,
  );
  return zipped(
    partsOf(
      {
        Budget: budget,
        "Q1 &amp; Q2": `<row><c><v>1</v></c><c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>`,
      },
      {
        book: `<definedNames><definedName name="Budget_rows">Budget!$A$2:$A$4</definedName><definedName name="Twice">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Budget!$A$1:$D$4</definedName></definedNames><calcPr calcId="191029"/>`,
        related: `<Relationship Id="rId8" Type="${R}/calcChain" Target="calcChain.xml"/><Relationship Id="rId9" Type="${R}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId10" Type="${R}/sheetMetadata" Target="metadata.xml"/><Relationship Id="rId11" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
        types: `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/calcChain.xml" ContentType="${T}.calcChain+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${T}.sharedStrings+xml"/><Override PartName="/xl/metadata.xml" ContentType="${T}.sheetMetadata+xml"/>`,
        more: {
          "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="C2" i="1"/></calcChain>`,
          "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>Devices</t></si><si><t xml:space="preserve">Hours </t></si><si><r><t>k</t></r><r><rPr><b/></rPr><t>Wh</t></r></si><si><t>_x0041_</t></si></sst>`,
          "xl/metadata.xml": `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
          "xl/vbaProject.bin": "not really macros",
          "xl/worksheets/_rels/sheet1.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${R}/comments" Target="../comments1.xml"/></Relationships>`,
          "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:absoluteAnchor/></xdr:wsDr>`,
          "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>`,
          "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList/></comments>`,
          "customXml/item1.xml": "<anything/>",
          "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}"/>`,
        },
      },
    ),
  );
}
