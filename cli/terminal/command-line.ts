/** Returns a command as a person types it into a shell, with quotes around special characters. */
export function commandLine(program: string, args: readonly string[]): string {
  return [program, ...args].map((part) => (/^[\w./:=@%+,-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`)).join(" ");
}
