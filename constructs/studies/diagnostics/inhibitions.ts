import type { Diagnostic, DiagnosticInhibition } from "../../facts/telemetry/diagnostic";

/**
 * What a cause moves beside its own residual, as the node says that is solved with it: a lost fan takes air from its coil, a clogged strainer flow from
 * the plates of CDUs. Pumps stay on their curve. Coils of dry coolers stay: what less flow costs them in conductance it gives back in a greater fall of the coolant.
 */
export const inhibitions: readonly DiagnosticInhibition[] = [
  { cause: "operations/fan-lost", effect: "operations/dry-cooler-approach", on: "same-device" },
  { cause: "operations/strainer-clogged", effect: "operations/cdu-approach", on: "all-devices" },
];

/** Is an alert silenced by another that fires? */
export function isInhibited(effect: Diagnostic, firing: readonly Diagnostic[]): boolean {
  return inhibitions.some(
    (pair) =>
      pair.effect === effect.rule &&
      firing.some(({ rule, device }) => rule === pair.cause && (pair.on === "all-devices" || device === effect.device)),
  );
}
