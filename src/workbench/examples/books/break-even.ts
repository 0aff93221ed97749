import type { Edit } from "../../../workbook/change";
import {
  CENTRAL,
  HEADER,
  HEADING,
  HIGH,
  INPUT,
  LOW,
  MONEY,
  NOTE,
  PARTS,
  UNIT,
  UNIT_HEADER,
  WHOLE,
} from "../../../workbook/insert/looks";
import { page, type Page } from "../../../workbook/insert/page";
import type { Put } from "../../../workbook/insert/put";
import { ASSUMPTIONS } from "./book";
import { formula, putTable, type Column } from "./layout";

/** Requests of a month, in millions, at which both ways are priced. */
const VOLUMES = [0.25, 0.5, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80];

/** Rows as people count them. */
const INPUTS = 5;
const EACH = 14;
const TABLE = 22;
const LAST = TABLE + VOLUMES.length;

/** A sheet with the cost of a month by an API and on devices of one's own, over a range of traffic. */
export function breakEven(): { readonly page: Page; readonly edits: readonly Edit[] } {
  const made = page("Break-even");
  made.put(0, 0, [["API or self-hosting: the break-even"]], HEADING);
  made.put(
    1,
    0,
    [["Two models never answer alike: compare only those that would both do the job. Central estimates."]],
    NOTE,
  );
  putInputs(made);
  putTable(made, { row: TABLE - 1 }, COLUMNS, VOLUMES.map(lineOf));
  made.put(
    LAST + 1,
    0,
    [
      [
        "Cheaper: the API where even the low of one's own costs more, one's own where even its high costs less, else open.",
      ],
      [
        "Low and high are of the number of devices, which hangs on batch and length: they decide more than the price of tokens.",
      ],
      [
        "Devices come in whole replicas: the cost of self-hosting climbs in steps, and below one replica it is fixed.",
      ],
      [
        "Self-hosting leaves out migration, evaluation and the risk of idle capacity; an API leaves out commitments and discounts.",
      ],
    ],
    NOTE,
  );
  made.widths(0, [38, 16, 16, 16, 16, 16, 16, 12]);
  return { page: made, edits: [chartOf(made)] };
}

function putInputs(made: Page): void {
  made.put(INPUTS - 2, 0, [["Inputs", null]], HEADER);
  made.put(INPUTS - 2, 2, [["Unit"]], UNIT_HEADER);
  made.put(INPUTS - 1, 0, [
    ["Model by API", "GPT-4o", null],
    ["Model of one's own", "Llama 3.3 70B", null],
    ["Hardware", "H100 SXM", null],
    ["Site", "Virginia", null],
    ["Output tokens of a request", 300, "tokens"],
    ["Hours of a month", 720, "h"],
    ["Staff and software for self-hosting", 15_000, "USD a month"],
  ]);
  made.format(made.area(INPUTS - 1, 1, 7), { ...INPUT, align: "right" });
  made.format(made.area(INPUTS + 3, 1, 3), { number: WHOLE });
  made.put(EACH - 2, 0, [["Prices and result", null]], HEADER);
  made.put(EACH - 2, 2, [["Unit"]], UNIT_HEADER);
  made.put(EACH - 1, 0, [
    ["API, a million requests", formula(`=AICOST(B5,1000000,B9,,${ASSUMPTIONS})`), "USD"],
    ["Own, a device-hour", formula(`=AICOST(B7,1,1,B8,${ASSUMPTIONS})`), "USD"],
    [
      "Own, devices of the smallest deployment",
      formula(`=AIDEVICES(B6,1,B10,B9,B7,${ASSUMPTIONS})`),
      "devices",
    ],
    ["Own, cost of it", formula("=B16*B10*B15+B11"), "USD a month"],
    ["Break-even if it could serve them", formula("=B17/B14*1000000"), "requests"],
    [
      "Own costs less from, by central estimates",
      formula(
        `=IFERROR(INDEX(A${TABLE + 1}:A${LAST},1+COUNTIF(G${TABLE + 1}:G${LAST},">=0"))*1000000,"not below")`,
      ),
      "requests",
    ],
  ]);
  made.format(made.area(EACH - 1, 1, 6), { number: WHOLE, align: "right" });
  made.format(made.area(EACH, 1), { number: MONEY });
  made.format(made.area(INPUTS - 1, 2, EACH - INPUTS + 6), UNIT);
}

const COLUMNS: readonly Column[] = [
  { heading: "Requests a month (million)", number: "#,##0.00", look: "input" },
  { heading: "API (USD)", number: WHOLE },
  { heading: "Own: devices", number: WHOLE },
  { heading: "Own (USD)", number: WHOLE },
  { heading: "Own, low (USD)", number: WHOLE },
  { heading: "Own, high (USD)", number: WHOLE },
  { heading: "Own − API (USD)", number: WHOLE },
  { heading: "Cheaper", look: "unit" },
];

function lineOf(volume: number, at: number): readonly Put[] {
  const row = TABLE + 1 + at;
  const devices = (bound: string): string =>
    `AIDEVICES($B$6,A${row}*1000000,$B$10,$B$9,$B$7,${ASSUMPTIONS},"${bound}")`;
  const cost = (count: string): Put => formula(`=${count}*$B$10*$B$15+$B$11`);
  return [
    volume,
    formula(`=A${row}*$B$14`),
    formula(`=${devices("central")}`),
    cost(`C${row}`),
    cost(devices("low")),
    cost(devices("high")),
    formula(`=D${row}-B${row}`),
    formula(`=IF(F${row}<B${row},"Own",IF(E${row}>B${row},"API","open"))`),
  ];
}

function chartOf(made: Page): Edit {
  const column = (at: number) => made.area(TABLE, at, VOLUMES.length);
  return {
    kind: "chart",
    chart: {
      name: "AI_Break_even",
      kind: "line",
      title: "Cost of a month by traffic (million requests)",
      over: made.area(3, 4, 16, 8),
      categories: column(0),
      series: [
        { title: "API", values: column(1), color: PARTS[4] },
        { title: "Own, low", values: column(4), color: LOW },
        { title: "Own, central", values: column(3), color: CENTRAL },
        { title: "Own, high", values: column(5), color: HIGH },
      ],
      unit: "USD",
    },
  };
}
