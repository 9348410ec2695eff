import { evaluate } from "cdktf-edge-node/report";
import { evaluate as evaluateStudy } from "../../constructs/policy/evaluate/evaluate";
import { dataCurves } from "../../constructs/report/charts/sky/data-curves";
import { linkMargins } from "../../constructs/report/charts/sky/link-margins";
import { passTimeline } from "../../constructs/report/charts/sky/pass-timeline";
import { skyPlot } from "../../constructs/report/charts/sky/sky-plot";
import { reportDownlink } from "../../constructs/report/subjects/downlink";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { readSiteFile } from "../../site-files/site-file";
import { benchSnapshots } from "./bench-sites";
import type { Measuring } from "./measurement";
import { secondsOf, secondsSideBySide } from "./side-by-side";

const turns = 10;
const shortTurns = 40;
const sites = 10;
const others = ["compute/*", "cooling/*", "power/*", "orchestration/*"];

/** What a site with satellites takes for its whole downlink, and what one without takes for the rules on it. */
export const downlinkReport: Measuring = {
  does: `reports the downlinks of both sites of examples/earth-observation, and judges ${sites} sites without satellites with the rules on them and without`,
  measure: () => [...["kiruna", "riyadh"].flatMap(ofExample), withoutSatellites()],
};

function ofExample(name: string) {
  const { snapshot } = readSiteFile(`examples/earth-observation/${name}.yaml`);
  const firstS = secondsOf(() => report(snapshot));
  const { again } = secondsSideBySide({ again: () => () => report(snapshot) }, turns);
  const of = "passes, links, contacts, data, 13 rules and 4 charts";
  return [
    {
      name: `downlink of ${name}, the first`,
      value: firstS,
      unit: "s",
      goal: { bound: "at-most", value: 1 } as const,
      of: `${of}, with all that is loaded for it`,
    },
    { name: `downlink of ${name}, again`, value: again, unit: "s", goal: { bound: "at-most", value: 1 } as const, of },
  ];
}

/** Findings, report and drawings of a downlink, of which nothing is known yet. */
function report(node: NodeSnapshot): void {
  const study = new NodeStudy(node);
  const { sky } = study;
  if (!sky?.links) throw new Error(`${node.name} must have links but has none: correct the example`);
  evaluateStudy(study, { only: { rules: ["downlink/*"] } });
  reportDownlink(sky, node.site);
  passTimeline(node.name, sky.sky, sky.passes, sky.contacts.outcome === "planned" ? sky.contacts : undefined);
  skyPlot(node.name, sky.sky, sky.passes, node.site.position);
  linkMargins(node.name, sky.links, sky.passes);
  if (sky.data.outcome === "flows") dataCurves(node.name, sky.data);
}

function withoutSatellites() {
  const judging = (rules: readonly string[]) => () => {
    const nodes = benchSnapshots(sites);
    return () => {
      for (const node of nodes) evaluate(node, { only: { rules } });
    };
  };
  const { without, withIt } = secondsSideBySide({ without: judging(others), withIt: judging([...others, "downlink/*"]) }, shortTurns);
  return {
    name: "a site without satellites ÷ without the rules on them",
    value: withIt / without,
    unit: "",
    goal: { bound: "at-most", value: 1.05 } as const,
    of: `${sites} sites, evaluated with the rules of ${others.length + 1} modules and of ${others.length}`,
  };
}
