/** A picture of a node, each of one subject. */
export type DashboardId = "overview" | "heat" | "power" | "downlink" | "workloads";

/** All of them, in the order in which they are shown. */
export const dashboardIds = ["overview", "heat", "power", "downlink", "workloads"] as const satisfies readonly DashboardId[];

/** What a service needs and its facts cannot say, because it follows from findings: the plan of the node gives the text of each. */
export type DeploymentTextName =
  | "scrape-configuration"
  | "alert-rules"
  | "reading-rules"
  | "paging-configuration"
  | "snmp-modules"
  | "modbus-modules"
  | `dashboard-${DashboardId}`
  | "agent-buffer-bytes"
  | "contact-plan";

/** Stands in facts for a text of the plan. */
export interface DeploymentText {
  readonly planned: DeploymentTextName;
}

/** An argument of a command that ends in a text of the plan: `flag=text`. */
export interface DeploymentArgument extends DeploymentText {
  readonly flag: string;
}

/** Texts of a plan by their names. */
export type PlannedTexts = Readonly<Partial<Record<DeploymentTextName, string>>>;

/** Does it stand for a text of the plan? */
export function isPlanned<Stand extends DeploymentText>(given: string | Stand): given is Stand {
  return typeof given !== "string";
}

/** Does a service have a file that is that text of the plan? */
export function asksForFile(
  { files }: { readonly files: Readonly<Record<string, string | DeploymentText>> },
  name: DeploymentTextName,
): boolean {
  return Object.values(files).some((file) => isPlanned(file) && file.planned === name);
}

/**
 * The text itself, or the one that it stands for.
 *
 * @throws RangeError when the plan does not have it
 */
export function plannedText(given: string | DeploymentText, texts: PlannedTexts): string {
  if (!isPlanned(given)) return given;
  const text = texts[given.planned];
  if (text === undefined)
    throw new RangeError(`Text of ${given.planned} must be in the plan of the node but is not: make it a part of an EdgeNode`);
  return text;
}
