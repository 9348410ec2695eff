import { nameSchema } from "../props/name";
import { propsSchema } from "../props/props-schema";
import { type BreakerProps, breakerSchema, type CableProps, cableSchema } from "./protection.props";

/** The way from one part of the distribution to another that hangs on it. */
export interface PowerInputProps {
  /** Part that it draws from. */
  readonly from: string;
  /** Breaker at the part that it draws from. */
  readonly breaker: BreakerProps;
  /** Cable from that breaker. */
  readonly cable?: CableProps;
}

/** Parses {@link PowerInputProps}. */
export const powerInputSchema = propsSchema<PowerInputProps>()({
  from: nameSchema,
  breaker: breakerSchema,
  cable: cableSchema.exactOptional(),
});
