import { isCellError } from "../../functions/cells";
import type { Provenance } from "../../functions/provenance";
import type { ReceiptStrings } from "../../locales/receipt";
import { cellIn } from "../area";
import type { Evaluation, MadeCall, Source } from "../evaluation";
import { provenances } from "../provenances";
import { uniformRuns } from "../runs";
import { gridOf } from "../same";
import type { Area } from "../workbook";
import { finding, note, type Finding, type Note, type NoteKind } from "./finding";
import type { Evaluated } from "./formulas";

/** One call of a cell and on what it rests. */
interface Resting {
  readonly area: Area;
  readonly made: MadeCall;
  readonly provenance: Provenance;
}

/** What the answers rest on: editions that do not match, factors without a note, and what was taken for granted. */
export async function auditProvenance(
  evaluated: readonly Evaluated[],
  source: Source,
  words: ReceiptStrings,
): Promise<{ readonly findings: readonly Finding[]; readonly notes: readonly Note[] }> {
  const on = provenances();
  const resting = evaluated.flatMap(({ cell: { area }, evaluation }) =>
    (isFailed(evaluation) ? [] : evaluation.calls).flatMap((made): Resting[] => {
      const provenance = on([made]);
      return provenance === null ? [] : [{ area, made, provenance }];
    }),
  );
  const { note: say } = words;
  const about = (kind: NoteKind, message: (each: Provenance) => string | null): readonly Note[] =>
    noted(kind, resting, message);
  return {
    findings: [...mixedEditions(resting, words), ...(await unnoted(resting, source, words))],
    notes: [
      ...about("unpinned", ({ pinned, edition }) => (pinned ? null : say.unpinned(edition))),
      ...about("guessed", ({ guessed }) => (guessed.length === 0 ? null : say.guessed(guessed))),
      ...about("tokens", ({ defaultTokens }) => (defaultTokens === null ? null : say.tokens(defaultTokens))),
      ...unverified(evaluated, words),
    ],
  };
}

/** An error rests on nothing. */
const isFailed = (evaluation: Evaluation): boolean =>
  "result" in evaluation && gridOf(evaluation.result).flat().every(isCellError);

/** A note for each run of alike neighbors. */
function noted(
  kind: NoteKind,
  resting: readonly Resting[],
  message: (each: Provenance) => string | null,
): readonly Note[] {
  const said = new Map<string, { readonly area: Area; readonly text: string }>();
  for (const { area, provenance } of resting) {
    const text = message(provenance);
    if (text !== null) said.set(`${area.row},${area.column} ${area.sheet} ${text}`, { area, text });
  }
  return uniformRuns([...said.values()], ({ text }) => text).map(({ area, members: [first] }) =>
    note(kind, area, first!.text),
  );
}

function unverified(evaluated: readonly Evaluated[], words: ReceiptStrings): readonly Note[] {
  const open = evaluated.flatMap(({ cell: { area }, evaluation }) =>
    "unverified" in evaluation ? [{ area, reason: evaluation.unverified }] : [],
  );
  return uniformRuns(open, ({ reason }) => reason).map(({ area, members: [first] }) =>
    note("unverified", area, words.note.unverified[first!.reason]()),
  );
}

/** Cells that another edition answered than most. */
function mixedEditions(resting: readonly Resting[], words: ReceiptStrings): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { provenance } of resting)
    counts.set(provenance.edition, (counts.get(provenance.edition) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [""];
  const others = resting.filter(({ provenance }) => provenance.edition !== most);
  return uniformRuns(others, ({ provenance }) => provenance.edition).map(({ area, members: [first] }) => {
    const { edition } = first!.provenance;
    return finding("mixed-editions", area, { was: most, now: edition }, words.finding.mixed(edition, most));
  });
}

/** Factors that stand in the workbook, or in a formula, without a note; each place once. */
async function unnoted(
  resting: readonly Resting[],
  source: Source,
  words: ReceiptStrings,
): Promise<readonly Finding[]> {
  const findings = new Map<string, Finding>();
  for (const { area, made, provenance } of resting) {
    for (const { label, argument, row, column } of provenance.unnoted) {
      const node = made.call.values[argument];
      const block =
        node?.type === "ReferenceIdentifier"
          ? await source.snapshot.relative.resolve(node.value, area)
          : null;
      const place = block === null ? area : cellIn(block, row, column);
      const key = `${place.row},${place.column} ${place.sheet} ${label}`;
      if (findings.has(key)) continue;
      const now = block === null ? null : source.snapshot.content(place.sheet, place.row, place.column).value;
      findings.set(key, finding("no-note", place, { was: null, now }, words.finding.noNote(label)));
    }
  }
  return [...findings.values()];
}
