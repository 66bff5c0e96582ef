export const pager = {
  /** What less shows at the bottom of each page. */
  keys: "space goes on, b goes back, q ends",
} as const;
