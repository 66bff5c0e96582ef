/** Every value of a flag, as "--flag value" and "--flag=value". */
export function valuesOf(flag: string, argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  const typed = end === -1 ? argv : argv.slice(0, end);
  return typed.flatMap((argument, index) =>
    argument === flag ? (typed[index + 1] ?? []) : argument.startsWith(`${flag}=`) ? argument.slice(flag.length + 1) : [],
  );
}
