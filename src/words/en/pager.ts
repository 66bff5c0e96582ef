export const pager = {
  /** What less shows at the bottom of each page. */
  keys: "space goes on, b goes back, q ends",
  /** The same on the last page. */
  end: "this is the end; space or q leaves, b goes back",
} as const;
