import type { Panel } from "./dashboard";
import { type ShownUnit, scaledQuery } from "./shown-unit";

/** A series that is measured at the site, in its own unit. */
export interface MeasuredLine {
  readonly name: string;
  readonly query: string;
}

/** Most lines in one frame that a reader can distinguish. */
const mostLines = 8; // [-]

/** Returns as many panels as the measured lines need, each with the lines of `panel` after its own. */
export function measuredPanels(panel: Panel, measured: readonly MeasuredLine[], shown: ShownUnit): readonly Panel[] {
  const count = Math.ceil(measured.length / mostLines);
  return Array.from({ length: count }, (_, i) => ({
    ...panel,
    title: count === 1 ? panel.title : `${panel.title} (${i + 1} of ${count})`,
    lines: [
      ...measured
        .slice(i * mostLines, (i + 1) * mostLines)
        .map(({ name, query }) => ({ name, role: "measured" as const, query: scaledQuery(query, shown) })),
      ...panel.lines,
    ],
  }));
}
