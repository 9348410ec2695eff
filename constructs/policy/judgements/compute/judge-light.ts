import type { OpticFacts, OpticFibreFacts, RackFacts } from "../../../facts/compute/rack";
import { compact } from "../../../plain/compact";
import { judge, type PendingJudgement } from "../../rule/judge";
import type { RuleLimit } from "../../rule/rule";
import { decibelSpan } from "../decibel-span";

/**
 * Computes the least and the most light that a module receives.
 *
 * @equation P_r = P_t − L
 * @validity average powers at the wavelength for which the loss is stated; penalties of dispersion are in the sensitivity of the sheet
 * @source definition of a loss in decibels
 * @returns [dBm]
 */
function receivedDbm({ launchDbm: [least, most], lossDb }: OpticFibreFacts): readonly [least: number, most: number] {
  return [least - lossDb, most - lossDb];
}

/** Compares the light that an optical module receives with its sensitivity, and with its overload if its data sheet states one. */
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
        `gain ${short(least - sensitivityDbm, reserveDb)} dB: clean or repair the connectors, or choose a far module that sends more light or a module that needs less`,
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
        remedy: () => `put an attenuator of ${short(overloadDbm - most, 0)} dB or more in front of the receiver`,
      }),
  ]);
}

/** Lists the least and the most light of each kind of optical module whose fibre is stated. */
export function watchedLight(racks: readonly RackFacts[]): readonly RuleLimit[] {
  return racks.flatMap(({ id, optics = [] }) =>
    optics.flatMap(({ name, fibre, source }): RuleLimit[] => {
      if (!fibre) return [];
      const { sensitivityDbm, overloadDbm, reserveDb } = fibre;
      const [least, most] = receivedDbm(fibre);
      const subject = `compute/${id}/${name}`;
      const common = { device: id, labels: { port: name }, metric: "edge_node_optics_received_power_dbm", unit: "dBm", source } as const;
      const remedy = "clean the connectors, look for a sharp bend in the fibre, then check the power that the far module sends";
      return compact([
        { subject, ...common, bound: "at-least", limit: sensitivityDbm + reserveDb, expected: least, remedy },
        overloadDbm !== undefined &&
          ({
            subject: `${subject}/overload`,
            ...common,
            bound: "at-most",
            limit: overloadDbm,
            expected: most,
            remedy: "check whether an attenuator was removed, or a module for longer fibres was inserted",
          } as const),
      ]);
    }),
  );
}
