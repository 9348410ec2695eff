import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { siteRemedies } from "../../constructs/remedies/site-remedies";
import type { SiteWithDesign } from "../../constructs/remedies/trial-site";
import { Trials } from "../../constructs/remedies/trials";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { Scenario } from "../../constructs/studies/scenarios/scenarios";
import { type NodeSnapshot, snapshot } from "../../constructs/studies/snapshot/snapshot";
import { pads } from "../../examples/parts/cooling-30kw";
import type { Measurement, Measuring } from "./measurement";
import { processorSeconds } from "./processor-seconds";

const warmUps = 2; // turns
const turns = 10;

/** A changed node, and the names of the scenarios in which it was solved. */
interface Solved {
  readonly node: NodeSnapshot;
  readonly scenarios: readonly string[];
}

/**
 * What a trial costs beside its points. Trials are all that is done of a changed design that was not tried before: it is made, parsed, checked, solved, judged and compared. Plain
 * are the same points of the same changed nodes, solved in turn by fresh studies of snapshots that are there.
 */
export const remedies: Measuring = {
  does: `searches the remedies of two sites, and solves the points of their trials alone, ${turns} times in turn`,
  measure: () => {
    // Only here: a commit that is measured beside this one may refuse the examples of today.
    const { kuwaitDryCooler }: typeof import("../../examples/kuwait-dry-cooler") = require("../../examples/kuwait-dry-cooler");
    const { weakGrid }: typeof import("../../examples/weak-grid") = require("../../examples/weak-grid");
    const sites = [siteOf("kuwait-dry-cooler", { ...kuwaitDryCooler, candidates: { pads } }), siteOf("weak-grid", weakGrid)];
    const seconds = sites.map(secondsOfSite);
    const sum = { trials: 0, plain: 0 };
    for (const { trials, plain } of seconds) {
      sum.trials += trials;
      sum.plain += plain;
    }
    return [
      ...seconds.flatMap((one, i) => measured(String(sites[i]?.name), one)),
      {
        name: "solves a second: trials ÷ plain points",
        value: sum.plain / sum.trials,
        unit: "",
        goal: { bound: "at-least", value: 0.5 },
        of: "both sites, processor time",
      },
    ];
  },
};

/** A site of the examples, which are made with the built package: its types are others, and its data the same. */
function siteOf(name: string, { site, ...design }: { readonly site: unknown; readonly candidates?: unknown }): SiteWithDesign {
  return { name, site, design, policy: {} } as unknown as SiteWithDesign;
}

/** Least seconds of all trials of a search, and of their points alone. */
function secondsOfSite(site: SiteWithDesign) {
  const evaluation = evaluate(new NodeStudy(snapshot(site.name, site.site, site.design)), { policy: {} });
  const search = () => siteRemedies(site, evaluation);
  const solved = pointsOfTrials(search);
  const least = { trials: Number.POSITIVE_INFINITY, plain: Number.POSITIVE_INFINITY };
  for (let turn = -warmUps; turn < turns; turn++) {
    const trials = secondsOfTrials(search);
    const plain = processorSeconds(() => solveAll(solved));
    if (turn < 0) continue;
    least.trials = Math.min(least.trials, trials);
    least.plain = Math.min(least.plain, plain);
  }
  return { ...least, solved };
}

function measured(name: string, { trials, plain, solved }: ReturnType<typeof secondsOfSite>): Measurement[] {
  const points = solved.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const of = `${name}, ${points} points of ${solved.length} changed designs`;
  return [
    { name: "solves a second: trials ÷ plain points", value: plain / trials, unit: "", of },
    { name: "a trial", value: (trials * 1000) / solved.length, unit: "ms", of },
    { name: "its points alone", value: (plain * 1000) / solved.length, unit: "ms", of },
  ];
}

function solveAll(solved: readonly Solved[]): void {
  for (const { node, scenarios } of solved) {
    const study = new NodeStudy(node);
    for (const name of scenarios) study.point(study.scenario(name));
  }
}

/** Seconds in trials while something is done. */
function secondsOfTrials(work: () => unknown): number {
  let seconds = 0;
  insteadOf(
    Trials.prototype,
    "of",
    (of) =>
      function timed(this: Trials, ...args) {
        let said: ReturnType<Trials["of"]>;
        seconds += processorSeconds(() => {
          said = of.apply(this, args);
        });
        return said;
      },
    work,
  );
  return seconds;
}

/** Every point that trials solve meanwhile, each once, by the changed node. */
function pointsOfTrials(work: () => unknown): readonly Solved[] {
  const solved = new Map<NodeSnapshot, Set<string>>();
  let isTrial = false;
  const search = () =>
    insteadOf(
      NodeStudy.prototype,
      "point",
      (point) =>
        function counted(this: NodeStudy, scenario: Scenario) {
          if (isTrial) solved.set(this.node, (solved.get(this.node) ?? new Set()).add(scenario.name));
          return point.call(this, scenario);
        },
      work,
    );
  insteadOf(
    Trials.prototype,
    "of",
    (of) =>
      function marked(this: Trials, ...args) {
        isTrial = true;
        const said = of.apply(this, args);
        isTrial = false;
        return said;
      },
    search,
  );
  return [...solved].map(([node, names]) => ({ node, scenarios: [...names] }));
}

/** Does something with another method in the place of one. */
function insteadOf<Prototype, Name extends keyof Prototype>(
  prototype: Prototype,
  name: Name,
  made: (method: Prototype[Name]) => Prototype[Name],
  work: () => unknown,
): void {
  const method = prototype[name];
  prototype[name] = made(method);
  try {
    work();
  } finally {
    prototype[name] = method;
  }
}
