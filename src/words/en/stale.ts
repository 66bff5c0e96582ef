/** What to read again. */
export const stale = {
  program: (
    id: string,
    year: number | undefined,
    serves: { readonly levels: number; readonly allLevels: number; readonly percentOfCountries: number },
  ): string =>
    `${id}: ${year === undefined ? "no year" : `newest year ${year}`}; ${serves.levels} of ${serves.allLevels} levels, ${serves.percentOfCountries} % of countries`,
} as const;
