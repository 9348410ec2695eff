import { plannedShedding } from "../../constructs/deployment-plan/planned-shedding";
import { furtherWatches } from "../../constructs/monitoring/further-watches";
import { type RunbookPage, type RunbookSection, runbookPage } from "../../constructs/monitoring/runbook-page";
import { telemetryAlerts } from "../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import { defined } from "../../constructs/plain/defined";
import { unique } from "../../constructs/plain/unique";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { JudgedNode } from "../sources/node-in";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";

/** The command that silences a device during planned work. */
interface SilenceCommand {
  readonly device: string;
  readonly command: string;
}

/** The runbooks of a site, with the command that silences each of their devices. */
export interface SiteRunbook extends RunbookPage {
  readonly sections: readonly (RunbookSection & { readonly silences: readonly SilenceCommand[] })[];
}

/**
 * Returns the runbooks of a site, from the alerts that its deployment plan deploys.
 *
 * @param source the words that name the site on the command line: its file, and the options that find it there
 * @throws InputError for a site without telemetry, and for a policy with rules of its own
 */
export function siteRunbook({ node, policy }: JudgedNode, source: readonly string[]): SiteRunbook {
  const { name, telemetry, devices } = node;
  if (!telemetry) throw new InputError(`${name} must have telemetry to have runbooks but has none: add telemetry.targets with each device`);
  const study = new NodeStudy(node);
  const limits = watchedLimits(study, policy());
  const shedding = plannedShedding(study, limits);
  const groups = telemetryAlerts(telemetry, limits, { ...furtherWatches(study, telemetry), ...defined({ shedding }) });
  const page = runbookPage(
    name,
    groups.flatMap(({ rules }) => rules),
    telemetry,
    devices,
  );
  return { ...page, sections: page.sections.map((section) => ({ ...section, silences: silencesOf(section, source) })) };
}

function silencesOf({ subjects }: RunbookSection, source: readonly string[]): readonly SilenceCommand[] {
  const devices = unique(subjects.flatMap(({ device }) => device ?? [])).sort();
  return devices.map((device) => ({
    device,
    command: commandLine("npx", ["edge-node", "silence", ...source, "--device", device, ...plannedWork]),
  }));
}

/** The options of the command: its user writes another time, name and reason. */
const plannedWork = ["--for", "2h", "--owner", "NAME", "--reason", "planned work"];
