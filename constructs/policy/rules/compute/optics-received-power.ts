import { eachRack } from "../../judgements/by-design";
import { judgeLight, watchedLight } from "../../judgements/compute/judge-light";
import { judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { lightRunbook } from "../../runbooks/compute";

/** Compares the light that each optical module receives with the least light that it needs and the most that it tolerates. */
export const opticsReceivedPower = defineRule({
  id: "compute/optics-received-power",
  title: "Optical modules receive enough light, and not too much",
  shortfall: "outside the range of the receiver",
  why: "With too little light a link has errors, and fails in the first heat or after the next splice. Too much light blinds or destroys the receiver.",
  source: "Sent power, sensitivity and overload: data sheets of both modules. Loss of the fibre: measured",
  severity: "high",
  remedy: "Clean the connectors, use a shorter or better fibre or a module for longer fibres, or add an attenuator",
  judges: "design",
  worsenedBy: [],
  watched: ({ node }) => watchedLight(node.racks),
  runbook: lightRunbook,
  check: ({ node }) =>
    eachRack(node.racks, ({ optics = [] }, rack) => {
      if (optics.length === 0) return judgeNotApplicable(rack, "the design lists no optical module in the rack");
      return optics.flatMap(({ fibre, ...optic }) => {
        const subject = `${rack}/${optic.name}`;
        if (fibre) return judgeLight(subject, { ...optic, fibre });
        return judgeMissingInput(subject, "compute.racks[].optics[].fibre", "the light that it receives is unknown: add its fibre");
      });
    }),
});
