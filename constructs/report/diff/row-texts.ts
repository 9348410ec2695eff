import { raise } from "../../engineering/numeric/raise";
import { addUp } from "../../plain/add-up";
import type { RuleUnit } from "../../policy/rule/finding";
import type { MarginDiff } from "./judged-diff";

/** The texts of a row, in one unit and with equal decimals, so that they add up. */
interface RowTexts {
  readonly before: string;
  /** Undefined where the effect is unknown. */
  readonly effects: readonly (string | undefined)[];
  readonly remainder: string;
  readonly after: string;
}

const mostDigits = 6;

/** Rounds a row. Both margins are rounded alone, and the largest number between them takes the rounding difference. */
export function rowTexts({
  unit,
  before,
  after,
  effects,
  remainder,
}: Pick<MarginDiff, "unit" | "before" | "after" | "effects" | "remainder">): RowTexts {
  const between = [...effects.map((effect) => effect ?? 0), remainder];
  const largest = Math.max(...[before.margin, after.margin, ...between].map(Math.abs));
  const isKilo = (unit === "W" || unit === "VA") && largest >= 1000;
  const digits = digitsOf(
    unit,
    isKilo ? largest / 1000 : largest,
    [before.margin, after.margin].map((one) => (isKilo ? one / 1000 : one)),
  );
  const steps = raise(10, digits) / (isKilo ? 1000 : 1);
  const [first, last, ...inner] = [before.margin, after.margin, ...between].map((one) => Math.round(one * steps));
  const shown = inner.slice();
  const most = shown.reduce((at, one, i) => (Math.abs(one) > Math.abs(shown[at] ?? 0) ? i : at), shown.length - 1);
  shown[most] = (shown[most] ?? 0) + (last ?? 0) - (first ?? 0) - addUp(shown);
  const text = (count = 0) => `${count < 0 ? "−" : "+"}${(Math.abs(count) / raise(10, digits)).toFixed(digits)}${unitText(unit, isKilo)}`;
  return {
    before: text(first),
    effects: effects.map((effect, i) => (effect === undefined ? undefined : text(shown[i]))),
    remainder: text(shown.at(-1)),
    after: text(last),
  };
}

/** Returns the decimal places: one for temperatures, two to none for others, and more where a margin would be shown as 0. */
function digitsOf(unit: RuleUnit, largest: number, margins: readonly number[]): number {
  const usual = unit === "units" || unit === "d" ? 0 : unit === "°C" || unit === "K" ? 1 : largest >= 100 ? 0 : 2;
  const needed = margins.filter((one) => one !== 0).map((one) => Math.ceil(-Math.log10(2 * Math.abs(one)) + 1e-12));
  return Math.min(mostDigits, Math.max(usual, ...needed));
}

function unitText(unit: RuleUnit, isKilo: boolean): string {
  if (unit === "-") return "";
  return ` ${isKilo ? "k" : ""}${unit === "°C" ? "K" : unit}`;
}
