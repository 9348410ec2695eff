import type { RackFacts } from "../../../facts/compute/rack";
import { ofEachRack } from "../../judgements/by-design";
import { loadSources } from "../../judgements/load-sources";
import { watchedCases } from "../../judgements/watching/watched-air";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { opticsRunbook } from "../../runbooks/compute";

/** The case of each optical module against the warmest that its sheet allows. */
export const opticsCaseWithinLimit = defineRule({
  id: "compute/optics-case-within-limit",
  title: "Optical modules within their case temperature",
  shortfall: "warmer than the module allows",
  why: "Above its case limit a laser drifts and ages, and the link that carries the data is lost first.",
  source: "Case temperature of the module's sheet; its rise over the inlet air as measured, or by the maker of the switch",
  severity: "high",
  remedy: "Colder supply air, a module that stands a warmer case, or a cooler slot",
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
      if (caseC === undefined) return judgeUnknown(subject, reason ?? "its case is not known");
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
          `cool its air by ${(caseC - maximumCaseC + reserve.kelvins).toFixed(1)} K, or choose a module for a case of ${Math.ceil(caseC + reserve.kelvins)} °C`,
      });
    });
    return [...judged, ...unjudged];
  },
});

function withoutOptics({ id, optics }: RackFacts): PendingJudgement | undefined {
  if (!optics) {
    const unsaid = "nobody says which optical modules the rack has: give its optics, or [] where it has none";
    return judgeMissingInput(`compute/${id}`, "compute.racks[].optics", unsaid);
  }
  return optics.length > 0 ? undefined : judgeNotApplicable(`compute/${id}`, "the rack has no optical module");
}
