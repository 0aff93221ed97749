import type { Strings } from "../../locales";
import { receiptStringsFor, type ReceiptStrings } from "../../locales/receipt";
import { workingsStringsFor } from "../../locales/workings";
import { auditSheet } from "../../workbook/audit/sheet";
import { audit } from "../../workbook/audit/audit";
import type { Finding as AuditFinding, Note as AuditNote } from "../../workbook/audit/finding";
import { addressOf } from "../../workbook/address";
import type { Draft } from "../../workbook/draft";
import { freeze, type Left } from "../../workbook/freeze/freeze";
import { alike } from "../../workbook/plain/left";
import { plainFormulas } from "../../workbook/plain/plain";
import { repair } from "../../workbook/repair";
import { said } from "../../workbook/said";
import { thaw, type Thawed } from "../../workbook/thaw";
import { upgrade } from "../../workbook/upgrade/upgrade";
import type { Abilities } from "../../workbook/workbook";
import type { Action, EntryField, Finding, Plan } from "../run";
import { hindranceTo } from "./hindrance";

/** Today, as a receipt bears it. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Receipts, workings and lists are sheets with formats. */
const WRITES_SHEETS = ["freeze", "plain", "upgrade"];

/** What can be done with all our formulas of a workbook. */
export function workbookActions(
  strings: Strings,
  language: string,
  can: Abilities | null,
): readonly Action[] {
  const old = hindranceTo(["format"], can, language);
  const words = receiptStringsFor(language);
  const action = (
    id: string,
    option: string | null,
    plan: (request: Parameters<Action["plan"]>[0], chosen: boolean) => Promise<Plan>,
  ): Action => ({
    id,
    title: strings.actionName(id),
    about: strings.actionAbout(id),
    hindrance: WRITES_SHEETS.includes(id) ? old : null,
    verb: strings.actionVerb(id),
    fields: () => (option === null ? [] : [optionField(option, strings)]),
    quick: false,
    plan: (request) => plan(request, request.entries["option"]?.includes("yes") === true),
  });
  const planned = (
    id: string,
    draft: Draft,
    outlook: string,
    {
      changes = [],
      changesAre = strings.changesLabel,
      left,
    }: {
      readonly changes?: readonly Finding[];
      readonly changesAre?: (count: number) => string;
      readonly left: readonly Finding[];
    },
  ): Plan => {
    const nothing = draft.change.edits.length === 0;
    return {
      draft: nothing ? null : draft,
      outlook,
      summary: nothing ? strings.actionNothing(id) : strings.actionDone(id),
      place: draft.writes[0] ?? null,
      lists: [
        { title: changesAre(changes.length), findings: changes },
        { title: strings.leftLabel(left.length), findings: left },
      ],
    };
  };

  return [
    action("audit", old === null ? strings.auditOption : null, async ({ host, job }, onSheet) => {
      const found = await audit(host, { language }, job);
      const summary = strings.auditResult(found.findings.length, found.notes.length);
      const draft = onSheet ? await auditSheet(host, found, { language, date: today() }) : null;
      const listed = (entries: readonly (AuditFinding | AuditNote)[]): Finding[] =>
        entries.map(({ area, kind, message }) => ({
          area,
          text: strings.finding(words.kinds[kind], message),
        }));
      return {
        draft,
        outlook: summary,
        summary: draft ? strings.actionDone("audit") : summary,
        place: draft?.writes[0] ?? null,
        lists: [
          { title: strings.findingsLabel(found.findings.length), findings: listed(found.findings) },
          { title: strings.notesLabel(found.notes.length), findings: listed(found.notes) },
        ],
      };
    }),
    action("freeze", strings.freezeOption, async ({ host, job }, selected) => {
      const within = selected ? { within: await host.selection() } : {};
      const frozen = await freeze(host, { date: today(), language, ...within }, job);
      const left = frozen.left.map((each) => ({ area: each.area, text: notFrozen(each, words) }));
      return planned("freeze", frozen, strings.areasFrozen(frozen.frozen.length), { left });
    }),
    action("thaw", strings.thawOption, async ({ host, job }, force) => {
      const thawed = await thaw(host, { language, force }, job);
      const outlook = strings.cellsThawed(thawed.restored.length);
      const left = thawed.left.map((each) => notThawed(each, words));
      return planned("thaw", thawed, outlook, { left });
    }),
    action("plain", strings.plainOption, async ({ host, job }, keeps) => {
      const { draft, plain, frozen, left } = await plainFormulas(host, workingsStringsFor(language), job, {
        date: today(),
        language,
        freezes: !keeps,
      });
      const kept = alike(left).map(({ area, reason }) => ({ area, text: strings.keepsFormula(reason) }));
      const changes = frozen.map(({ area }) => ({ area, text: "" }));
      const changesAre = strings.becomeValues;
      return planned("plain", draft, strings.cellsPlain(plain.length, frozen.length), {
        changes,
        changesAre,
        left: kept,
      });
    }),
    action("repair", null, async ({ host, job }) => {
      const repaired = await repair(host, { language }, job);
      const kept = repaired.left.map((area) => ({ area, text: strings.lockedSheet }));
      const changes = repaired.repaired.map(({ area, was, now }) => ({ area, text: `${was} → ${now}` }));
      const outlook = strings.cellsRepaired(repaired.repaired.length);
      return planned("repair", repaired, outlook, { changes, left: kept });
    }),
    action("upgrade", null, async ({ host, job }) => {
      const upgraded = await upgrade(host, { language }, job);
      const ofCall = words.upgrade.ofCall();
      const changes = upgraded.changes.map((each) => ({
        area: each.area,
        text: [
          `${said(each.was, words)} → ${said(each.now, words)}`,
          ...each.reasons,
          ...(each.ofCall ? [ofCall] : []),
        ].join("; "),
      }));
      const unverified = upgraded.unverified.map((area) => ({ area, text: words.upgrade.unverified() }));
      const kept = upgraded.left.map(({ area, reason }) => ({ area, text: words.upgrade.left[reason]() }));
      const outlook = strings.cellsPinned(upgraded.pinned.length, upgraded.changes.length, upgraded.edition);
      return planned("upgrade", upgraded, outlook, { changes: [...changes, ...unverified], left: kept });
    }),
  ];
}

const optionField = (name: string, strings: Strings): EntryField => ({
  kind: "many",
  id: "option",
  label: strings.options,
  start: [],
  options: [{ id: "yes", name }],
  most: 1,
});

const notFrozen = ({ reason, shows }: Left, words: ReceiptStrings): string => words.left[reason](shows);

function notThawed({ match, reason }: Thawed["left"][number], words: ReceiptStrings): Finding {
  const { area, was, now, gives } = match;
  const say = words.unthawed;
  const text = {
    edited: () => say.edited(said(was, words), said(now, words)),
    stale: () => say.stale(said(was, words), said(gives ?? null, words)),
    moved: () => say.moved(area ? addressOf(area) : ""),
    missing: say.missing,
    receipt: say.receipt,
    locked: () => say.locked(area?.sheet ?? ""),
    occupied: say.occupied,
  }[reason]();
  return { area, text };
}
