import type { Panel } from "./dashboard";
import { type ShownUnit, scaledQuery } from "./shown-unit";

/** A series that is read at the site, in its own unit. */
export interface MeasuredLine {
  readonly name: string;
  readonly query: string;
}

/** More lines than that in one frame nobody tells apart. */
const mostLines = 8; // [-]

/** What is measured, drawn before the lines of a panel: as many panels as are needed to tell the lines apart. */
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
