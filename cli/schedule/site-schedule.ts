import { windowSchema } from "../../constructs/downlink/satellites.props";
import type { SkyFacts } from "../../constructs/facts/downlink/sky";
import { parseProps } from "../../constructs/props";
import { instantText } from "../../constructs/props/instant-text";
import { nameList } from "../../constructs/props/problems/name-list";
import { type ReportedContactPlan, reportContacts } from "../../constructs/report/subjects/contacts/record";
import { type PassesSummary, reportPasses } from "../../constructs/report/subjects/passes/record";
import { SkyStudy } from "../../constructs/studies/sky-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { manySatellites, noSatellites } from "../passes/site-passes";
import { InputError } from "../terminal/exit-codes";
import { elementSetsIn } from "./element-sets-in";

/** The window of the contact plan, and its elements. */
export interface ScheduleRequest {
  /** Beginning in UTC. @default that of the design */
  readonly from?: string;
  /** End in UTC. @default that of the design */
  readonly to?: string;
  /** File of element sets that replace those of the design. @default those of the design */
  readonly elements?: string;
}

/** The contacts of a site that match a request. */
export interface SiteSchedule extends PassesSummary {
  readonly site: string;
  readonly plan: ReportedContactPlan;
}

/**
 * Finds the best contact plan of a site.
 *
 * @param onProgress called with the number of searched satellites, where there are many
 * @throws InputError for a site without satellites, for elements that lack one, and where the contact plan is unknown
 * @throws PropsError for an invalid window or invalid elements
 */
export function siteSchedule(
  node: NodeSnapshot,
  { from, to, elements }: ScheduleRequest,
  onProgress: (done: number, total: number) => void,
): SiteSchedule {
  if (!node.sky) throw noSatellites(node.name, "contacts");
  const asked = inWindow(elements === undefined ? node.sky : withElements(node.name, node.sky, elements), { from, to });
  const study = new SkyStudy(asked, { ...node, sky: asked });
  const found = study.searchPasses(asked.satellites.length >= manySatellites ? onProgress : undefined);
  const { reason, plan } = reportContacts(study.contacts);
  if (!plan) throw new InputError(`Contacts of ${node.name} must be known to be listed but are unknown, ${reason}`);
  const { passes: _, ...summary } = reportPasses(asked, found);
  return { site: node.name, ...summary, plan };
}

function inWindow(sky: SkyFacts, { from, to }: { readonly from: string | undefined; readonly to: string | undefined }): SkyFacts {
  if (from === undefined && to === undefined) return sky;
  const window = { from: from ?? instantText(sky.fromMs), to: to ?? instantText(sky.toMs) };
  const parsed = parseProps(windowSchema, "The window of --from and --to", window);
  return { ...sky, fromMs: parsed.from, toMs: parsed.to };
}

/** Replaces the elements. Satellites, antennas and requirements of contacts stay. */
function withElements(site: string, sky: SkyFacts, file: string): SkyFacts {
  const sets = elementSetsIn(file);
  const lacking = sky.satellites.filter(({ elements }) => !sets.has(elements.catalogueNumber));
  if (lacking.length > 0) {
    const names = nameList(
      lacking.map(({ id, elements: { catalogueNumber } }) => (id === `${catalogueNumber}` ? id : `${id} (${catalogueNumber})`)),
    );
    throw new InputError(`--elements must have every satellite of ${site} but lacks ${names}: add the element sets of these`);
  }
  return {
    ...sky,
    satellites: sky.satellites.map((one) => ({ ...one, elements: sets.get(one.elements.catalogueNumber) ?? one.elements })),
    source: { mark: "declared", document: file, owner: "the person who runs edge-node schedule" },
  };
}
