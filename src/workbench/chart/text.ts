/** Share of its height that a letter is wide, of the fonts that systems write interfaces in. */
const LATIN_EM = 0.6;
const WIDE_EM = 1;
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** About how wide a text comes out: enough to leave room for it. */
export function widthOf(text: string, sizePx: number): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? WIDE_EM : LATIN_EM), 0);
  return ems * sizePx;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function fitted(text: string, sizePx: number, roomPx: number): string {
  if (widthOf(text, sizePx) <= roomPx) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(`${letters.join("")}…`, sizePx) > roomPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
