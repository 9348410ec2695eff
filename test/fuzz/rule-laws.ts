import { evaluate } from "cdktf-edge-node/report";
import { askRule } from "../../constructs/policy/evaluate/ask-rule";
import { settled } from "../../constructs/policy/evaluate/judge-scenario";
import { settingsOf } from "../../constructs/policy/settings/settings-of";
import { type Law, turns } from "./law";

/** Laws on what the rules say. */
export const ruleLaws: readonly Law[] = [
  {
    name: "every rule judges every scenario, and a design never throws",
    parts: ["findings", "margins"],
    turn: 3,
    check: ({ study, turn }, judging) => {
      if (turn % (2 * turns) !== 3) return; // dearer than all others together
      const { findings } = evaluate(study);
      judging.holds("findings", findings.length > 0, "no findings");
      for (const { rule, outcome, reason, margin, defect } of findings) {
        judging.holds("findings", !defect, `${rule}: ${reason}`);
        if (margin === undefined) continue;
        judging.holds("margins", Number.isFinite(margin), `${rule} has margin ${margin}`);
        judging.holds("margins", outcome !== "fail" || margin < 0, `${rule} fails with margin ${margin}`);
      }
    },
  },
  {
    name: "whatever a rule says of a scenario adds up, also where it is not the worst",
    parts: ["sums"],
    turn: 2,
    check: ({ node, study, points }, judging) => {
      for (const settings of settingsOf(node, {}))
        for (const [name, point] of points)
          for (const pending of askRule(settings, study, point)) {
            const { subject, reason, defect } = settled(pending, settings.rule);
            judging.holds("sums", !defect, `${settings.rule.id} on ${subject} in ${name}: ${reason}`);
          }
    },
  },
];
