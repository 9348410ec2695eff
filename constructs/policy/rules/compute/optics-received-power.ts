import { eachRack } from "../../judgements/by-design";
import { judgeLight, watchedLight } from "../../judgements/compute/judge-light";
import { judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { lightRunbook } from "../../runbooks/compute";

/** The light that each optical module receives, against the least at which it receives and the most that it stands. */
export const opticsReceivedPower = defineRule({
  id: "compute/optics-received-power",
  title: "Optical modules receive light enough, and not too much",
  why: "A link with too little light counts errors, then falls in the first heat or with the next splice; with too much a receiver is blind or burnt.",
  source: "Power that is sent, sensitivity and overload by the sheets of both modules; loss of the fibre as measured",
  severity: "high",
  remedy: "Clean connectors, a shorter or better fibre, a module for a longer one, or an attenuator",
  judges: "design",
  worsenedBy: [],
  watched: ({ node }) => watchedLight(node.racks),
  runbook: lightRunbook,
  check: ({ node }) =>
    eachRack(node.racks, ({ optics = [] }, rack) => {
      if (optics.length === 0) return judgeNotApplicable(rack, "the rack names no optical module");
      return optics.flatMap(({ fibre, ...optic }) => {
        const subject = `${rack}/${optic.name}`;
        if (fibre) return judgeLight(subject, { ...optic, fibre });
        const reason = "nobody says what the module receives over its fibre: give its fibre";
        return judgeMissingInput(subject, "compute.racks[].optics[].fibre", reason);
      });
    }),
});
