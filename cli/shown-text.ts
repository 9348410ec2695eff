import pc from "picocolors";
import type { FormatName } from "../constructs/report/formats";
import { heldBackTexts, saidTexts } from "../constructs/report/formats/text";
import type { RunResult } from "../constructs/report/run-result";

/** What a person sees of a result at the terminal: colour only there, and quiet without what needs nobody. Any other format is left as it is. */
export function shownText(
  text: string,
  format: FormatName,
  { isQuiet, result }: { readonly isQuiet: boolean; readonly result: RunResult },
): string {
  if (format !== "text") return text;
  const shown = isQuiet ? quietText(result) : text;
  return process.stdout.isTTY ? coloured(shown, pc.createColors(pc.isColorSupported)) : shown;
}

/** What stops a site and what may not be missed, without the tables. */
function quietText({ sites }: RunResult): string {
  return [...saidTexts(sites), ...heldBackTexts(sites)].map((text) => `${text}\n`).join("");
}

/** Colour repeats what the words say, and says nothing by itself. */
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
