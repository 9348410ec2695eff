import { limitSource } from "../../../provenance/limit-source";
import { servedFrom } from "../../../studies/scenarios/served-from";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { unservedLoads } from "../../judgements/power/unserved-loads";
import { moreSets } from "../../judgements/remedies/more-sets";
import { onGenset } from "../../judgements/scenario-filters";
import { headroom } from "../../rule/headroom";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the active and apparent power on the gensets with what they deliver in that air, also while batteries charge and with a genset lost. */
export const gensetsCarryLoad = defineRule({
  id: "power/gensets-carry-load",
  title: "Gensets carry the load",
  shortfall: "of load without enough genset power",
  why: "An overloaded genset slows down until its breaker opens. Then only the batteries supply the node.",
  source: "The maker's table of power over elevation and intake temperature, kW and kVA alike; load from the load flow",
  severity: "critical",
  remedy: "Choose larger gensets or add one, reduce the load, or charge batteries with less power",
  in: onGenset,
  parameters: { headroom },
  byDesign: withoutGensets,
  check: (context) => {
    const { node, point, parameters } = context;
    const free = 1 - parameters.headroom.value;
    const judged = eachGenset(context, onGenset, (genset, state, subject) => {
      const carries = (unit: "W" | "VA", value: number, perSet: number | undefined) =>
        judge({
          subject: unit === "W" ? subject : `${subject}/apparent-power`,
          unit,
          bound: "at-most",
          value,
          limit: perSet === undefined ? undefined : state.sets * perSet * free,
          limitSource: limitSource(genset.source, ["ratedPower", "ratedApparentPower", "rating", "derating"]),
          reason: state.reason,
          restsOn: loadSources(node, point),
          remedy: () => moreSets(genset, state, point.scenario, { value, unit, perSet, free }),
        });
      return [carries("W", state.loadW, state.availableW), carries("VA", state.loadVA, state.availableVA)];
    });
    if (!onGenset(point.scenario)) return judged;
    return [
      ...judged,
      ...unservedLoads(
        subjectOf("feeds-without-genset"),
        point.electrical,
        (ids) => `supply ${ids} ${servedFrom(point.scenario.state)}, or declare the load sheddable`,
      ),
    ];
  },
});
