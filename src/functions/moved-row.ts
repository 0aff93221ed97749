import type { Place } from "./stated-places";
import type { AskedCall, Named, WorkedRow } from "./worked-row";

/** The same for another row of the call, whose preset has no steps of its own: as if it were of this row's kind. */
export function movedTo(
  row: WorkedRow,
  from: number,
  to: number,
  { extent, roles, matrices }: AskedCall,
): WorkedRow {
  const { columns } = extent;
  const down = Math.floor(to / columns) - Math.floor(from / columns);
  const right = (to % columns) - (from % columns);
  const moved = (place: Place): Place => {
    const { argument } = place;
    const { rows, columns: width } = matrices[argument]!;
    if (argument === roles.assumptions) return place;
    const names = argument === roles.overrides ? 1 : 0;
    return {
      argument,
      row: place.row + (rows > 1 + names ? down : 0),
      column: place.column + (width > 1 + names ? right : 0),
    };
  };
  const named = <Name extends Named | null>(name: Name): Name =>
    name?.place ? { ...name, place: moved(name.place) } : name;
  return {
    ...row,
    inputs: row.inputs.map((input) => (input.place ? { ...input, place: moved(input.place) } : input)),
    preset: named(row.preset),
    site: named(row.site),
    hardware: named(row.hardware),
    texts: row.texts.map(({ place, text }) => ({ place: moved(place), text })),
    numbers: row.numbers.map(moved),
    usage: row.usage && { ...row.usage, place: moved(row.usage.place) },
  };
}
