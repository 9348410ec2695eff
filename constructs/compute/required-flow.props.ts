import { z } from "zod";
import type { RequiredFlow } from "../engineering/thermal/coolant/required-flow";
import { computeRanges } from "../plausibility/compute";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { flowPerPower, temperature } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import type { FlowPerPowerLike, TemperatureLike } from "../units";

/** Coolant flow that the rack's maker requires at one supply temperature. */
export interface RequiredFlowPointProps {
  /** Temperature of the supply coolant. */
  readonly supply: TemperatureLike;
  /** Coolant flow for each kilowatt at that temperature. */
  readonly flow: FlowPerPowerLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"supply" | "flow">;
}

/** One flow for each kilowatt, or the maker's points over supply temperature. */
export type RequiredFlowProps = FlowPerPowerLike | readonly RequiredFlowPointProps[];

const points = list(
  propsSchema<RequiredFlowPointProps>()({
    supply: temperature({ plausible: computeRanges.requiredFlow.supply }),
    flow: flowPerPower({ plausible: computeRanges.requiredFlow.flow }),
  }),
).superRefine((rows, context) => {
  if (rows.length < 2)
    addProblem(context, [], `must have two points or more but has ${rows.length}: add the maker's other points, or state one flow as text`);
  for (const [i, { supply, flow }] of rows.entries()) {
    const before = rows[i - 1];
    if (!before) continue;
    const add = (key: keyof RequiredFlowPointProps, message: string) => addProblem(context, [i, key], message);
    if (!(supply.celsius > before.supply.celsius))
      add(
        "supply",
        `must be above that of the point before, ${before.supply}, but is ${supply}: sort the points by supply temperature, each once`,
      );
    if (!(flow.cubicMetresPerSecondPerWatt >= before.flow.cubicMetresPerSecondPerWatt))
      add(
        "flow",
        `must be at least the flow of the colder point before, ${before.flow}, but is ${flow}: warmer coolant takes less heat, correct it`,
      );
  }
});

/** Parses {@link RequiredFlowProps}. */
export const requiredFlowSchema = z.union([flowPerPower({ plausible: computeRanges.requiredFlow.flow }), points]);

/** Returns the flow that a rack requires, as rules need it. */
export function requiredFlowFacts(flow: z.output<typeof requiredFlowSchema>): RequiredFlow {
  if (!Array.isArray(flow)) return flow.cubicMetresPerSecondPerWatt;
  return flow.map((point) => [point.supply.celsius, point.flow.cubicMetresPerSecondPerWatt] as const);
}
