import type { BatteryFacts } from "../../../facts/power/battery";
import { inPlace } from "../../../facts/power/place";
import { compact } from "../../../plain/compact";
import { type BatteryState, batteryState } from "../../../studies/electrical/battery-state";
import { namedLoads } from "../../../studies/electrical/named-loads";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { subjectOf } from "./limit-judgement";
import { placeSources } from "./places";

interface Promised {
  readonly unit: "h" | "s";
  readonly limit: number;
  /** @default the battery */
  readonly subject?: string;
  /** Remedy besides a larger battery. @default less load */
  readonly instead?: string;
  /** Remedy in place of both. */
  readonly remedy?: string;
}

/** Says that a battery is not judged when the site names loads for batteries and this battery feeds none of them. */
export function feedsNoneNamed(node: NodeSnapshot, id: string): PendingJudgement | undefined {
  if (namedLoads(node)?.batteries.has(id) ?? true) return undefined;
  return judgeNotApplicable(subjectOf(id), "the battery feeds no load that the site promises to carry on batteries");
}

/** Compares how long a battery supplies its present load with a time in hours or seconds. */
export function lasts(
  { node, point }: NodeAtPoint,
  battery: BatteryState,
  { unit, limit, subject = subjectOf(battery.id), instead = "reduce the load on its bus", remedy }: Promised,
): PendingJudgement {
  const { id, dischargeW, autonomyH, reason } = battery;
  if (dischargeW === 0) return judgeNotApplicable(subject, "no load draws power from the battery");
  if (autonomyH === undefined) return judgeUnknown(subject, reason ?? "the usable energy of the battery is unknown");
  const facts = node.batteries.find((one) => one.id === id);
  const perHour = unit === "h" ? 1 : 3600;
  return judge({
    subject,
    unit,
    bound: "at-least",
    value: autonomyH * perHour,
    limit,
    restsOn: () => compact([...loadSources(node, point)(), ...placeSources(node, facts?.place), facts?.source]),
    remedy: () => remedy ?? largerBattery(battery, facts, limit / perHour, instead),
  });
}

/** Says which battery lasts long enough: by its nominal energy, if more of the same cells are enough. */
function largerBattery(state: BatteryState, facts: BatteryFacts | undefined, hours: number, instead: string): string {
  const { id, dischargeW, dischargeLimitW, cellC, usableWh = 0, autonomyH = 0 } = state;
  const enoughWh = facts && enoughNominalWh(state, facts, hours);
  const presentWh = facts?.energy?.nominalWh ?? 0;
  const size =
    enoughWh && `${kilowattHours(enoughWh)} of nominal energy instead of ${kilowattHours(presentWh)} (power.batteries[].energy.nominal)`;
  if (autonomyH === 0) {
    const present = `the present cells may deliver only ${allowedPower(dischargeLimitW)} at ${cellC.toFixed(1)} °C${inPlace(facts?.place ?? "inside")}`;
    return `choose cells for ${id} that deliver ${neededPower(dischargeW)}${size ? `, or ${size}` : ""}: ${present}`;
  }
  const usable = [(usableWh * hours) / autonomyH, usableWh].map((energyWh) => `${(energyWh / 1000).toFixed(2)} kWh`);
  return `choose a battery for ${id} with ${size ?? usable.join(" of usable energy instead of ")}, or ${instead}`;
}

/** Step of the energy that a remedy names: our own choice [Wh]. */
const stepWh = 100;

/** Returns the nominal energy with which a battery of the present cells lasts for some hours, rounded up [Wh]; undefined if no size does, such as where `maximumDischarge` limits it. */
function enoughNominalWh(
  { dischargeW, dischargeLimitW, cellC, usableWh = 0 }: BatteryState,
  facts: BatteryFacts,
  hours: number,
): number | undefined {
  const { energy } = facts;
  const times = Math.max((hours * dischargeW) / usableWh, dischargeW / dischargeLimitW);
  if (!energy || !Number.isFinite(times)) return undefined;
  const nominalWh = Math.ceil((energy.nominalWh * times) / stepWh) * stepWh;
  const { autonomyH = 0 } = batteryState(facts, { ...energy, nominalWh }, { dischargeW, chargeW: 0 }, cellC);
  return autonomyH >= hours ? nominalWh : undefined;
}

function kilowattHours(energyWh: number): string {
  return `${Number((energyWh / 1000).toPrecision(6))} kWh`;
}
