import type { DashboardId } from "../../services/planned";

/** The role of a line: measured at the site, predicted by the solver for that moment, or a limit. */
export type LineRole = "measured" | "predicted" | "limit";

/** A line over time. */
export interface PanelLine {
  /** Name in the legend. `{{name}}` is replaced by the value of a label. */
  readonly name: string;
  readonly role: LineRole;
  /** MetricsQL, in the unit of its panel. */
  readonly query: string;
}

/** Lines in one frame: quantities of one unit. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  /** Unit for people, such as `L/min`; empty for a number without one. */
  readonly unit: string;
  readonly lines: readonly PanelLine[];
}

/** Panels of one subject, below their heading. */
export interface PanelRow {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** One dashboard of a node. Rows and panels have a fixed order, whatever the order of the design. */
export interface Dashboard {
  readonly id: DashboardId;
  readonly title: string;
  readonly rows: readonly PanelRow[];
}
