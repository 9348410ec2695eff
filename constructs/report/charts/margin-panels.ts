import type { MarginCurve, MarginPoint } from "../../policy/what-if/margin-curve";
import { marginText, quantityText } from "../writing/quantity-text";
import type { CaptionMark } from "./drawing/caption";

const symbols = ["circle", "rect", "diamond"] as const;

/** What a panel draws of each point, in its axis' unit. */
export interface CurvePanel {
  readonly title: string;
  limitOf(curve: MarginCurve): string;
  /** Undefined where it is not drawn. */
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
    // Of the limits that hotter air worsens. Equipment that is off has a limit of nothing: a share of it has no place on paper
    drawn: ({ leastMargin }) => (leastMargin === undefined || leastMargin < -1 ? undefined : 100 * leastMargin),
    textOf: (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)} %`,
  },
];

/** What a scenario has left at its own outdoor temperature. */
export function ownMark({ drawn, textOf }: CurvePanel, { own }: MarginCurve, i: number): CaptionMark[] {
  const value = drawn(own);
  if (value === undefined) return [];
  return [{ symbol: symbols[i % symbols.length] ?? "circle", text: `${quantityText(own.dryBulbC, "°C")}: ${textOf(value)}` }];
}

/** One mark where two scenarios have the same left. */
export function marksOf(panel: CurvePanel, curves: readonly MarginCurve[]): CaptionMark[] {
  const marks = curves.flatMap((curve, i) => ownMark(panel, curve, i));
  return marks.filter(({ text }, i) => marks.findIndex((other) => other.text === text) === i);
}
