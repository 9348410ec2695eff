import { type CertifiedProps, certifiedShape } from "../provenance/certificate";
import { type PartIdProps, partIdShape } from "../provenance/part-id";
import type { LengthLike } from "../units";
import { elevationM } from "./elevation-range";
import { elevation } from "./quantities";

/** What everything that is bought by itself may say of where it may go. */
export interface BoughtPartProps extends CertifiedProps {
  /** Highest elevation above sea level at which it works, as its maker states it. @default not judged */
  readonly maximumElevation?: LengthLike;
}

/** What a part that is bought by itself may say of itself besides its numbers. */
export interface PartProps extends PartIdProps, BoughtPartProps {}

/** Schema of the props of {@link BoughtPartProps}. */
export const boughtPartShape = {
  ...certifiedShape,
  maximumElevation: elevation({ positive: true, max: elevationM.max }).exactOptional(),
} as const;

/** Schema of the props of {@link PartProps}. */
export const partShape = { ...partIdShape, ...boughtPartShape } as const;
