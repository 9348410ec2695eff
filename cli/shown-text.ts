import pc from "picocolors";
import { type FormatName, formats } from "../constructs/report/formats";
import { heldBackTexts, saidTexts, tableTexts } from "../constructs/report/formats/text";
import type { RunResult } from "../constructs/report/run-result";
import { wrappedText } from "../constructs/report/words/wrapped-text";

/** How a person sees a result. */
export interface Shown {
  /** Without the tables, which need nobody. */
  readonly isQuiet: boolean;
  /** That no line may be longer than [columns]. */
  readonly width: number;
  readonly result: RunResult;
}

/** What stands on standard output of a result: of text what a person sees, colour only at a terminal and lines as wide as it; any other format as in a file. */
export function shownText(format: FormatName, { isQuiet, width, result }: Shown): string {
  if (format !== "text") return formats[format](result);
  const { sites, failOn } = result;
  const paint = (said: string) => (process.stdout.isTTY ? coloured(said, pc.createColors(pc.isColorSupported)) : said);
  const said = [...saidTexts(sites, failOn), ...heldBackTexts(sites)].map((one) => wrappedText(paint(one), width)); // colour lasts over a break
  return [...said, ...(isQuiet ? [] : tableTexts(sites, failOn, width))].map((one) => `${one}\n`).join("");
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
