import { compact } from "../../../../plain/compact";
import { judgedTexts } from "../../../writing/quantity-text";
import { shortened, textWidth } from "../../drawing/draw-svg";
import { loadShare, type PartLoad } from "../model/part-load";
import type { PartState, SingleLinePart } from "../model/single-line-part";

/** Size of letters: 8 px are 6 pt in print. */
export const letterPx = 8;

/** Width of a line of text in a box. */
const lineWidth = 68; // [px]

/** The text of a box, line by line. */
export interface PartText {
  readonly name: readonly string[];
  /** The whole name, where the lines shorten it. */
  readonly fullName?: string;
  readonly values: readonly string[];
  /** Load in per cent of the rating. Missing without a rating. */
  readonly share?: string;
}

/** Returns the text of a part, or of a power supply in it. */
export function partText({ id, state, load, note }: Pick<SingleLinePart, "id" | "state" | "load" | "note">): PartText {
  const isOff = state === "dark" || state === "lost";
  const values = isOff ? [idleWords[state]] : load ? loadLines(load) : note === undefined ? [idleWords[state]] : [];
  return {
    ...nameLines(id),
    values: compact([...values, note === undefined || isOff ? undefined : note]),
    ...(load && !isOff && shareOf(load)),
  };
}

const idleWords: Readonly<Record<PartState, string>> = { live: "", dark: "not powered", lost: "lost", standby: "on standby" };

/** Writes a load such as `22.21 of 35.87 A`, on two lines where one is too short. */
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

/** Writes a share in per cent. Only a load exactly at its limit is shown as 100 %. */
export function loadShareText(share: number): string {
  if (share === Number.POSITIVE_INFINITY) return "∞ %";
  const percent = 100 * share;
  const digits = [0, 1, 2, 3].find((places) => percent === 100 || percent.toFixed(places) !== (100).toFixed(places));
  if (digits !== undefined) return `${percent.toFixed(digits)} %`;
  return percent < 100 ? "<100 %" : ">100 %";
}

/** Breaks a name behind a slash or hyphen into at most two lines, and shortens what is too long. */
function nameLines(name: string): Pick<PartText, "name" | "fullName"> {
  const fits = (text: string) => textWidth(text, letterPx, true) <= lineWidth;
  if (fits(name)) return { name: [name] };
  const breaks = [...name.matchAll(/[/-]/g)].map(({ index }) => index + 1);
  const broken = breaks
    .map((at) => [name.slice(0, at), name.slice(at)])
    .findLast((lines) => lines.every((text) => text !== "" && fits(text)));
  return broken ? { name: broken } : { name: [shortened(name, fits)], fullName: name };
}
