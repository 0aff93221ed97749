/** What the pane can insert into a workbook, and do to it. */
export const actionsEnUs = {
  insertVerb: "Insert",
  insertName: (id: string) =>
    ({
      table: "Table of estimates",
      assumptions: "Assumptions",
      report: "Report",
      plan: "Month plan",
      comparison: "Comparison",
      own: "Own preset",
    })[id] ?? id,
  insertAbout: (id: string) =>
    ({
      table: "Presets with drop-down lists, the four measures and totals, at the selection.",
      assumptions: "A named block that formulas can lean on, each value with its source, at the selection.",
      report: "Breakdown, tornado and chart of this estimate on a sheet of its own.",
      plan: "Purchase, depreciation, electricity and book value month by month on a sheet of its own.",
      comparison: "Two to five sets of assumptions side by side with a chart, on a sheet of its own.",
      own: "A copy of this preset as a table at the selection, to make it your own.",
    })[id] ?? "",
  ownNotCompared:
    "A preset of your own is known only where its table is assumed: no other set could be compared.",
  ownAlready: "It is your own already: copy its row in the sheet.",
  inserting: (address: string) => `Inserted at ${address}.`,
  obstacle: (obstacle: string) =>
    ({
      locked: "The sheet is protected. Take the protection away, or choose another place, and try again.",
      table: "The place lies in a table. Select a cell outside of it, and try again.",
      room: "There is not enough room up to the edge of the sheet. Select a cell further left or up, and try again.",
      preset: "This preset cannot be used here. Pick another one, and try again.",
      copy: "Only text models can be copied, not embeddings or pictures. Pick another preset, and try again.",
      months: "A plan has 1 to 600 months.",
      sets: "Choose two to five different sets.",
      currencies:
        "These sets report costs in different currencies. Choose sets with one report currency, and try again.",
    })[obstacle] ?? obstacle,
  tablePresets: "Rows of the table",
  tableHint: "Presets you used lately. Each row can be changed in the sheet.",
  comparisonSets: "Sets to compare",
  comparisonHint: "Choose two to five.",
  comparisonForm: "As in the form",
  planStart: "First month",
  planStartHint: "Enter a month, such as 2027-01.",
  planPrice: "Price of one, USD",
  planLife: "Life, years",
  planMonths: "Months",
  planRamp: "Months until all have arrived",
  planRampHint: "0: all at once.",

  actionName: (id: string) =>
    ({
      audit: "Audit",
      freeze: "Freeze to values",
      thaw: "Thaw",
      plain: "Plain formulas",
      repair: "Repair",
      upgrade: "Upgrade edition",
    })[id] ?? id,
  actionAbout: (id: string) =>
    ({
      audit:
        "Recomputes every AI formula from its own arguments and lists what differs, is edited or rests on guesses.",
      freeze:
        "Replaces AI formulas by their values, with a receipt on a sheet of its own that allows the way back.",
      thaw: "Puts frozen formulas back where the values still match them, and lists the rest.",
      plain: "Writes each AI formula out in plain steps that stay live without the add-in.",
      repair: "Enters formulas again that are stuck at #NAME? or carry the spelling of a file.",
      upgrade: "Shows what a newer edition of method and presets changes, then pins it.",
    })[id] ?? "",
  actionVerb: (id: string) =>
    ({
      freeze: "Freeze",
      thaw: "Thaw",
      plain: "Write plain formulas",
      repair: "Repair",
      upgrade: "Pin the edition",
    })[id] ?? "Write",
  options: "Options",
  auditOption: "Write the list on a sheet of its own, too",
  freezeOption: "Only what is selected",
  thawOption: "Also where a value was changed since: what was typed is lost",
  auditResult: (findings: number, notes: number) =>
    findings === 0
      ? `Every AI formula that could be checked gives what it shows. Notes: ${notes}.`
      : `Findings: ${findings}. Notes: ${notes}.`,
  areasFrozen: (count: number) =>
    count === 1 ? "1 place becomes values." : `${count} places become values.`,
  cellsThawed: (count: number) =>
    count === 1 ? "1 cell gets its formula back." : `${count} cells get their formulas back.`,
  plainOption: "Keep AI formulas that cannot be written plainly, instead of their values",
  becomeValues: (count: number) => `Become values, since they cannot be written plainly: ${count}`,
  cellsPlain: (count: number, frozen: number) =>
    (count === 1 ? "1 cell becomes a plain formula." : `${count} cells become plain formulas.`) +
    (frozen === 0 ? "" : frozen === 1 ? " 1 place becomes values." : ` ${frozen} places become values.`),
  cellsRepaired: (count: number) =>
    count === 1 ? "1 formula is entered again." : `${count} formulas are entered again.`,
  cellsPinned: (pinned: number, changed: number, edition: string) =>
    `Formulas that will name edition ${edition}: ${pinned}. Values that change by it: ${changed}.`,
  actionDone: (id: string) =>
    ({
      audit: "The audit is written.",
      freeze: "Frozen. The receipt stands on a sheet of its own.",
      thaw: "The formulas are back.",
      plain: "Written as plain formulas.",
      repair: "Repaired. Excel computes them again.",
      upgrade: "The edition is pinned.",
    })[id] ?? "",
  actionNothing: (id: string) =>
    ({
      freeze: "There is no AI formula to freeze.",
      thaw: "There is no frozen formula that can go back.",
      plain: "There is no AI formula that can be written plainly.",
      repair: "No AI formula needs repair.",
      upgrade: "There is no AI formula to upgrade.",
    })[id] ?? "",
  keepsFormula: (reason: string) =>
    ({
      function: "stays: this function is more than arithmetic",
      bound: "stays: it asks for a bound other than central",
      "own presets": "stays: it uses presets of the workbook itself",
      error: "stays: it shows an error",
      expression: "stays: an argument is a calculation that only the spreadsheet can do",
      unresolved: "stays: a reference in it could not be found",
      text: "stays: a number in it is written as text",
      array: "stays: its array stands inside another formula",
      spilled: "stays: its result does not spill where it should",
      local: "stays: it uses names of LET or LAMBDA",
      name: "stays: the formula stands behind a defined name",
      unreadable: "stays: the formula could not be read",
      locked: "stays: its sheet is protected",
    })[reason] ?? reason,
  lockedSheet: "stays: its sheet is protected",
};
