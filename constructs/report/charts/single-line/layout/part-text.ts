import { compact } from "../../../../plain/compact";
import { judgedTexts } from "../../../writing/quantity-text";
import { shortened, textWidth } from "../../drawing/draw-svg";
import { loadShare, type PartLoad } from "../model/part-load";
import type { PartState, SingleLinePart } from "../model/single-line-part";

/** Letters of a diagram: 8 px are 6 pt in print. */
export const letterPx = 8;

/** The room that a box has for a line of text. */
export const lineWidth = 68; // [px]

/** What a box says, line by line. */
export interface PartText {
  readonly name: readonly string[];
  /** The whole name where the lines leave something out. */
  readonly fullName?: string;
  readonly values: readonly string[];
  /** Load in per cent of the rating; missing where nothing is rated. */
  readonly share?: string;
}

/** What is said of a part, or of a power supply in it. */
export function partText({ id, state, load, note }: Pick<SingleLinePart, "id" | "state" | "load" | "note">): PartText {
  const isOff = state === "dark" || state === "lost";
  const values = isOff ? [state] : load ? loadLines(load) : note === undefined ? [idleWords[state]] : [];
  return {
    ...nameLines(id),
    values: compact([...values, note === undefined || isOff ? undefined : note]),
    ...(load && !isOff && shareOf(load)),
  };
}

const idleWords: Readonly<Record<PartState, string>> = { live: "", dark: "dark", lost: "lost", standby: "stands by" };

/** `22.21 of 35.87 A`, on two lines where one has no room. */
function loadLines({ value, unit, limit, reason }: PartLoad): string[] {
  const texts = judgedTexts({ value, limit, unit });
  if (limit === undefined) return [reason === undefined ? texts.value : `${texts.value} of ?`];
  const [first = ""] = texts.value.split(" ");
  const whole = `${first} of ${texts.limit}`;
  return textWidth(whole, letterPx) <= lineWidth ? [whole] : [first, `of ${texts.limit}`];
}

function shareOf(load: PartLoad): Pick<PartText, "share"> {
  const share = loadShare(load);
  if (share === undefined) return load.reason === undefined ? {} : { share: "? %" };
  return { share: loadShareText(share) };
}

/** A share in per cent. What is not at its limit is never shown as 100 %: the digits decide between trip and stay. */
export function loadShareText(share: number): string {
  if (share === Number.POSITIVE_INFINITY) return "∞ %";
  const percent = 100 * share;
  const digits = [0, 1, 2, 3].find((places) => percent === 100 || percent.toFixed(places) !== (100).toFixed(places));
  if (digits !== undefined) return `${percent.toFixed(digits)} %`;
  return percent < 100 ? "<100 %" : ">100 %";
}

/** A name on one line or two, broken behind a slash or hyphen; what still has no room is cut. */
function nameLines(name: string): Pick<PartText, "name" | "fullName"> {
  const fits = (text: string) => textWidth(text, letterPx, true) <= lineWidth;
  if (fits(name)) return { name: [name] };
  const breaks = [...name.matchAll(/[/-]/g)].map(({ index }) => index + 1);
  const broken = breaks
    .map((at) => [name.slice(0, at), name.slice(at)])
    .findLast((lines) => lines.every((text) => text !== "" && fits(text)));
  return broken ? { name: broken } : { name: [shortened(name, fits)], fullName: name };
}
