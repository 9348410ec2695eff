import type { BatteryState } from "../../../../studies/electrical/battery-state";
import type { ElectricalState } from "../../../../studies/electrical/electrical-state";
import type { GensetState } from "../../../../studies/electrical/genset-state";
import type { NodeSnapshot } from "../../../../studies/snapshot/snapshot";
import { loadShare, type PartLoad } from "./part-load";
import type { SingleLinePart } from "./single-line-part";

/** Returns plants of gensets, with their load and what their sets provide in that air. */
export function gensetParts({ gensets }: NodeSnapshot, electrical: ElectricalState): SingleLinePart[] {
  return gensets.map(({ id, units }): SingleLinePart => {
    const state = electrical.gensets.find((one) => one.id === id);
    const common = { id, kind: "genset", feeders: [], supplies: [] } as const;
    if (!state) return { ...common, state: "standby" };
    const load = gensetLoad(state);
    return { ...common, state: state.sets === 0 ? "lost" : "live", load, note: `${state.sets} of ${units.length} sets` };
  });
}

/** Returns active or apparent power, whichever is nearer to its limit. */
function gensetLoad({ sets, loadW, loadVA, availableW, availableVA, reason }: GensetState): PartLoad {
  const of = (value: number, unit: "W" | "VA", perSet: number | undefined): PartLoad => ({
    value,
    unit,
    ...(perSet === undefined ? { reason: reason ?? "the power of one set is not known" } : { limit: sets * perSet }),
  });
  const [active, apparent] = [of(loadW, "W", availableW), of(loadVA, "VA", availableVA)];
  return (loadShare(apparent) ?? 0) > (loadShare(active) ?? 0) ? apparent : active;
}

/** Returns batteries, with the power that they provide or take and the limit of their cells. */
export function batteryParts({ batteries }: NodeSnapshot, electrical: ElectricalState): SingleLinePart[] {
  return batteries.map(({ id, converter, energy }): SingleLinePart => {
    const common = { id, kind: "battery", feeders: [], supplies: [], beside: converter } as const;
    if (!energy) return { ...common, state: "standby", note: "energy unknown" };
    const state = electrical.batteries.find((one) => one.id === id);
    return state ? { ...common, ...batteryLoad(state) } : { ...common, state: "dark" };
  });
}

function batteryLoad({
  dischargeW,
  dischargeLimitW,
  chargeW,
  chargeLimitW,
}: BatteryState): Pick<SingleLinePart, "state" | "load" | "note"> {
  if (dischargeW > 0) return { state: "live", load: { value: dischargeW, unit: "W", limit: dischargeLimitW }, note: "supplies" };
  if (chargeW > 0) return { state: "live", load: { value: chargeW, unit: "W", limit: chargeLimitW, isHeld: true }, note: "charges" };
  return { state: "standby" };
}
