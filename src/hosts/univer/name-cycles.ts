import { tokenize } from "@borgar/fx";
import { sameName } from "../../workbook/structured";
import type { Name } from "../../workbook/workbook";

/** Names that do not come back to themselves: the engine would never come to an end of the others. */
export function endingNames(names: readonly Name[]): readonly Name[] {
  let open = names.map((name) => ({ name, mentions: mentionsOf(name) }));
  const ended: Name[] = [];
  for (;;) {
    const isOpen = (mention: string): boolean => open.some(({ name }) => sameName(name.name, mention));
    const next = open.filter(({ mentions }) => !mentions.some(isOpen));
    if (next.length === 0) return ended;
    ended.push(...next.map(({ name }) => name));
    open = open.filter((each) => !next.includes(each));
  }
}

const mentionsOf = ({ formula }: Name): readonly string[] =>
  tokenize(formula, { allowTernary: false }).flatMap(({ type, value }) =>
    type === "range_named" || type === "func" ? (value.split("!").at(-1) ?? []) : [],
  );
