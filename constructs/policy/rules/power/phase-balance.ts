import { current, ratio } from "../../../props/quantities";
import { loadSources } from "../../judgements/load-sources";
import { judgeUnsolved, subjectOf } from "../../judgements/power/limit-judgement";
import { phaseExtremes, toMoveA } from "../../judgements/power/phase-extremes";
import { judge, judgeNotApplicable, judgeUnknown } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";

const terms =
  "Terms of utilities: 10 % of the highest phase (LCRA, General Terms and Conditions, Wholesale Power Service, X; Columbia River PUD, General Terms, 31.4); 10 % or 50 A, whichever is greater (load balance clause of long-term agreements of small power producers, Law Insider)";

/** The largest difference between two phases of every intake, transformer, UPS and board. */
export const phaseBalance = defineRule({
  id: "power/phase-balance",
  title: "Load is spread over the phases",
  shortfall: "more between two phases than allowed",
  why: "One full phase trips the breaker while two thirds of the intake stand idle, and what is uneven comes back through the neutral.",
  source: `${terms}. Amperes, because a lightly loaded board is uneven in per cent with one lamp`,
  severity: "medium",
  remedy: "Single-phase loads moved from the highest phase to the lowest, or three-phase supplies",
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
    if (!node.network) return [judgeUnknown("power", "the node has no power module, so nothing is known of its phases: add power")];
    const { electrical } = point;
    if (electrical.outcome === "unknown") return [judgeUnsolved("power", electrical)];
    if (electrical.quality.phases.length === 0) return [judgeNotApplicable("power", "nothing on three phases is live")];
    return electrical.quality.phases.map((part) => {
      const [high, low] = phaseExtremes(part);
      return judge({
        subject: subjectOf(part.node),
        at: `${high.phase} against ${low.phase}`,
        unit: "A",
        bound: "at-most",
        value: high.currentA - low.currentA,
        limit: Math.max(parameters.share.value * high.currentA, parameters.allowance.amperes),
        restsOn: loadSources(node, point),
        contributors: () => [high, low].map(({ phase, currentA }) => ({ name: phase, value: phase === high.phase ? currentA : -currentA })),
        remedy: () => {
          const movedA = toMoveA(high.currentA, low.currentA, parameters.share.value, parameters.allowance.amperes);
          return `move ${Math.ceil(movedA)} A of single-phase load behind ${part.node} from ${high.phase} to ${low.phase}`;
        },
      });
    });
  },
});
