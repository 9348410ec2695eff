import { loopPumps } from "../cooling-parts/pumps-at-work";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** What may be lost of the cooling. */
export type CoolingState =
  | { readonly kind: "dry-cooler-lost"; readonly unit: string }
  | { readonly kind: "trim-chiller-lost"; readonly unit: string }
  | { readonly kind: "air-conditioner-lost"; readonly unit: string }
  | { readonly kind: "pump-lost"; readonly unit: string }
  | { readonly kind: "cdu-lost"; readonly unit: string }
  | { readonly kind: "liquid-to-air-lost"; readonly unit: string }
  | { readonly kind: "water-lost" };

/** A state, its name, and whether the site promises to stand in it. */
interface NamedState {
  readonly name: string;
  readonly state: CoolingState;
  readonly promised: boolean;
}

/**
 * Each unit of the cooling lost, and the water of its pads. A single pump or CDU is lost only where N+1 is promised of it: without the promise there is
 * nothing to prove, with it there is nothing left, which must be seen.
 */
export function coolingStates({ cooling, site }: NodeSnapshot): NamedState[] {
  if (!cooling) return [];
  const { redundancy, waterLoss = false } = site.promises;
  const rejection = redundancy.rejection === "N+1";
  const pumps = redundancy.pumps === "N+1";
  const cdus = redundancy.cdus === "N+1";
  const spared = (units: readonly string[], promised: boolean) => (promised || units.length > 1 ? units : []);
  return [
    ...lost("dry-cooler-lost", cooling.dryCoolers?.units ?? [], rejection),
    ...lost("trim-chiller-lost", cooling.trimChiller?.units ?? [], rejection),
    ...lost("air-conditioner-lost", cooling.airConditioners.units, redundancy.airConditioning === "N+1"),
    ...[cooling.facilityLoop, cooling.secondaryLoop].flatMap((loop) =>
      loop ? lost("pump-lost", spared(loopPumps(loop), pumps), pumps) : [],
    ),
    ...lost("cdu-lost", spared(cooling.cdus?.units ?? [], cdus), cdus),
    ...lost("liquid-to-air-lost", spared(cooling.liquidToAir?.units ?? [], cdus), cdus),
    ...(cooling.dryCoolers?.pads ? [{ name: "water-lost", state: { kind: "water-lost" } as const, promised: waterLoss }] : []),
  ];
}

function lost(kind: Exclude<CoolingState["kind"], "water-lost">, units: readonly string[], promised: boolean): NamedState[] {
  return units.map((unit) => ({ name: `${unit}-lost`, state: { kind, unit }, promised }));
}
