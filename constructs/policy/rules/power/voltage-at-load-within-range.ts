import type { ElectricalNode } from "../../../facts/power/electrical";
import { tryById } from "../../../props/by-id";
import { inputVoltagePath } from "../../../studies/design/built-for-paths";
import { judgeKinds, type KindWords, withoutKinds } from "../../judgements/power/judge-kinds";
import { ofMisfit, statesVoltages } from "../../judgements/power/judge-voltage";
import { judgeLimit } from "../../judgements/power/limit-judgement";
import { defineRule } from "../../rule/rule";

const words: KindWords = {
  kinds: ["voltage-lowest", "voltage-highest"],
  parts: "voltages",
  none: "the node has nothing that says on which voltage it runs",
  gives: (part) => windowOf(part) !== undefined,
  opens: {
    reason: (part) =>
      statesVoltages(part)
        ? "it states the voltage for which it is built and no range, so that it is judged at nominal voltage alone (power/voltage-fits-part): give `inputVoltage` as a range"
        : "nobody says on which voltage it runs: give `inputVoltage` to supplies, antennas and receivers, and `input` to UPS",
    inputs: (part, node) => [inputVoltagePath(part, node)],
    asks: (part) => part.kind === "it" || part.kind === "ups" || (part.kind === "load" && (part.it || statesVoltages(part))),
    each: true,
  },
};

/** The voltage of every device, UPS and static transfer switch against the range that it runs in, on a sagging grid too. */
export const voltageAtLoadWithinRange = defineRule({
  id: "power/voltage-at-load-within-range",
  title: "Devices get the voltage that they run on",
  shortfall: "outside the voltage range of the device",
  why: "A device below its input range switches off or restarts, and draws the more current the lower the voltage is before it does.",
  source: "Input range of the device's maker; voltage at its terminals from the load flow, cables and transformers taken off",
  severity: "critical",
  remedy: "A supply with a wider range, a UPS or stabiliser before it, or thicker cables",
  worsenedBy: ["more-load"],
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) => {
      const kind = tryById(context.node.network ?? [], limit.node)?.kind;
      const isLowest = limit.kind === "voltage-lowest";
      const volts = `${isLowest ? "down" : "up"} to ${limit.value.toFixed(1)} V`;
      const judged = () =>
        judgeLimit(context, limit, {
          at: isLowest ? "lowest" : "highest",
          held: kind === "transfer-switch", // the design sets where it leaves
          remedy: () => {
            const orCable = `${volts}, or shorten and thicken the cable to it`;
            if (kind === "ups") return `choose a UPS for ${limit.node} that runs ${orCable}`;
            if (kind === "transfer-switch") return `let ${limit.node} stay on an input ${orCable}`;
            return `fit ${limit.node} with a supply that runs ${volts}, put a UPS before it, or connect it between other conductors`;
          },
        });
      return ofMisfit(context, limit.node) ?? judged();
    }),
});

/** Voltages between which a part runs, however it gives them. */
function windowOf(part: ElectricalNode): object | undefined {
  if (part.kind === "transfer-switch") return part.static;
  return part.kind === "ups" ? part.input : part.kind === "it" || part.kind === "load" ? part.voltageRangeV : undefined;
}
