/** Letters and signs of which each takes one column, whatever stands beside it: Latin ones, dashes and quotes, arrows, lines. */
export const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u257f]*$/u;
