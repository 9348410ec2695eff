import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { gensetsWorsenedBy } from "../../judgements/power/worsened-with-parts";
import { onGenset } from "../../judgements/scenario-filters";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = "nobody says in which steps it takes load: give `steps` of the gensets";

/** Each step in which the node comes onto its gensets, walk-in and starting compressors counted, against what the sets accept at once on the load before it. */
export const gensetStepLoad = defineRule({
  id: "power/genset-step-load",
  title: "Gensets take the steps in which the load comes",
  shortfall: "more than the genset takes in one step",
  why: "A set that is hit by more than it takes at once slows down until relays and UPS drop it: the load falls back on the batteries, and it all begins again.",
  source:
    "Steps and recovery time from the step test of the set's maker, for his class of ISO 8528-5:2018; docs/physics/batteries-and-gensets.md, Steps of load",
  severity: "high",
  remedy: "Start delays and walk-in of UPS and rectifiers, soft starts, longer restart delays, or larger sets",
  in: onGenset,
  worsenedBy: gensetsWorsenedBy,
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(
      context,
      onGenset,
      (genset, { steps, stepsReason }, subject) => {
        if (!steps) return judgeUnknown(subject, stepsReason ?? "the steps are not known");
        const [worst] = steps.toSorted((a, b) => a.acceptedW - a.stepW - (b.acceptedW - b.stepW));
        if (!worst) return judgeNotApplicable(subject, "nothing draws power");
        const { atS, baseW, stepW, acceptedW, parts } = worst;
        return judge({
          subject,
          at: `${atS} s`,
          unit: "W",
          bound: "at-most",
          value: stepW,
          limit: acceptedW,
          limitSource: genset.source,
          restsOn: loadSources(context.node, context.point),
          contributors: () => parts,
          remedy: () =>
            `bring ${Math.ceil(stepW - acceptedW)} W less at ${atS} s onto the ${Math.round(baseW)} W that ${genset.id} carries then: let ${largest(parts)} walk in more slowly or start more than ${genset.steps?.recoveryS} s apart`,
        });
      },
      ({ steps }, subject) => (steps ? undefined : judgeMissingInput(subject, "power.gensets[].steps", unstated)),
    ),
});

function largest(parts: readonly { readonly name: string; readonly value: number }[]): string {
  return parts.toSorted((a, b) => b.value - a.value)[0]?.name ?? "";
}
