import type { BatteryShippingFacts } from "../../../facts/power/battery";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

type Packing = BatteryShippingFacts["packing"];

/** UN number of lithium cells, by how they are packed. */
const lithium: Readonly<Record<Packing, string>> = { alone: "UN 3480", "with-equipment": "UN 3481", "in-container": "UN 3536" };
const leadAcid = ["UN 2794", "UN 2800"];

/** Compares the UN number under which each battery is declared for transport with the one that its cells and packing require. */
export const batteryTransportClass = defineRule({
  id: "power/battery-transport-class",
  title: "Each battery is shipped under the UN number for its cells and packing",
  why: "A carrier refuses or fines a container whose declaration does not match its contents. A built-in battery makes the whole container dangerous goods.",
  source:
    "IMDG Code: UN 3480 and UN 3481 (P903), UN 3536 for lithium batteries in a cargo transport unit, UN 2794 and UN 2800 for lead-acid; UN Manual of Tests and Criteria, 38.3",
  severity: "high",
  remedy: "Correct the UN number in the declaration, or ship the battery separately from the container",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { batteries } }) => {
    if (batteries.length === 0) return [judgeNotApplicable(subjectOf("batteries"), "the node has no batteries")];
    return batteries.map(({ id, energy, shipping }): PendingJudgement => {
      const subject = subjectOf(id);
      if (!shipping) return judgeMissingInput(subject, "power.batteries[].shipping", "no shipping data: state power.batteries[].shipping");
      if (!energy) return judgeMissingInput(subject, "power.batteries[].energy", "cell type is not stated: state power.batteries[].energy");
      if (energy.cells === "other") return judgeNotApplicable(subject, "the rule judges LFP and lead-acid cells only");
      return judged(subject, energy.cells, shipping);
    });
  },
});

function judged(subject: string, cells: "lfp" | "lead-acid", { unNumber, packing, testSummary }: BatteryShippingFacts): PendingJudgement {
  const allowed = cells === "lfp" ? [lithium[packing]] : leadAcid;
  const isFitting = allowed.includes(unNumber);
  if (isFitting && cells === "lfp" && testSummary === undefined) {
    const reason = "the UN 38.3 test summary of the cells is not stated: state power.batteries[].shipping.testSummary";
    return judgeMissingInput(subject, "power.batteries[].shipping.testSummary", reason);
  }
  return judgeRequirement(subject, isFitting, {
    reason: `the battery is declared as ${unNumber}, but ${cells} cells packed ${packing} are shipped as ${allowed.join(" or ")}`,
    remedy: `declare the battery as ${allowed.join(" or ")} (shipping.unNumber)${packing === "in-container" ? ", or ship it separately from the container" : ""}`,
  });
}
