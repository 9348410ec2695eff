import type { OpticFacts, OpticFibreFacts, RackFacts } from "../../../facts/compute/rack";
import { compact } from "../../../plain/compact";
import { judge, type PendingJudgement } from "../../rule/judge";
import type { RuleLimit } from "../../rule/rule";
import { decibelSpan } from "../decibel-span";

/**
 * What a module receives, least and most.
 *
 * @equation P_r = P_t − L
 * @validity average powers at the wavelength for which the loss is stated; penalties of dispersion are in the sensitivity of the sheet
 * @source definition of a loss in decibels
 * @returns [dBm]
 */
export function receivedDbm({ launchDbm: [least, most], lossDb }: OpticFibreFacts): readonly [least: number, most: number] {
  return [least - lossDb, most - lossDb];
}

/** What an optical module receives against its sensitivity, and where its sheet gives it against its overload. */
export function judgeLight(subject: string, { fibre, source }: OpticFacts & { readonly fibre: OpticFibreFacts }): PendingJudgement[] {
  const { launchDbm, lossDb, sensitivityDbm, overloadDbm, reserveDb } = fibre;
  const [least, most] = receivedDbm(fibre);
  const common = { unit: "dB", bound: "at-least", span: decibelSpan, restsOn: () => [source] } as const;
  const short = (value: number, limit: number) => (limit - value).toFixed(2);
  return compact([
    judge({
      ...common,
      subject,
      value: least - sensitivityDbm,
      limit: reserveDb,
      contributors: () => [
        { name: "power of the far module", value: launchDbm[0] },
        { name: "loss of the fibre", value: -lossDb },
        { name: "sensitivity", value: -sensitivityDbm },
      ],
      remedy: () =>
        `find ${short(least - sensitivityDbm, reserveDb)} dB: clean and mend connectors, a far module that sends more, or one that receives less`,
    }),
    overloadDbm !== undefined &&
      judge({
        ...common,
        subject: `${subject}/overload`,
        value: overloadDbm - most,
        limit: 0,
        contributors: () => [
          { name: "overload", value: overloadDbm },
          { name: "power of the far module", value: -launchDbm[1] },
          { name: "loss of the fibre", value: lossDb },
        ],
        remedy: () => `put an attenuator of ${short(overloadDbm - most, 0)} dB or more before the receiver`,
      }),
  ]);
}

/** The least and the most light of each kind of optical module whose fibre is described. */
export function watchedLight(racks: readonly RackFacts[]): readonly RuleLimit[] {
  return racks.flatMap(({ id, optics = [] }) =>
    optics.flatMap(({ name, fibre, source }): RuleLimit[] => {
      if (!fibre) return [];
      const { sensitivityDbm, overloadDbm, reserveDb } = fibre;
      const [least, most] = receivedDbm(fibre);
      const subject = `compute/${id}/${name}`;
      const common = { device: id, labels: { port: name }, metric: "edge_node_optics_received_power_dbm", unit: "dBm", source } as const;
      const remedy = "clean the connectors and look for a bend of the fibre, then compare what the far module sends";
      const tooMuch = "look whether somebody took an attenuator out, or put a module for a longer fibre in";
      return compact([
        { subject, ...common, bound: "at-least", limit: sensitivityDbm + reserveDb, expected: least, remedy },
        overloadDbm !== undefined &&
          ({
            subject: `${subject}/overload`,
            ...common,
            bound: "at-most",
            limit: overloadDbm,
            expected: most,
            remedy: tooMuch,
          } as const),
      ]);
    }),
  );
}
