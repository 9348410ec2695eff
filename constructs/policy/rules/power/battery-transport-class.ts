import type { BatteryShippingFacts } from "../../../facts/power/battery";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judgeMissingInput, judgeNotApplicable, judgeRequirement, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

type Packing = BatteryShippingFacts["packing"];

/** UN number of lithium cells, by how they are packed. */
const lithium: Readonly<Record<Packing, string>> = { alone: "UN 3480", "with-equipment": "UN 3481", "in-container": "UN 3536" };
const leadAcid = ["UN 2794", "UN 2800"];

/** How each battery is declared to travel, against what its cells and its packing ask for. */
export const batteryTransportClass = defineRule({
  id: "power/battery-transport-class",
  title: "Batteries travel under the UN number of their cells and packing",
  why: "A carrier refuses a container whose declaration does not fit what is in it, or fines it on arrival: a battery that is built in makes the whole container dangerous goods.",
  source:
    "IMDG Code: UN 3480 and UN 3481 (P903), UN 3536 for lithium batteries in a cargo transport unit, UN 2794 and UN 2800 for lead-acid; UN Manual of Tests and Criteria, 38.3",
  severity: "high",
  remedy: "Correct the declaration, or ship the battery apart from the container",
  judges: "design",
  worsenedBy: [],
  check: ({ node: { batteries } }) => {
    if (batteries.length === 0) return [judgeNotApplicable(subjectOf("batteries"), "the node has no batteries")];
    return batteries.map(({ id, energy, shipping }): PendingJudgement => {
      const subject = subjectOf(id);
      if (!shipping) return judgeMissingInput(subject, "power.batteries[].shipping", "nobody says how it travels: give its shipping");
      if (!energy) return judgeMissingInput(subject, "power.batteries[].energy", "nobody says of which cells it is: give its energy");
      if (energy.cells === "other") return judgeNotApplicable(subject, "nothing was read on how its cells travel");
      return judged(subject, energy.cells, shipping);
    });
  },
});

function judged(subject: string, cells: "lfp" | "lead-acid", { unNumber, packing, testSummary }: BatteryShippingFacts): PendingJudgement {
  const allowed = cells === "lfp" ? [lithium[packing]] : leadAcid;
  const isFitting = allowed.includes(unNumber);
  if (isFitting && cells === "lfp" && testSummary === undefined) {
    const reason = "nobody names the test summary of its cells by UN 38.3: give it";
    return judgeMissingInput(subject, "power.batteries[].shipping.testSummary", reason);
  }
  return judgeRequirement(subject, isFitting, {
    reason: `it is declared as ${unNumber}, and ${cells} cells packed ${packing} travel as ${allowed.join(" or ")}`,
    remedy: `declare it as ${allowed.join(" or ")}${packing === "in-container" ? ", or ship it apart from the container" : ""}`,
  });
}
