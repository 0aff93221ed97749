/**
 * Parts of a workbook to the letter of what Excel 365 writes: a header, then each part in one line. Written by hand, so
 * that no licence or name of anybody is in them. `vbaProject.bin` is only the beginning of a project: nothing runs it here.
 */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14AC = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac";
const TYPE = "application/vnd.openxmlformats-officedocument";
const COMPATIBLE = `xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}"`;

const lines = (...pieces) => HEAD + pieces.join("");
const related = (...relations) =>
  lines(
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...relations.map(
      ([id, type, target, mode = ""]) =>
        `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${OFFICE}/${type}`}" Target="${target}"${mode}/>`,
    ),
    "</Relationships>",
  );
const worksheet = (...pieces) =>
  lines(`<worksheet xmlns="${MAIN}" ${COMPATIBLE}>`, ...pieces, "</worksheet>");
const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** Exactly 31 characters, the most that a sheet's name can have, with a quote, an ampersand and a bracket-free space. */
export const LONG_NAME = "Q1's plan & budget, all regions";
const longName = LONG_NAME.replace("&", "&amp;");
const quotedName = `'${longName.replace("'", "''")}'`;

const budget = worksheet(
  '<sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF0F6CBD"/></sheetPr><dimension ref="A1:I9"/>',
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews>',
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="18.7109375" bestFit="1" customWidth="1"/><col min="2" max="5" width="12.5703125" customWidth="1"/></cols>',
  "<sheetData>",
  '<row r="1" spans="1:9" s="2" customFormat="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2" t="s"><v>2</v></c><c r="D1" s="2"/><c r="E1" s="2"/><c r="F1" s="2" t="s"><v>3</v></c><c r="G1" s="2" t="s"><v>4</v></c></row>',
  '<row r="2" spans="1:9" x14ac:dyDescent="0.25"><c r="A2"><v>1250</v></c><c r="B2" s="1"><f t="shared" ref="B2:B5" si="0">_xldudf_AIENERGY("DGX A100",A2,720,,"article-2023")</f><v>5850000</v></c><c r="C2" s="1" cm="1"><f t="array" ref="C2:E2">_xldudf_AIRANGE("energy","DGX A100",A2,720,,"article-2023")</f><v>5850000</v></c><c r="D2" s="1"><v>5850000</v></c><c r="E2" s="1"><v>5850000</v></c><c r="F2"><f>ROUND(B2/1000,1)</f><v>5850</v></c><c r="G2" t="s"><v>5</v></c></row>',
  '<row r="3" spans="1:9" x14ac:dyDescent="0.25"><c r="A3"><v>10</v></c><c r="B3" s="1"><f t="shared" si="0"/><v>46800</v></c><c r="F3"><f>ROUND(_xldudf_AIENERGY("DGX A100",A3,720,,"article-2023")/1000,1)</f><v>46.8</v></c></row>',
  '<row r="4" spans="1:9" hidden="1" x14ac:dyDescent="0.25"><c r="A4"><v>5</v></c><c r="B4" s="1"><f t="shared" si="0"/><v>23400</v></c><c r="F4" t="str"><f>IF(B4&gt;0,"more than "&amp;A4,"")</f><v>more than 5</v></c></row>',
  '<row r="5" spans="1:9" x14ac:dyDescent="0.25"><c r="A5"><v>1</v></c><c r="B5" s="1"><f t="shared" si="0"/><v>4680</v></c><c r="F5" t="b"><f>B5&lt;B2</f><v>1</v></c><c r="G5"><f>Twice(A5)</f><v>2</v></c></row>',
  '<row r="6" spans="1:9" x14ac:dyDescent="0.25"><c r="A6" t="s"><v>6</v></c><c r="B6" s="1"><f>SUM(B2:B5)</f><v>5924880</v></c><c r="F6"><f>SUBTOTAL(109,B2:B5)</f><v>5901480</v></c><c r="H6"><f>[1]Rates!$B$2</f><v>0.31</v></c></row>',
  '<row r="8" spans="1:9" x14ac:dyDescent="0.25"><c r="A8" t="e" vm="1"><v>#VALUE!</v></c><c r="B8" t="e"><f>_xldudf_NS_AIENERGY("L40S",3,720)</f><v>#NAME?</v></c><c r="I8"><f>GETPIVOTDATA("kWh",$H$20)</f><v>42</v></c></row>',
  `<row r="9" spans="1:9" x14ac:dyDescent="0.25"><c r="A9" cm="1"><f t="array" ref="A9">_xldudf_AICAPEX("DGX A100",A2)</f><v>248750000</v></c><c r="B9"><f>SUM(Fleet[kWh])</f><v>1</v></c></row>`,
  "</sheetData>",
  '<autoFilter ref="A1:B5"><filterColumn colId="0"><customFilters><customFilter operator="notEqual" val="5"/></customFilters></filterColumn></autoFilter>',
  '<mergeCells count="1"><mergeCell ref="C1:E1"/></mergeCells>',
  '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="A2:A5"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>',
  `<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="G2"><formula1>Presets!$A$1:$A$3</formula1></dataValidation><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Devices" error="0 to 9,999 &amp; whole" sqref="A2:A5"><formula1>0</formula1><formula2>9999</formula2></dataValidation></dataValidations>`,
  '<hyperlinks><hyperlink ref="G5" r:id="rId4" tooltip="the source"/></hyperlinks>',
  MARGINS,
  '<pageSetup orientation="portrait" r:id="rId5"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>',
);

