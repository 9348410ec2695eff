import { InputError } from "../../cli/terminal/exit-codes";
import { PropsError } from "../../constructs/props";
import { WeatherFileError } from "../../constructs/site/weather";

/** Longest line of a message that somebody reads [characters]. */
const longestLine = 2000;

/** Words of errors that the language itself throws: they say that the program went wrong, not the input. */
const ofTheLanguage =
  /^Cannot |^Maximum call stack|^Invalid (?:array|string|typed|count|time|code point|date)|is not (?:a function|iterable|a constructor|extensible|defined)|BigInt|circular structure|^Class constructor|^Reduce of empty|^(?:undefined|null) is|Symbol value|object null|toString\(\) radix|^Method |^Object prototype|read.only property|proxy/;

const controls = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a refusal, a sentence each; none when it names place and remedy, and can be read. */
export function refusalDefects(error: unknown, secret: string | undefined): readonly string[] {
  if (!(error instanceof Error)) return [`threw ${typeof error}, which is no error`];
  const { name, message } = error;
  if (!isRefusal(error)) return [`threw ${name}: ${message.slice(0, 300)} ${placeThrown(error)}`];
  const texts = error instanceof PropsError ? [message, ...error.problems.flatMap((one) => [one.path, one.message])] : [message];
  const longest = Math.max(...message.split("\n").map((line) => line.length));
  return [
    ...(longest > longestLine ? [`said a line of ${longest} characters: ${message.slice(0, 100)}`] : []),
    ...texts
      .filter((text) => controls.test(text))
      .slice(0, 1)
      .map((text) => `said a control character: ${JSON.stringify(text.slice(0, 300))}`),
    ...(secret !== undefined && message.includes(secret) ? [`repeated a secret: ${message.slice(0, 300)}`] : []),
    ...sentences(error).flatMap((said) => (said.includes(": ") ? [] : [`said no remedy: ${said.slice(0, 300)}`])),
  ];
}

function isRefusal(error: Error): boolean {
  if (error instanceof PropsError || error instanceof InputError || error instanceof WeatherFileError) return true;
  return (error instanceof RangeError || error instanceof TypeError) && !ofTheLanguage.test(error.message);
}

/** Each must have its remedy behind a colon. */
function sentences(error: Error): readonly string[] {
  if (error instanceof PropsError) return error.problems.map(({ message }) => message);
  if (error instanceof WeatherFileError) return error.problems.map(({ message }) => message);
  return [error.message];
}

function placeThrown({ stack = "" }: Error): string {
  return (
    stack
      .split("\n")
      .find((line) => /^\s+at /.test(line))
      ?.trim()
      .replace(process.cwd(), "") ?? ""
  );
}
