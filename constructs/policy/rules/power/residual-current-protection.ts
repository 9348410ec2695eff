import { voltage } from "../../../props/quantities";
import { noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { judge, judgeMissingInput, judgeNotApplicable, judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const source =
  "IEC 60364-4-41: TT systems are disconnected by residual-current devices with R_A·I_Δn ≤ 50 V, and IT systems report the first fault; read in the manual of Kyoritsu 6016, p. 27, and in Siemens SENTRON, table 5";

/** Checks protection against faults to earth. TT needs a residual-current device before each circuit that suits the earth electrode; IT needs an insulation monitor. */
export const residualCurrentProtection = defineRule({
  id: "power/residual-current-protection",
  title: "Faults to earth are disconnected or reported",
  shortfall: "more touch voltage than allowed",
  why: "The fault current through an earth electrode of some ohms is too small to trip a breaker. The cabinet stays live until somebody touches it.",
  source,
  severity: "critical",
  remedy: "Fit a residual-current device before each circuit, improve the earth electrode, or fit an insulation monitor",
  judges: "design",
  worsenedBy: [],
  parameters: {
    touchVoltage: parameter({
      schema: voltage({ positive: true, max: 120 }),
      default: "50 V",
      description: "Highest voltage that may remain on exposed metal parts during a fault; 25 V in some places",
      source,
    }),
  },
  check: ({ node: { network, protection }, parameters }): readonly PendingJudgement[] => {
    if (!network) return noPower("circuits");
    if (!protection) return [judgeMissingInput("power", "power.earthing", "the earthing of the site is not stated: state power.earthing")];
    const { system, insulationMonitored } = protection;
    if (system === "IT") {
      const reason = "an IT system without an insulation monitor does not report a first fault to earth, and a second one trips it";
      return [
        judgeRequirement("power/earthing", insulationMonitored, {
          reason,
          remedy: "fit an insulation monitor (power.earthing.insulationMonitoring)",
        }),
      ];
    }
    if (system !== "TT")
      return [judgeNotApplicable("power", `in a ${system} system overcurrent devices disconnect faults; loop impedances are not modelled`)];
    return protection.circuits.map(({ id, residualA, touchV }) => {
      const subject = subjectOf(id);
      const fit = `fit a residual-current device in ${id} or before it (residualCurrent of the breaker)`;
      if (residualA === undefined)
        return judgeRequirement(subject, false, { reason: "no residual-current device detects its earth faults", remedy: fit });
      if (touchV === undefined)
        return judgeUnknown(subject, "the earth electrode resistance is not stated: measure it and state power.earthing.electrodeOhm");
      const remedy = () =>
        `reduce the resistance of the earth electrode to ${(parameters.touchVoltage.volts / residualA).toFixed(1)} Ω, or ${fit} that trips below ${residualA} A`;
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