const plan = worksheet(
  '<sheetPr codeName="Sheet2"/><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
  "<sheetData>",
  '<row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
  '<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>5</v></c><c r="B2"><v>1250</v></c><c r="C2"><f>_xldudf_AIENERGY(Fleet[[#This Row],[Preset]],Fleet[[#This Row],[Devices]],720,,"article-2023")</f><v>5850000</v></c></row>',
  '<row r="3" spans="1:3" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>5</v></c><c r="B3"><v>2</v></c><c r="C3"><f>_xldudf_AIENERGY(Fleet[[#This Row],[Preset]],Fleet[[#This Row],[Devices]],720,,"article-2023")</f><v>9360</v></c></row>',
  `<row r="4" spans="1:3" x14ac:dyDescent="0.25"><c r="A4" t="inlineStr"><is><r><t xml:space="preserve"> in </t></r><r><rPr><b/></rPr><t>place</t></r></is></c><c r="C4"><f>Budget!B2+${quotedName}!C3</f><v>5859360</v></c></row>`,
  "</sheetData>",
  MARGINS,
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
);

const presets = worksheet(
  '<dimension ref="A1:A3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
  '<sheetData><row r="1" spans="1:1" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>5</v></c></row><row r="2" spans="1:1" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>8</v></c></row><row r="3" spans="1:1" x14ac:dyDescent="0.25"><c r="A3"><f>_xldudf_AIENERGY(A1,1,720,,"article-2023")</f><v>4680</v></c></row></sheetData>',
  MARGINS,
);

const keys = worksheet(
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
  '<sheetData><row r="1" spans="1:1" x14ac:dyDescent="0.25"><c r="A1"><f>_xldudf_AIWATER("DGX A100",1,720,,"article-2023")</f><v>1</v></c></row></sheetData>',
  MARGINS,
);

const locked = worksheet(
  '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
  '<sheetData><row r="1" spans="1:1" x14ac:dyDescent="0.25"><c r="A1"><f>_xldudf_AIENERGY("DGX A100",1,720,,"article-2023")</f><v>4680</v></c></row></sheetData>',
  '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="1" objects="1" scenarios="1"/>',
  MARGINS,
);

const texts = [
  "<t>Devices</t>",
  "<t>kWh</t>",
  '<t xml:space="preserve"> low, central, high </t>',
  '<r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>M</t></r><r><rPr><sz val="11"/><rFont val="Calibri"/></rPr><t xml:space="preserve">Wh </t></r>',
  '<t>伺服器</t><rPh sb="0" eb="3"><t>サーバ</t></rPh><phoneticPr fontId="1"/>',
  "<t>DGX A100</t>",
  '<t>=SUM(1,2) &amp; "a text", not a formula</t>',
  "<t>Preset</t>",
  "<t>H100 SXM</t>",
];

