import type { Modcod } from "./coding/modcod";
import type { LinkBudget } from "./link-budget";
import { boltzmannDb } from "./radio/carrier-to-noise";
import { dbOfRatio } from "./radio/decibels";

/** One term of a margin: its contribution, losses negative. */
interface MarginTerm {
  readonly name:
    | "eirp"
    | "free-space"
    | "gas"
    | "rain-cloud-scintillation"
    | "pointing"
    | "polarisation"
    | "other"
    | "g-over-t"
    | "boltzmann"
    | "symbol-rate"
    | "threshold"
    | "implementation";
  readonly db: number; // [dB]
}

/**
 * Lists the terms of a budget for a MODCOD, which add up to its margin. Rain, cloud and scintillation are one term, because they do not add up in decibels.
 *
 * @equation M = EIRP − L_free space − A_G − √((A_R + A_C)² + A_S²) − L_pointing − L_polarisation − L_other + G/T − 10·log k − 10·log R_s − threshold −
 * implementation loss
 * @validity any budget
 * @source definition of the margin
 */
export function marginTerms(budget: LinkBudget, modcod: Modcod): readonly MarginTerm[] {
  return [
    { name: "eirp", db: budget.eirpDbw },
    { name: "free-space", db: -budget.freeSpaceLossDb },
    { name: "gas", db: -budget.gasDb },
    { name: "rain-cloud-scintillation", db: budget.gasDb - budget.totalDb },
    { name: "pointing", db: -budget.pointingLossDb },
    { name: "polarisation", db: -budget.polarisationLossDb },
    { name: "other", db: -budget.otherLossDb },
    { name: "g-over-t", db: budget.gOverTDbPerK },
    { name: "boltzmann", db: boltzmannDb },
    { name: "symbol-rate", db: -dbOfRatio(budget.symbolRatePerS) },
    { name: "threshold", db: -modcod.thresholdDb },
    { name: "implementation", db: -budget.implementationLossDb },
  ];
}
