import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { NodeAtPoint, RuleLimit } from "../../rule/rule";
import { subjectOf } from "../power/limit-judgement";

/**
 * Lists the load limit of each UPS, and of each battery inverter that supplies load, as a share of its rating.
 *
 * @equation limit = f·(1 − headroom); expected = f·max(P/(f·P_rated), |S_phase|/(f·S_rated/phases)), f the share of its rating that its input and its place
 * leave
 * @validity f is that of the load flow: 1 on a battery and without a curve over the input voltage
 * @source the limits of the load flow, studies/network/limits/output-limits.ts
 *
 * @param headroom share of the limit that must stay unused [-]
 */
export function watchedUpsLoads({ node: { network = [], devices }, point }: NodeAtPoint, headroom: number): readonly RuleLimit[] {
  const limits = point.electrical.limits.filter(({ kind }) => kind === "ups" || kind === "ups-phase");
  return network.flatMap((part): RuleLimit[] => {
    if (part.kind !== "ups" && part.kind !== "battery-inverter") return [];
    const own = limits.filter(({ node }) => node === part.id);
    const left = own.find(({ kind }) => kind === "ups")?.limit;
    if (left === undefined || !devices.some(({ id }) => id === part.id)) return [];
    const share = left / part.ratedW;
    return [
      {
        subject: subjectOf(part.id),
        device: part.id,
        metric: "edge_node_ups_load_ratio",
        unit: "-",
        bound: "at-most",
        limit: share * (1 - headroom),
        expected: share * Math.max(...own.map(loadOf)),
        source: part.source,
        remedy: "shed load, or move it to another UPS, before the unit switches to bypass or drops its output",
      },
    ];
  });
}

function loadOf({ value, limit = Number.NaN }: NetworkLimit): number {
  return value / limit;
}