const chart = lines(
  `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:numRef><c:f>Budget!$A$2:$A$5</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>Budget!$B$2:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>5850000</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>',
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
);

const drawing = lines(
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`,
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
);

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\' fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const styles = lines(
  `<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0\\ &quot;kWh&quot;"/></numFmts>`,
  '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
);

const metadata = lines(
  `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>`,
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
);

const SHEETS = [
  ["Budget", "", budget],
  [longName, "", plan],
  ["Presets", ' state="hidden"', presets],
  ["Keys", ' state="veryHidden"', keys],
  ["Locked", "", locked],
];

const override = (part, type) => `<Override PartName="/${part}" ContentType="${type}"/>`;
const sheet = (kind) => `${TYPE}.spreadsheetml.${kind}+xml`;

/** A workbook with macros and with all that Excel puts around cells. */
export const macroBook = {
  "[Content_Types].xml": lines(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>`,
    override("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    ...SHEETS.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, sheet("worksheet"))),
    override("xl/externalLinks/externalLink1.xml", sheet("externalLink")),
    override("xl/styles.xml", sheet("styles")),
    override("xl/sharedStrings.xml", sheet("sharedStrings")),
    override("xl/metadata.xml", sheet("sheetMetadata")),
    override("xl/calcChain.xml", sheet("calcChain")),
    override("xl/tables/table1.xml", sheet("table")),
    override("xl/comments1.xml", sheet("comments")),
    override("xl/pivotCache/pivotCacheDefinition1.xml", sheet("pivotCacheDefinition")),
    override("xl/drawings/drawing1.xml", `${TYPE}.drawing+xml`),
    override("xl/charts/chart1.xml", `${TYPE}.drawingml.chart+xml`),
    override("customXml/itemProps1.xml", `${TYPE}.customXmlProperties+xml`),
    "</Types>",
  ),
  "_rels/.rels": related(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": lines(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/></bookViews>`,
    `<sheets>${SHEETS.map(([name, state], index) => `<sheet name="${name}" sheetId="${index + 3}"${state} r:id="rId${index + 1}"/>`).join("")}</sheets>`,
    '<externalReferences><externalReference r:id="rId20"/></externalReferences>',
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Budget!$A$1:$B$5</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Budget!$A$1:$I$9</definedName><definedName name="Devices">Budget!$A$2:$A$5</definedName><definedName name="Local" localSheetId="1">${quotedName}!$B$2</definedName><definedName name="Twice">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName></definedNames>`,
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId21"/></pivotCaches></workbook>',
  ),
  "xl/_rels/workbook.xml.rels": related(
    ...SHEETS.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
    ["rId15", "styles", "styles.xml"],
    ["rId16", "sharedStrings", "sharedStrings.xml"],
    ["rId17", "sheetMetadata", "metadata.xml"],
    ["rId18", "calcChain", "calcChain.xml"],
    ["rId19", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ["rId20", "externalLink", "externalLinks/externalLink1.xml"],
    ["rId21", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId22", "customXml", "../customXml/item1.xml"],
  ),
  ...Object.fromEntries(SHEETS.map(([, , text], index) => [`xl/worksheets/sheet${index + 1}.xml`, text])),
  "xl/worksheets/_rels/sheet1.xml.rels": related(
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId3", "comments", "../comments1.xml"],
    ["rId4", "hyperlink", "https://example.org/a?b=1&amp;c=2", ' TargetMode="External"'],
    ["rId5", "printerSettings", "../printerSettings/printerSettings1.bin"],
  ),
  "xl/worksheets/_rels/sheet2.xml.rels": related(["rId1", "table", "../tables/table1.xml"]),
  "xl/externalLinks/externalLink1.xml": lines(
    `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Rates"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>0.31</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  ),
  "xl/externalLinks/_rels/externalLink1.xml.rels": related([
    "rId1",
    "externalLinkPath",
    "rates.xlsx",
    ' TargetMode="External"',
  ]),
  "xl/styles.xml": styles,
  "xl/sharedStrings.xml": lines(
    `<sst xmlns="${MAIN}" count="12" uniqueCount="${texts.length}">`,
    ...texts.map((text) => `<si>${text}</si>`),
    "</sst>",
  ),
  "xl/metadata.xml": metadata,
  "xl/calcChain.xml": lines(
    `<calcChain xmlns="${MAIN}"><c r="B2" i="3" l="1"/><c r="B3"/><c r="B4"/><c r="B5"/><c r="C2" l="1" a="1"/><c r="F2"/><c r="C2" i="4"/><c r="A1" i="7"/></calcChain>`,
  ),
  "xl/tables/table1.xml": lines(
    `<table xmlns="${MAIN}" id="1" name="Fleet" displayName="Fleet" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="Preset"/><tableColumn id="2" name="Devices"/><tableColumn id="3" name="kWh"><calculatedColumnFormula>_xldudf_AIENERGY(Fleet[[#This Row],[Preset]],Fleet[[#This Row],[Devices]],720,,"article-2023")</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  ),
  "xl/comments1.xml": lines(
    `<comments xmlns="${MAIN}"><authors><author>Analyst</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><sz val="9"/></rPr><t xml:space="preserve">Checked. </t></r></text></comment></commentList></comments>`,
  ),
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": related(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/drawings/vmlDrawing1.vml": vml,
  "xl/charts/chart1.xml": chart,
  "xl/pivotCache/pivotCacheDefinition1.xml": lines(
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" saveData="0" refreshOnLoad="1" refreshedBy="Analyst" refreshedDate="46000" createdVersion="8" refreshedVersion="8" recordCount="0"><cacheSource type="worksheet"><worksheetSource name="Fleet"/></cacheSource><cacheFields count="3"><cacheField name="Preset" numFmtId="0"><sharedItems/></cacheField><cacheField name="Devices" numFmtId="0"><sharedItems/></cacheField><cacheField name="kWh" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  ),
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from([0, 1, 2, 255, 254, 0, 13, 10]),
  "xl/vbaProject.bin": Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 504 }, (_, index) => (index * 7) % 256),
  ]),
  "customXml/item1.xml": '<?xml version="1.0"?><plan xmlns="urn:example:plan"><owner>finance</owner></plan>',
  "customXml/_rels/item1.xml.rels": related(["rId1", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml":
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
};

/** A workbook whose days count from 1904, as Excel for Mac made them. 43830 there is 1 January 2024. */
export const book1904 = {
  "[Content_Types].xml": lines(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    override("xl/workbook.xml", sheet("sheet.main")),
    override("xl/worksheets/sheet1.xml", sheet("worksheet")),
    override("xl/styles.xml", sheet("styles")),
    "</Types>",
  ),
  "_rels/.rels": related(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": lines(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="Months" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": related(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
  ),
  "xl/worksheets/sheet1.xml": worksheet(
    '<dimension ref="A1:E2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
    '<sheetData><row r="1" spans="1:5" x14ac:dyDescent="0.25"><c r="A1" s="3"><v>43830</v></c><c r="B1"><f>YEAR(A1)</f><v>2024</v></c><c r="C1" s="3"><f>EDATE(A1,1)</f><v>43861</v></c><c r="D1"><f>(C1-A1)*24</f><v>744</v></c><c r="E1"><f>_xldudf_AIENERGY("DGX A100",1,D1,,"article-2023")</f><v>4836</v></c></row>',
    '<row r="2" spans="1:5" x14ac:dyDescent="0.25"><c r="A2" s="3" t="d"><v>2024-01-01</v></c><c r="B2"><f>A2-A1</f><v>0</v></c><c r="C2" t="str"><f>TEXT(A1,"yyyy")</f><v>2024</v></c></row></sheetData>',
    MARGINS,
  ),
  "xl/styles.xml": styles,
};
