import type { LoopFreezing } from "../../../studies/thermal/freezing";
import { usualRiseK } from "../../rule/headroom";
import { judge, type PendingJudgement, undecided } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { loopSubjects } from "./both-loops";

/** The coldest that a loop gets anywhere, against the freezing point of its coolant. */
export function judgeFreezing(
  { node, point }: NodeAtPoint,
  { loop, coldest, freezingPointC, publishedFreezing, reason }: LoopFreezing,
  reserveK: number,
): PendingJudgement {
  const subject = loopSubjects[loop];
  const { name, celsius: value } = coldest;
  const limit = freezingPointC + reserveK;
  if (value >= limit && reason !== undefined) return undecided(subject, `the loop runs through the room: ${reason}`);
  if (value >= limit && publishedFreezing && publishedFreezing.temperatureC > value) {
    return undecided(
      subject,
      `at ${value.toFixed(1)} °C the coolant is liquid by Melinder, who has it freeze at ${freezingPointC.toFixed(1)} °C, and frozen by ${publishedFreezing.document}, at ${publishedFreezing.temperatureC.toFixed(1)} °C: raise the share of glycol until both have it liquid`,
    );
  }
  return judge({
    subject,
    at: name,
    unit: "°C",
    bound: "at-least",
    value,
    limit,
    restsOn: loadSources(node, point),
    span: usualRiseK,
    contributors: () => [{ name, value }],
    remedy: () =>
      name === "room air"
        ? `raise the share of glycol in cooling.${loop}, keep the room warmer (cooling.room.heater), or drain the loop before it cools`
        : `raise the share of glycol in cooling.${loop}, or drain what stands in the cold`,
  });
}
