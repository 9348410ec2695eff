import { coreRules, NodeStudy, type OperatingPoint, type PendingJudgement, type Rule, type Scenario } from "cdktf-edge-node";
import { benchSnapshots } from "./bench-sites";
import { cdkNag } from "./cdk-nag";
import type { Measurement, Measuring } from "./measurement";
import { secondsOf, secondsSideBySide } from "./side-by-side";

const sites = 1000;
const scenariosOfSite = 18;
const sitesBeside = 25;
const turns = 8;

/** The rules of the core pack on operating points that are solved already, beside a pack of cdk-nag on as many resources. */
export const rulesBesideCdkNag: Measuring = {
  does: `judges ${scenariosOfSite} solved scenarios of ${sites.toLocaleString("en-US")} sites, then resources with cdk-nag, which is installed the first time`,
  measure: () => [allSites(), ...besideCdkNag()],
};

const parameters = new Map(
  coreRules.map((rule) => [
    rule,
    Object.fromEntries(Object.entries(rule.parameters ?? {}).map(([name, { defaultValue }]) => [name, defaultValue])),
  ]),
);

function judge(rule: Rule, { node, design }: NodeStudy, point: OperatingPoint): readonly PendingJudgement[] {
  return rule.check({ node, design, point, year: () => undefined, parameters: parameters.get(rule) ?? {} });
}

/** As `evaluate()` asks them: those on scenarios in each in which they apply, the others with the first. */
function askedIn(scenario: Scenario, isFirst: boolean): readonly Rule[] {
  return coreRules.filter((rule) => ((rule.judges ?? "scenario") === "scenario" ? (rule.in?.(scenario) ?? true) : isFirst));
}

function allSites(): Measurement {
  let seconds = 0;
  let judgements = 0;
  for (const node of benchSnapshots(sites)) {
    const study = new NodeStudy(node);
    for (const [i, scenario] of study.scenarios.slice(0, scenariosOfSite).entries()) {
      const point = study.point(scenario);
      seconds += secondsOf(() => {
        for (const rule of askedIn(scenario, i === 0)) judgements += judge(rule, study, point).length;
      });
    }
  }
  return {
    name: `rules of ${sites.toLocaleString("en-US")} solved sites`,
    value: seconds,
    unit: "s",
    goal: { bound: "at-most", value: 2 },
    of: `${coreRules.length} rules, ${scenariosOfSite} scenarios, ${judgements.toLocaleString("en-US")} judgements`,
  };
}

const repeats = 20; // ours is too quick to be timed once

function besideCdkNag(): Measurement[] {
  const solved = () =>
    benchSnapshots(sitesBeside).flatMap((node) => {
      const study = new NodeStudy(node);
      const [scenario] = study.scenarios;
      return scenario ? [{ study, point: study.point(scenario) }] : [];
    });
  const judgements = solved().flatMap(({ study, point }) =>
    coreRules.flatMap((rule) => judge(rule, study, point).map(({ subject }) => `${study.node.name} ${subject}`)),
  );
  const subjects = new Set(judgements).size;
  const nag = cdkNag();
  const seconds = secondsSideBySide(
    {
      ours: () => {
        const points = solved();
        return () => {
          for (let i = 0; i < repeats; i++) for (const { study, point } of points) for (const rule of coreRules) judge(rule, study, point);
        };
      },
      theirs: () => nag.bucketsToJudge(subjects),
    },
    turns,
  );
  const ours = seconds.ours / repeats / judgements.length;
  const theirs = seconds.theirs / subjects / nag.rules;
  const of = `${subjects} subjects beside ${subjects} buckets`;
  return [
    {
      name: "a rule on a subject",
      value: ours * 1e6,
      unit: "µs",
      of: `${judgements.length} judgements of the core pack on ${subjects} subjects`,
    },
    {
      name: "a rule on a resource by cdk-nag",
      value: theirs * 1e6,
      unit: "µs",
      of: `${nag.rules} rules of ${nag.name}, all but a few not applicable`,
    },
    { name: "a rule on a subject ÷ by cdk-nag", value: ours / theirs, unit: "", of },
    { name: "the whole pack ÷ that of cdk-nag", value: seconds.ours / repeats / seconds.theirs, unit: "", of },
  ];
}
