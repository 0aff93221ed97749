const FALLBACK = "#0b6a5b";

/** The color of a series for the style sheet, which makes it lighter in the dark. Files may hold anything in its place. */
export function seriesStyle(color: string | undefined): string {
  return `--series: ${color !== undefined && /^#[\da-f]{6}$/i.test(color) ? color : FALLBACK}`;
}
