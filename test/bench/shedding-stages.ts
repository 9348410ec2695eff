import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { coreRules, NodeStudy, scenarios } from "cdktf-edge-node/rules";
import { shedWorkloads } from "../../examples/shed-workloads";
import type { Measurement, Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";

/** Many at once: a node takes a few milliseconds. */
const nodes = 40;
const turns = 15;
/** Without stages both do the same: what is above 1 is the machine. */
const noise = 0.05; // [-]

const judges = coreRules.find(({ id }) => id === "orchestration/shedding-has-means")?.judges;

/** How much longer a site is solved that sheds in stages, each of which solves the states on batteries once more. A site that promises none solves nothing more. */
export const sheddingStages: Measuring = {
  does: `solves ${nodes} nodes with and without the stages of their shedding, ${turns} times`,
  measure: () => {
    const { site, orchestration, ...design } = shedWorkloads;
    const { shedding: _, ...kept } = orchestration ?? { workloads: [] };
    const { sheddingDownTo: __, ...promises } = site.promises;
    return [
      measured("solving a site with its stages of shedding ÷ without", shedWorkloads),
      measured("the same of a site that promises none", { ...design, orchestration: kept, site: { ...site, promises } }),
    ];
  },
};

function measured(name: string, { site, ...design }: EdgeNodeStackProps): Measurement {
  const node = snapshot("bench", site, design);
  const all = scenarios(node);
  const stages = siteReport(evaluate(node)).shedding?.stages.length ?? 0;
  const onBatteries = all.filter(({ state }) => state.kind.startsWith("on-battery")).length;
  const solving = (then: (study: NodeStudy) => unknown) => () => {
    const fresh = Array.from({ length: nodes }, () => new NodeStudy(node));
    return () => {
      for (const study of fresh) {
        for (const scenario of study.scenarios) study.point(scenario);
        then(study);
      }
    };
  };
  const staged = (study: NodeStudy) => {
    if (typeof judges !== "object") throw new Error("The rule must judge the stages of shedding but does not");
    return study.answersOf(judges);
  };
  const seconds = secondsSideBySide({ without: solving(() => undefined), staged: solving(staged) }, turns);
  const most = 1 + (stages === 0 ? noise : (stages * onBatteries) / all.length);
  return {
    name,
    value: seconds.staged / seconds.without,
    unit: "",
    goal: { bound: "at-most", value: most },
    of: `${all.length} scenarios, ${onBatteries} of them on batteries, ${stages} stages`,
  };
}
