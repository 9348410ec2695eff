/** A dashboard of a node, each about one subject. */
export type DashboardId = "overview" | "heat" | "power" | "downlink" | "workloads";

/** All dashboards, in the order in which they are shown. */
export const dashboardIds = ["overview", "heat", "power", "downlink", "workloads"] as const satisfies readonly DashboardId[];

/** A text of a service that follows from findings, so that its facts cannot contain it: the deployment plan does. */
export type DeploymentTextName =
  | "scrape-configuration"
  | "alert-rules"
  | "reading-rules"
  | "paging-configuration"
  | "snmp-modules"
  | "modbus-modules"
  | `dashboard-${DashboardId}`
  | "agent-buffer-bytes"
  | `uplink-${"buffer-bytes" | "rate-limit" | "flush-interval" | "retry-min-interval" | "retry-max-interval" | "send-timeout" | "series"}`
  | "contact-plan"
  | "shedding-plan";

/** A place in facts for a text of the deployment plan. */
export interface DeploymentText {
  readonly planned: DeploymentTextName;
}

/** An argument of a command that ends in a text of the deployment plan: `flag=text`. */
export interface DeploymentArgument extends DeploymentText {
  readonly flag: string;
}

export type PlannedTexts = Readonly<Partial<Record<DeploymentTextName, string>>>;

/** Whether a value is a place for a text of the deployment plan. */
export function isPlanned<Stand extends DeploymentText>(given: string | Stand): given is Stand {
  return typeof given !== "string";
}

/** Whether a service has a file with that text of the deployment plan. */
export function asksForFile(
  { files }: { readonly files: Readonly<Record<string, string | DeploymentText>> },
  name: DeploymentTextName,
): boolean {
  return Object.values(files).some((file) => isPlanned(file) && file.planned === name);
}

/**
 * Returns the text itself, or the planned one.
 *
 * @throws RangeError when the deployment plan does not have it
 */
export function plannedText(given: string | DeploymentText, texts: PlannedTexts): string {
  if (!isPlanned(given)) return given;
  const text = texts[given.planned];
  if (text === undefined)
    throw new RangeError(`Text of ${given.planned} must be in the plan of the node but is not: make it a part of an EdgeNode`);
  return text;
}
