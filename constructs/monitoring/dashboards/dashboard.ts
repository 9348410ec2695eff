import type { DashboardId } from "../../services/planned";

/** What a line of a picture is: read at the site, said by the solver of the same moment, or the limit of either. */
export type LineRole = "measured" | "predicted" | "limit";

/** A line over time. */
export interface PanelLine {
  /** In the legend. `{{name}}` stands for the value of a label. */
  readonly name: string;
  readonly role: LineRole;
  /** MetricsQL, in the unit of its panel. */
  readonly query: string;
}

/** What is drawn in one frame: quantities of one unit. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  /** As people read it, such as `L/min`; empty for a number without one. */
  readonly unit: string;
  readonly lines: readonly PanelLine[];
}

/** Panels of one subject, below their heading. */
export interface PanelRow {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** One picture of a node. Rows and panels stand in one order, whatever the order of the design. */
export interface Dashboard {
  readonly id: DashboardId;
  readonly title: string;
  readonly rows: readonly PanelRow[];
}
