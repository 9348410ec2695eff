import type { MarginCurve, MarginPoint } from "../../policy/what-if/margin-curve";
import { marginText, quantityText } from "../writing/quantity-text";
import type { CaptionMark } from "./drawing/caption";

const symbols = ["circle", "rect", "diamond"] as const;

/** A panel of the chart, with the value that it draws of each point, in the unit of its axis. */
export interface CurvePanel {
  readonly title: string;
  limitOf(curve: MarginCurve): string;
  /** Returns undefined where nothing is drawn. */
  drawn(point: MarginPoint): number | undefined;
  textOf(value: number): string;
}

export const panels: readonly CurvePanel[] = [
  {
    title: "Margin of coolant supply [K]",
    limitOf: ({ own: { limit } }) => (limit ? `limit of ${limit.rack}, ${quantityText(limit.maximumSupplyC, "°C")}` : "limit"),
    drawn: ({ limit }) => limit?.marginK,
    textOf: (value) => marginText(value, "K"),
  },
  {
    title: "Tightest margin [% of its limit]",
    limitOf: () => "limit",
    // Covers limits that hotter air tightens. Equipment that is off has a limit of 0: no share of it is drawn
    drawn: ({ leastMargin }) => (leastMargin === undefined || leastMargin < -1 ? undefined : 100 * leastMargin),
    textOf: (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)} %`,
  },
];

/** Returns the mark of a scenario at its own outdoor temperature. */
export function ownMark({ drawn, textOf }: CurvePanel, { own }: MarginCurve, i: number): CaptionMark[] {
  const value = drawn(own);
  if (value === undefined) return [];
  return [{ symbol: symbols[i % symbols.length] ?? "circle", text: `${quantityText(own.dryBulbC, "°C")}: ${textOf(value)}` }];
}

/** Returns the marks of all scenarios, equal ones once. */
export function marksOf(panel: CurvePanel, curves: readonly MarginCurve[]): CaptionMark[] {
  const marks = curves.flatMap((curve, i) => ownMark(panel, curve, i));
  return marks.filter(({ text }, i) => marks.findIndex((other) => other.text === text) === i);
}
