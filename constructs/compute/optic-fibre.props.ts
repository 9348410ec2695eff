import type { OpticFibreFacts } from "../facts/compute/rack";
import { defined } from "../plain/defined";
import { numberBetween } from "../props/between";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";

/** The optical power budget of a module: the far module that sends, the fibre between, the receiver here. */
export interface OpticFibreProps {
  /** Launch power of the far module, from its data sheet. */
  readonly launchDbm: {
    /** Lowest average power. [dBm] */
    readonly minimum: number;
    /** Highest average power. [dBm] */
    readonly maximum: number;
  };
  /** Loss of fibre, splices and connectors between the two modules, measured or calculated. [dB] */
  readonly lossDb: number;
  /** Lowest power at which the module still receives, from its data sheet. [dBm] */
  readonly sensitivityDbm: number;
  /** Highest power that its receiver tolerates, from its data sheet. [dBm] @default not judged */
  readonly overloadDbm?: number;
  /** Reserve for ageing lasers and later splices. [dB] @default 0 */
  readonly reserveDb?: number;
}

/** Bounds of any module's power, our own: 20 dBm are 100 mW, −50 dBm are 10 nW. */
const powerDbm = numberBetween(-50, 20);

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

/** Returns the numbers of a fibre that rules need. */
export function opticFibreFacts({ launchDbm, lossDb, sensitivityDbm, overloadDbm, reserveDb }: OpticFibreProps): OpticFibreFacts {
  return {
    launchDbm: [launchDbm.minimum, launchDbm.maximum],
    lossDb,
    sensitivityDbm,
    ...defined({ overloadDbm }),
    reserveDb: reserveDb ?? 0,
  };
}
