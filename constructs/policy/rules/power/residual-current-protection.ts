import { voltage } from "../../../props/quantities";
import { subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeMissingInput, judgeNotApplicable, judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const source =
  "IEC 60364-4-41: TT systems are disconnected by residual-current devices with R_A·I_Δn ≤ 50 V, and IT systems report the first fault; read in the manual of Kyoritsu 6016, p. 27, and in Siemens SENTRON, table 5";

/** Faults to earth where no overcurrent device sees them: in TT every circuit behind a residual-current device that the electrode suits, in IT a monitor. */
export const residualCurrentProtection = defineRule({
  id: "power/residual-current-protection",
  title: "Faults to earth are disconnected",
  shortfall: "more touch voltage than is safe",
  why: "On an earth electrode of some ohms a fault draws too little for a breaker: the cabinet stays live until somebody touches it.",
  source,
  severity: "critical",
  remedy: "A residual-current device before every circuit, a better electrode, or an insulation monitor",
  judges: "design",
  worsenedBy: [],
  parameters: {
    touchVoltage: parameter({
      schema: voltage({ positive: true, max: 120 }),
      default: "50 V",
      description: "Highest voltage that may stay on exposed parts; 25 V in some places",
      source,
    }),
  },
  check: ({ node: { network, protection }, parameters }): readonly PendingJudgement[] => {
    if (!network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its circuits: add power")];
    if (!protection) return [judgeMissingInput("power", "power.earthing", "nobody says how the site is earthed: give power.earthing")];
    const { system, insulationMonitored } = protection;
    if (system === "IT") {
      const reason = "an IT system without a monitor runs on with its first fault, and the second trips it";
      return [
        judgeRequirement("power/earthing", insulationMonitored, {
          reason,
          remedy: "fit an insulation monitor (earthing.insulationMonitoring)",
        }),
      ];
    }
    if (system !== "TT")
      return [judgeNotApplicable("power", `in ${system} the overcurrent devices disconnect; loop impedances are not modelled`)];
    return protection.circuits.map(({ id, residualA, touchV }) => {
      const subject = subjectOf(id);
      const fit = `fit a residual-current device in ${id} or before it (residualCurrent)`;
      if (residualA === undefined)
        return judgeRequirement(subject, false, { reason: "no residual-current device sees its faults to earth", remedy: fit });
      if (touchV === undefined)
        return judgeUnknown(subject, "the resistance of the earth electrode is not given: measure it and give earthing.electrodeOhm");
      const remedy = () =>
        `lower the electrode to ${(parameters.touchVoltage.volts / residualA).toFixed(1)} Ω, or ${fit} of less than ${residualA} A`;
      return judge({
        subject,
        unit: "V",
        bound: "at-most",
        value: touchV,
        limit: parameters.touchVoltage.volts,
        limitSource: protection.source,
        remedy,
      });
    });
  },
});
