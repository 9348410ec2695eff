import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import type { PolicyProps } from "../../policy/settings/policy.props";
import { marginCurve } from "../../policy/what-if/margin-curve";
import type { ScenarioMargins } from "../../policy/what-if/site-margins";
import type { PlannedContacts } from "../../studies/contacts/planned-contacts";
import { type NodeStudy, studyOf } from "../../studies/node-study";
import type { SkyStudy } from "../../studies/sky-study";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { describedNode } from "../described-node";
import { describedPolicy } from "../description";
import type { SiteReport } from "../site-report";
import { areContactsAsked } from "../subjects/contacts/record";
import { reportStaircases } from "../subjects/thermal/record";
import { niceRange } from "./drawing/print-style";
import { marginChart } from "./margin-chart";
import { singleLineDiagram } from "./single-line/drawing/single-line-diagram";
import { worstSingleLine } from "./single-line/model/worst-single-line";
import { dataCurves } from "./sky/data-curves";
import { linkMargins } from "./sky/link-margins";
import { passTimeline } from "./sky/pass-timeline";
import { skyPlot } from "./sky/sky-plot";
import { staircaseChart } from "./staircase-chart";
import { yearMap } from "./year-map";

/** All names of charts. */
export const chartNames = [
  "temperature-staircase.svg",
  "margin-over-ambient.svg",
  "single-line-diagram.svg",
  "year.svg",
  "passes.svg",
  "sky.svg",
  "links.svg",
  "data.svg",
] as const;

/** A drawing beside the report. */
export interface SiteChart {
  readonly name: (typeof chartNames)[number];
  readonly svg: string;
}

/** Drawn range below the climate point of a scenario and above its limit [K]. */
const coolerK = 15;
const hotterK = 3;

/**
 * Draws the charts of a site: temperature staircase, margins over the outdoor temperature, single
 * line of the worst promised scenario, suppliers of a year, passes, sky, links and disk. A chart is
 * left out where the node lacks its subject, such as the staircase without coolant. Without
 * `margins` there are no charts.
 *
 * @param given the node, or the study of it that was evaluated
 * @param margins those of the report of the site
 * @param policy the policy of the evaluation
 */
export function siteCharts(
  given: NodeSnapshot | NodeStudy,
  margins: readonly ScenarioMargins[],
  policy: PolicyProps,
): readonly SiteChart[] {
  if (margins.length === 0) return [];
  const study = studyOf(given);
  const { node } = study;
  const staircases = reportStaircases(study, listValues(margins, "scenario"));
  const range = drawnRange(margins);
  const line = worstSingleLine(study);
  const year = study.yearSuppliers();
  const curves = margins.map((one) => marginCurve(study, policy, one, range));
  return compact([
    staircases.length > 0 && { name: chartNames[0], svg: staircaseChart(node.name, staircases) },
    { name: chartNames[1], svg: marginChart(node.name, curves, range) },
    line && { name: chartNames[2], svg: singleLineDiagram(line) },
    year && { name: chartNames[3], svg: yearMap(year) },
    ...passCharts(study),
  ]);
}

/** Draws the charts of passes. A node whose satellites are never seen has none. */
function passCharts({ node, sky }: NodeStudy): readonly SiteChart[] {
  if (!sky || sky.passes.passes.length === 0) return [];
  const margins = sky.links && linkMargins(node.name, sky.links, sky.passes);
  return compact([
    { name: chartNames[4], svg: passTimeline(node.name, sky.sky, sky.passes, planOf(node, sky)) },
    { name: chartNames[5], svg: skyPlot(node.name, sky.sky, sky.passes, node.site.position) },
    margins !== undefined && { name: chartNames[6], svg: margins },
    sky.data.outcome === "flows" && { name: chartNames[7], svg: dataCurves(node.name, sky.data) },
  ]);
}

/** Returns the contact plan, if the report has one. */
function planOf({ site }: NodeSnapshot, sky: SkyStudy): PlannedContacts | undefined {
  if (!areContactsAsked(sky.sky, site) && sky.data.outcome === "none") return undefined;
  return sky.contacts.outcome === "planned" ? sky.contacts : undefined;
}

function drawnRange(margins: readonly ScenarioMargins[]): [number, number] {
  const places = margins.flatMap(({ ambient: { dryBulbC, maximumC, searchedToC } }) =>
    compact([
      dryBulbC - coolerK,
      Math.min(dryBulbC + hotterK, searchedToC),
      maximumC !== undefined && Math.min(maximumC + hotterK, searchedToC),
    ]),
  );
  return niceRange(places, 5);
}

/**
 * Draws a site from the description in its report. Empty if the description lacks its policy: rules
 * of the integrator are in no description, and a curve without them would contradict the verdict.
 *
 * @throws PropsError for a changed description that is not valid
 */
export function describedCharts({ site: name, margins = [], description }: SiteReport): readonly SiteChart[] {
  if (!description?.policy) return [];
  return siteCharts(describedNode(name, description), margins, describedPolicy(description));
}
