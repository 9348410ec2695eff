import { allowedPower, neededPower } from "../../../units/watts-text";
import { loadSources } from "../../judgements/load-sources";
import { eachGenset, withoutGensets } from "../../judgements/power/each-genset";
import { gensetsWorsenedBy } from "../../judgements/power/worsened-with-parts";
import { onGenset } from "../../judgements/scenario-filters";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const unstated = "the load steps that the genset accepts are not stated: state power.gensets[].steps";

/** Compares each step of load on the gensets, with walk-in and starting compressors, with the step that they accept on top of the load before it. */
export const gensetStepLoad = defineRule({
  id: "power/genset-step-load",
  title: "Gensets accept each step of load",
  shortfall: "more than the gensets accept in one step",
  why: "A genset slows down under too large a step of load, until relays and UPS disconnect from it. The load returns to the batteries, and the same step follows again.",
  source:
    "Steps and recovery time from the step test of the set's maker, for his class of ISO 8528-5:2018; docs/physics/batteries-and-gensets.md, Steps of load",
  severity: "high",
  remedy: "Add start delays and walk-in of UPS and rectifiers, soft starts or longer restart delays, or choose larger gensets",
  in: onGenset,
  worsenedBy: gensetsWorsenedBy,
  byDesign: withoutGensets,
  check: (context) =>
    eachGenset(
      context,
      onGenset,
      (genset, { steps, stepsReason }, subject) => {
        if (!steps) return judgeUnknown(subject, stepsReason ?? "the steps of load on the gensets are not known");
        const [worst] = steps.toSorted((a, b) => a.acceptedW - a.stepW - (b.acceptedW - b.stepW));
        if (!worst) return judgeNotApplicable(subject, "nothing draws power");
        const { atS, baseW, stepW, acceptedW, parts } = worst;
        return judge({
          subject,
          at: `${atS} s after the gensets are ready`,
          unit: "W",
          bound: "at-most",
          value: stepW,
          limit: acceptedW,
          limitSource: genset.source,
          restsOn: loadSources(context.node, context.point),
          contributors: () => parts,
          remedy: () =>
            `reduce the step at ${atS} s by ${neededPower(stepW - acceptedW)}, on top of ${allowedPower(baseW)} that ${genset.id} already carries: let ${largest(parts)} walk in more slowly, or start it more than ${genset.steps?.recoveryS} s before or after the other loads`,
        });
      },
      ({ steps }, subject) => (steps ? undefined : judgeMissingInput(subject, "power.gensets[].steps", unstated)),
    ),
});

function largest(parts: readonly { readonly name: string; readonly value: number }[]): string {
  return parts.toSorted((a, b) => b.value - a.value)[0]?.name ?? "";
}
