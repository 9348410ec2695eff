import type { RackFacts } from "../../../facts/compute/rack";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { watchedCases } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { opticsRunbook } from "../../runbooks/compute";

/** Compares the case temperature of each optical module with the limit on its data sheet. */
export const opticsCaseWithinLimit = defineRule({
  id: "compute/optics-case-within-limit",
  title: "The case of each optical module is not warmer than its limit",
  shortfall: "warmer than the module allows",
  why: "Above the limit of its case a laser drifts and ages, until the module loses its link.",
  source: "Limit of the case: data sheet of the module. Rise of the case above the inlet air: measured, or from the maker of the switch",
  severity: "high",
  remedy: "Supply colder air, choose a module that accepts a warmer case, or move the module to a cooler slot",
  worsenedBy: [],
  parameters: { reserve: temperatureReserve },
  watched: ({ point, parameters }) => watchedCases(point.optics, parameters.reserve.kelvins),
  runbook: opticsRunbook,
  byDesign: (node) => ofEachRack(node, withoutOptics),
  check: ({ node, point, parameters: { reserve } }) => {
    const bare = node.racks.filter(({ id }) => !point.optics.some(({ rack }) => rack === id));
    const unjudged = bare.flatMap((rack) => withoutOptics(rack) ?? []);
    const judged = point.optics.map(({ rack, name, caseC, parts, maximumCaseC, source, reason }) => {
      const subject = `compute/${rack}/${name}`;
      if (caseC === undefined) return judgeUnknown(subject, reason ?? "the case temperature of the module is unknown");
      return judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: caseC,
        limit: maximumCaseC - reserve.kelvins,
        limitSource: source,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => parts,
        remedy: () =>
          `cool the air of the module by ${(caseC - maximumCaseC + reserve.kelvins).toFixed(1)} K, or choose a module that accepts a case of ${Math.ceil(caseC + reserve.kelvins)} °C`,
      });
    });
    return [...judged, ...unjudged];
  },
});

function withoutOptics({ id, optics }: RackFacts): PendingJudgement | undefined {
  if (!optics) {
    const unsaid = "the optical modules of the rack are not stated: add compute.racks[].optics, or [] if it has none";
    return judgeMissingInput(`compute/${id}`, "compute.racks[].optics", unsaid);
  }
  return optics.length > 0 ? undefined : judgeNotApplicable(`compute/${id}`, "the rack has no optical module");
}
