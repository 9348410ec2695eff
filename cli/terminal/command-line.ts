/** A command as a person types it into a shell: what a shell would read otherwise stands in quotes. */
export function commandLine(program: string, args: readonly string[]): string {
  return [program, ...args].map((part) => (/^[\w./:=@%+,-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`)).join(" ");
}
