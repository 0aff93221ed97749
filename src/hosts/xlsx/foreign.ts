/**
 * Whether a formula asks other files, data cubes or services: what it last said is all that is known of it here. So it is
 * with functions of days where a file counts them from 1904: the engine counts from 1900.
 */
export function isForeign(formula: string, { date1904 }: { readonly date1904: boolean }): boolean {
  if (formula.length > MOST_SIGNS && (formula.match(/[-+*/^&=<>(]/g)?.length ?? 0) > MOST_SIGNS) return true;
  const bare = formula.replace(/"[^"]*"/g, '""');
  return ELSEWHERE.test(bare) || (date1904 && DAYS.test(bare));
}

/** Operators and brackets of a formula: the engine goes one level deeper at each, and has no room for more. */
const MOST_SIGNS = 1_500;

const ELSEWHERE = /\[\d+\](?!!_xldudf_)|\b(?:CUBE\w+|RTD|WEBSERVICE|STOCKHISTORY|GETPIVOTDATA|PY)\(|\|/i;

const DAYS =
  /\b(?:DATE|DATEVALUE|DATEDIF|DAY|DAYS360|MONTH|YEAR|YEARFRAC|EDATE|EOMONTH|WEEKDAY|WEEKNUM|ISOWEEKNUM|WORKDAY(?:\.INTL)?|NETWORKDAYS(?:\.INTL)?|TODAY|NOW|TEXT|COUP\w+|PRICE\w*|YIELD\w*|M?DURATION|ACCRINTM?|AMOR\w+|ODD[FL]\w+|TBILL\w+|DISC|INTRATE|RECEIVED)\(/i;
