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
  none: "no part of the node states the voltage at which it runs",
  gives: (part) => windowOf(part) !== undefined,
  opens: {
    reason: (part) =>
      statesVoltages(part)
        ? "the part states only the voltage for which it is built, so only power/voltage-fits-part judges it: state inputVoltage as a range"
        : "the input voltage range is not stated: state inputVoltage of supplies, antennas and receivers, and input of UPS",
    inputs: (part, node) => [inputVoltagePath(part, node)],
    asks: (part) => part.kind === "it" || part.kind === "ups" || (part.kind === "load" && (part.it || statesVoltages(part))),
    each: true,
  },
};

/** Compares the voltage at each device, UPS and static transfer switch with its input range, also at the lowest grid voltage. */
export const voltageAtLoadWithinRange = defineRule({
  id: "power/voltage-at-load-within-range",
  title: "The voltage at each device is within its input range",
  shortfall: "outside the input range of the part",
  why: "A device below its input range switches off or restarts. Before that, it draws more current as the voltage falls.",
  source: "Input range of the device's maker; voltage at its terminals from the load flow, after cables and transformers",
  severity: "critical",
  remedy: "Choose a power supply with a wider range, put a UPS or stabiliser before it, or use thicker cables",
  worsenedBy: ["more-load"],
  byDesign: withoutKinds(words),
  check: (context) =>
    judgeKinds(context, words, (limit) => {
      const kind = tryById(context.node.network ?? [], limit.node)?.kind;
      const isLowest = limit.kind === "voltage-lowest";
      const volts = `${isLowest ? "down" : "up"} to ${limit.value.toFixed(1)} V`;
      const judged = () =>
        judgeLimit(context, limit, {
          at: isLowest ? "its lowest voltage" : "its highest voltage",
          held: kind === "transfer-switch", // the design sets the voltage at which it changes over
          remedy: () => {
            const hasCable = context.node.network?.some((one) => one.kind === "cable");
            const orCable = `${volts}${hasCable ? ", or use a shorter or thicker cable to it" : ""}`;
            if (kind === "ups") return `choose a UPS for ${limit.node} that runs ${orCable}`;
            if (kind === "transfer-switch") return `widen the range of ${limit.node} so that it stays on an input ${orCable}`;
            return `fit ${limit.node} with a supply that runs ${volts}, put a UPS before it, or connect it between other conductors`;
          },
        });
      return ofMisfit(context, limit.node) ?? judged();
    }),
});

/** Returns the voltage range of a part, in any of its forms. */
function windowOf(part: ElectricalNode): object | undefined {
  if (part.kind === "transfer-switch") return part.static;
  return part.kind === "ups" ? part.input : part.kind === "it" || part.kind === "load" ? part.voltageRangeV : undefined;
}
