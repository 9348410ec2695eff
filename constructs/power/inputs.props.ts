import { nameSchema } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";

/** The connection from one part of the distribution to another that it feeds. */
export interface PowerInputProps {
  /** Part that supplies it. */
  readonly from: string;
  /** Breaker at the part that supplies it. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
}

export const powerInputSchema = propsSchema<PowerInputProps>()({
  from: nameSchema,
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
});
