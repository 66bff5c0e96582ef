/** What files and saved searches may be called; some names are devices on Windows. */
export function isName(value: string): boolean {
  return /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/iu.test(value) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(value);
}
