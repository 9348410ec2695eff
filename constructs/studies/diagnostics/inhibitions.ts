import type { Diagnostic, DiagnosticInhibition } from "../../facts/telemetry/diagnostic";

/**
 * Causes that change the residuals of other rules in the solved node. A lost fan reduces the air of its coil, a clogged strainer the flow through the plates of
 * CDUs. Pumps stay on their curve. Coils of dry coolers do not change: with less flow, the lower conductance and the greater temperature drop of the coolant
 * cancel out.
 */
export const inhibitions: readonly DiagnosticInhibition[] = [
  { cause: "operations/fan-lost", effect: "operations/dry-cooler-approach", on: "same-device" },
  { cause: "operations/strainer-clogged", effect: "operations/cdu-approach", on: "all-devices" },
];

/** Returns whether another firing alert silences an alert. */
export function isInhibited(effect: Diagnostic, firing: readonly Diagnostic[]): boolean {
  return inhibitions.some(
    (pair) =>
      pair.effect === effect.rule &&
      firing.some(({ rule, device }) => rule === pair.cause && (pair.on === "all-devices" || device === effect.device)),
  );
}
