import { type CertifiedProps, certifiedShape } from "../provenance/certificate";
import { type PartIdProps, partIdShape } from "../provenance/part-id";
import type { LengthLike } from "../units";
import { elevationM } from "./elevation-range";
import { elevation } from "./quantities";

/** The props of everything that is bought as a separate part. */
export interface BoughtPartProps extends CertifiedProps {
  /** Highest elevation above sea level at which it works, from its maker. @default not judged */
  readonly maximumElevation?: LengthLike;
}

/** The props of a part that is bought separately, beside its numbers. */
export interface PartProps extends PartIdProps, BoughtPartProps {}

/** Schema of the props of {@link BoughtPartProps}. */
export const boughtPartShape = {
  ...certifiedShape,
  maximumElevation: elevation({ positive: true, max: elevationM.max }).exactOptional(),
} as const;

/** Schema of the props of {@link PartProps}. */
export const partShape = { ...partIdShape, ...boughtPartShape } as const;
