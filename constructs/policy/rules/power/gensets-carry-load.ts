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

/** Active and apparent power of the node on its gensets, charging batteries and with a set lost, against what the sets give in that air. */
export const gensetsCarryLoad = defineRule({
  id: "power/gensets-carry-load",
  title: "Gensets carry the load",
  shortfall: "more than the gensets carry",
  why: "An overloaded set slows down until its breaker opens: the batteries that it should relieve are then all that is left.",
  source: "The maker's table of power over elevation and intake temperature, kW and kVA alike; load from the load flow",
  severity: "critical",
  remedy: "Larger sets or one more, less load, or a lower charge power",
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
        (ids) => `serve ${ids} ${servedFrom(point.scenario.state)}, or declare it sheddable`,
      ),
    ];
  },
});
