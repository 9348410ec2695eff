import type { SkyFacts } from "../../constructs/facts/downlink/sky";
import { listIds } from "../../constructs/plain/list-ids";
import { instantText } from "../../constructs/props/instant-text";
import { nameList } from "../../constructs/props/problems/name-list";
import { type BudgetInstant, reportBudget } from "../../constructs/report/subjects/links/budget";
import { type ReportedLink, reportLink } from "../../constructs/report/subjects/links/record";
import { bestSample, worstSample } from "../../constructs/studies/link/link-samples";
import { SkyStudy } from "../../constructs/studies/sky-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

/** A link over all passes of its satellite, and its budget where it is worst and best. */
export interface SiteLink extends ReportedLink {
  /** The second of least margin for the share of the year; missing where no pass reaches 5°, and where nothing can be computed. */
  readonly worst?: BudgetInstant;
  /** The second of greatest margin. */
  readonly best?: BudgetInstant;
}

export interface SiteLinks {
  readonly site: string;
  readonly satellite: string;
  readonly from: string;
  readonly to: string;
  readonly links: readonly SiteLink[];
}

/**
 * Returns the links of one satellite over its passes.
 *
 * @param wanted its name or catalogue number
 * @throws InputError for a site without links, for a satellite that it does not have, and for one without links
 */
export function siteLinks(node: NodeSnapshot, wanted: string): SiteLinks {
  const { name, sky } = node;
  if (!sky)
    throw new InputError(`${name} must have satellites to have links but has none: add satellites, elements, window and links to downlink`);
  const satellite = askedSatellite(sky, wanted);
  const number = satellite.elements.catalogueNumber;
  const own = (sky.links ?? []).filter(({ catalogueNumber }) => catalogueNumber === number);
  if (own.length === 0) throw withoutLinks(name, sky, satellite.id);
  const study = new SkyStudy({ ...sky, satellites: [satellite], links: own }, node);
  const { links, passes } = study;
  if (!links) throw withoutLinks(name, sky, satellite.id);
  return {
    site: name,
    satellite: satellite.id,
    from: instantText(sky.fromMs),
    to: instantText(sky.toMs),
    links: own.map((link) => {
      const worst = worstSample(links, passes.passes, link);
      const best = bestSample(links, passes.passes, link);
      return {
        ...reportLink(links, passes.passes, link, Number.POSITIVE_INFINITY),
        ...(worst?.outcome === "solved" && { worst: reportBudget(worst) }),
        ...(best?.outcome === "solved" && { best: reportBudget(best) }),
      };
    }),
  };
}

function askedSatellite({ satellites }: SkyFacts, wanted: string): SkyFacts["satellites"][number] {
  const found = satellites.find(({ id, elements }) => id === wanted || `${elements.catalogueNumber}` === wanted);
  if (found) return found;
  const names = listIds(satellites);
  const known = satellites.flatMap(({ id, elements }) => [id, `${elements.catalogueNumber}`]);
  throw new InputError(
    `Satellite must be one of ${nameList(names)} but is ${quotedText(wanted)}: ${suggestion(wanted, known, "name one of them")}`,
  );
}

function withoutLinks(site: string, { links = [], satellites }: SkyFacts, satellite: string): InputError {
  const sending = satellites.filter(({ elements }) => links.some(({ catalogueNumber }) => catalogueNumber === elements.catalogueNumber));
  const others = sending.length === 0 ? "and no other satellite has links" : `those with links are ${nameList(listIds(sending))}`;
  return new InputError(`${satellite} must have links at ${site} but has none, ${others}: add what it sends to downlink.links`);
}
