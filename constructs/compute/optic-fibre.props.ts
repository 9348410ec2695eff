import type { OpticFibreFacts } from "../facts/compute/rack";
import { defined } from "../plain/defined";
import { numberBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";

/** The fibre of an optical module, from the module that sends at its far end: the budget of its light. */
export interface OpticFibreProps {
  /** What the far module sends, by its sheet. */
  readonly launchDbm: {
    /** Least average power. [dBm] */
    readonly minimum: number;
    /** Most average power. [dBm] */
    readonly maximum: number;
  };
  /** What fibre, splices and connectors between the two lose, as measured or reckoned, in decibels. [dB] */
  readonly lossDb: number;
  /** Least power at which the module receives, by its sheet. [dBm] */
  readonly sensitivityDbm: number;
  /** Most power that its receiver stands, by its sheet. [dBm] @default not judged */
  readonly overloadDbm?: number;
  /** What must be left for lasers that age and splices to come, in decibels. [dB] @default 0 */
  readonly reserveDb?: number;
}

/** Beyond it no module sends or receives: 20 dBm are 100 mW, −50 dBm are 10 nW. Our own bounds. */
const powerDbm = numberBetween(-50, 20);

/** Parses {@link OpticFibreProps}. */
export const opticFibreSchema = propsSchema<OpticFibreProps>()({
  launchDbm: propsSchema<OpticFibreProps["launchDbm"]>()({ minimum: powerDbm, maximum: powerDbm }),
  lossDb: numberBetween(0, 60),
  sensitivityDbm: powerDbm,
  overloadDbm: powerDbm.exactOptional(),
  reserveDb: numberBetween(0, 20).exactOptional(),
}).superRefine(({ launchDbm: { minimum, maximum }, sensitivityDbm, overloadDbm }, context) => {
  const refuse = (path: string[], message: string) => addProblem(context, path, message);
  if (minimum > maximum)
    refuse(["launchDbm", "minimum"], `must be at most the maximum of ${maximum} dBm but is ${minimum} dBm: swap the two or correct one`);
  if (overloadDbm !== undefined && overloadDbm <= sensitivityDbm)
    refuse(
      ["overloadDbm"],
      `must be above the sensitivity of ${sensitivityDbm} dBm but is ${overloadDbm} dBm: swap the two or correct one`,
    );
});

/** What rules need of it. */
export function opticFibreFacts({ launchDbm, lossDb, sensitivityDbm, overloadDbm, reserveDb }: OpticFibreProps): OpticFibreFacts {
  return {
    launchDbm: [launchDbm.minimum, launchDbm.maximum],
    lossDb,
    sensitivityDbm,
    ...defined({ overloadDbm }),
    reserveDb: reserveDb ?? 0,
  };
}
