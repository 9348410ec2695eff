import { current, ratio } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { judgeUnsolved, noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { phaseExtremes, toMoveA } from "../../judgements/power/phase-extremes";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const terms =
  "Terms of utilities: 10 % of the highest phase (LCRA, General Terms and Conditions, Wholesale Power Service, X; Columbia River PUD, General Terms, 31.4); 10 % or 50 A, whichever is greater (load balance clause of long-term agreements of small power producers, Law Insider)";

/** Limits the difference between the most and the least loaded phase of each intake, transformer, UPS and board. */
export const phaseBalance = defineRule({
  id: "power/phase-balance",
  title: "Load is spread evenly over the phases",
  shortfall: "more difference between two phases than allowed",
  why: "A single overloaded phase trips the breaker while the other two have capacity left. The unbalanced current also loads the neutral.",
  source: `${terms}. The limit in amperes is there because one lamp unbalances a lightly loaded board by many per cent`,
  severity: "medium",
  remedy: "Move single-phase loads from the most loaded phase to the least loaded one, or choose three-phase supplies",
  worsenedBy: [],
  parameters: {
    share: parameter({
      schema: ratio({ min: 0, max: 1 }),
      default: "10 %",
      description: "Largest difference between two phases as a share of the highest",
      source: terms,
    }),
    allowance: parameter({
      schema: current(),
      default: "50 A",
      description: "Difference in amperes that is accepted whatever its share",
      source: terms,
    }),
  },
  check: ({ node, point, parameters }) => {
    if (!node.network) return noPower("phases");
    const { electrical } = point;
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    if (electrical.quality.phases.length === 0) return [judgeNotApplicable("power", "no three-phase part has power")];
    return electrical.quality.phases.map((part) => {
      const [high, low] = phaseExtremes(part);
      return judge({
        subject: subjectOf(part.node),
        at: `${high.phase} and ${low.phase}`,
        unit: "A",
        bound: "at-most",
        value: high.currentA - low.currentA,
        limit: Math.max(parameters.share.value * high.currentA, parameters.allowance.amperes),
        restsOn: loadSources(node, point),
        contributors: () => [high, low].map(({ phase, currentA }) => ({ name: phase, value: phase === high.phase ? currentA : -currentA })),
        remedy: () => {
          const movedA = toMoveA(high.currentA, low.currentA, parameters.share.value, parameters.allowance.amperes);
          return `move ${Math.ceil(movedA)} A of the single-phase load behind ${part.node} from ${high.phase} to ${low.phase}`;
        },
      });
    });
  },
});
