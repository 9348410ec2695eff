import pc from "picocolors";

/** Colours text on standard output, at a terminal only. */
export function painted(said: string): string {
  return process.stdout.isTTY ? coloured(said, pc.createColors(pc.isColorSupported)) : said;
}

/** Colours words. The colour only repeats their meaning. */
function coloured(text: string, colours: ReturnType<typeof pc.createColors>): string {
  const paints: readonly [RegExp, (text: string) => string][] = [
    [/^✗.*$/gm, (line) => colours.bold(colours.red(line))],
    [/^! .*$/gm, (line) => colours.bold(colours.yellow(line))],
    [/^ {2}(?:fail|unknown) \S+/gm, colours.red],
    [/^ {2}near limit \S+/gm, colours.yellow],
    [/^ {4}remedy:.*$/gm, colours.green],
  ];
  return paints.reduce((shown, [pattern, paint]) => shown.replace(pattern, paint), text);
}
