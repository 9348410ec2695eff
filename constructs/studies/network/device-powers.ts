import { converterLoss } from "../../engineering/electrical/converter-loss";
import { reactivePower } from "../../engineering/electrical/reactive-power";
import { interpolateHeld } from "../../engineering/numeric/curve";
import type { ItNode, PowerSupply } from "../../facts/power/electrical";
import { addUp } from "../../plain/add-up";
import type { CompiledNetwork } from "./compile-network";
import type { LoadPart } from "./cords";

/** A load or IT device without a live feed. */
export interface Unserved {
  readonly id: string;
  readonly sheddable: boolean;
}

/** Lists the loads that have no cord with a live feed. */
export function darkLoads({ loads }: CompiledNetwork, parent: readonly number[]): Unserved[] {
  return [...loads].flatMap(([id, cords]) => {
    const [{ node } = { node: undefined }] = cords;
    if (node?.kind !== "load" || cords.some(({ index }) => (parent[index] ?? -1) >= 0)) return [];
    return [{ id, sheddable: node.sheddable }];
  });
}

/** Returns the power of loads through their live cords, and of IT devices through their live supplies. */
export function devicePowers(
  network: CompiledNetwork,
  parent: readonly number[],
  loadParts: ReadonlyMap<string, readonly LoadPart[]>,
): { readonly powers: Powers; readonly dark: readonly Unserved[]; readonly unservedItW: number } {
  const powers = {
    activeW: network.activeW.slice(),
    reactiveVar: network.reactiveVar.slice(),
    supplyOutputW: new Array<number>(network.elements.length).fill(0),
    supplyLossW: new Array<number>(network.elements.length).fill(0),
  };
  for (const parts of loadParts.values()) if (parts.length > 1) setCords(powers, network, parts);
  const dark: Unserved[] = [];
  let unservedItW = 0;
  for (const device of network.devices) {
    const supplies = device.supplies.filter(({ id }) => (parent[network.indexById.get(id) ?? -1] ?? -1) >= 0);
    if (supplies.length === 0) {
      dark.push({ id: device.id, sheddable: device.sheddable });
      unservedItW += device.directCurrentW;
    }
    for (const supply of supplies) setSupply(powers, network, device, supply, shareOf(supply, supplies));
  }
  return { powers, dark, unservedItW };
}

function setCords({ activeW, reactiveVar }: Powers, network: CompiledNetwork, parts: readonly LoadPart[]): void {
  const whole = (of: readonly number[]) => addUp(parts, ({ index }) => of[index] ?? 0);
  for (const { index, share } of parts) {
    activeW[index] = share * whole(network.activeW);
    reactiveVar[index] = share * whole(network.reactiveVar);
  }
}

/** Returns the share of a supply among the live ones. If those carried nothing before, they share by rating. */
function shareOf(supply: PowerSupply, living: readonly PowerSupply[]): number {
  const sum = addUp(living, ({ share }) => share);
  if (sum > 0) return supply.share / sum;
  return supply.ratedW / addUp(living, ({ ratedW }) => ratedW);
}

type Powers = Record<"activeW" | "reactiveVar" | "supplyOutputW" | "supplyLossW", number[]>;

function setSupply(powers: Powers, { indexById }: CompiledNetwork, device: ItNode, supply: PowerSupply, share: number): void {
  const index = indexById.get(supply.id) ?? -1;
  const outputW = share * device.directCurrentW;
  const lossW = converterLoss(outputW, supply.ratedW, supply.efficiency);
  powers.supplyOutputW[index] = outputW;
  powers.supplyLossW[index] = lossW;
  powers.activeW[index] = outputW + lossW;
  powers.reactiveVar[index] =
    supply.connection === "DC" ? 0 : reactivePower(outputW + lossW, interpolateHeld(supply.powerFactor, outputW / supply.ratedW));
}
