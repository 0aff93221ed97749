/** The part that a relationship's target means, seen from the part that has it: "../tables/table1.xml". */
export function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** How a part is named in the relationships of another one. */
export function relativeTarget(from: string, to: string): string {
  const [own, other] = [from.split("/").slice(0, -1), to.split("/")];
  const shared = own.findIndex((step, index) => step !== other[index]);
  const common = shared < 0 ? own.length : shared;
  return [...own.slice(common).map(() => ".."), ...other.slice(common)].join("/");
}

/** Where the relationships of a part are kept. */
export function relationshipsPath(part: string): string {
  const steps = part.split("/");
  return [...steps.slice(0, -1), "_rels", `${steps.at(-1)}.rels`].join("/");
}
