import { coreRules, NodeStudy } from "cdktf-edge-node/rules";
import { benchSnapshots } from "./bench-sites";
import { cdkNag } from "./cdk-nag";
import { inOwnProcess } from "./in-own-process";
import { judge } from "./judge";
import type { SitesJudged } from "./judge-sites";
import type { Measurement, Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";

const sites = 1000;
const sitesBeside = 25;
const turns = 8;

/** The rules of the core pack on operating points that are solved already, beside a pack of cdk-nag on as many resources. */
export const rulesBesideCdkNag: Measuring = {
  does: `judges ${sites.toLocaleString("en-US")} solved sites, then resources with cdk-nag, which is installed the first time`,
  measure: async () => [await allSites(), ...besideCdkNag()],
};

async function allSites(): Promise<Measurement> {
  const { seconds, judgements } = (await inOwnProcess("judge-sites", [sites])) as SitesJudged;
  return {
    name: `rules of ${sites.toLocaleString("en-US")} solved sites`,
    value: seconds,
    unit: "s",
    of: `${coreRules.length} rules, every scenario, ${judgements.toLocaleString("en-US")} judgements; processor time`,
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
    { name: "a rule on a subject ÷ by cdk-nag", value: ours / theirs, unit: "", goal: { bound: "at-most", value: 0.1 }, of },
    { name: "the whole pack ÷ that of cdk-nag", value: seconds.ours / repeats / seconds.theirs, unit: "", of },
  ];
}
