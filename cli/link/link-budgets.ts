import type { LinkBudget } from "../../constructs/engineering/link/link-budget";
import { instantText } from "../../constructs/props/instant-text";
import { thousandths } from "../../constructs/report/decimals";
import type { LinkInstant } from "../../constructs/studies/link/link-samples";

/** Every term of a link under one sky. Losses are positive. */
export interface BudgetTerms {
  readonly eirpDbw: number; // [dBW]
  readonly freeSpaceLossDb: number; // [dB]
  readonly gasDb: number; // [dB]
  readonly rainDb: number; // [dB]
  readonly cloudDb: number; // [dB]
  readonly scintillationDb: number; // [dB]
  /** Gas, rain, cloud and scintillation together, which do not add up in decibels. */
  readonly atmosphereDb: number; // [dB]
  readonly pointingLossDb: number; // [dB]
  readonly polarisationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly systemTemperatureK: number; // [K]
  readonly gOverTDbPerK: number; // [dB/K]
  readonly carrierToNoiseDbHz: number; // [dB·Hz]
  readonly esN0Db: number; // [dB]
  /** Of the most robust MODCOD, in Es/N0. */
  readonly thresholdDb: number; // [dB]
  readonly implementationLossDb: number; // [dB]
  /** Against the most robust MODCOD. */
  readonly marginDb: number; // [dB]
  /** What is received; missing without lock. */
  readonly modcod?: string;
  readonly netRateBitPerS: number; // [bit/s]
}

/** A link at one second. */
export interface BudgetInstant {
  readonly antenna: string;
  readonly at: string;
  readonly elevationDegrees: number; // [°]
  readonly rangeKm: number; // [km]
  readonly offNadirDegrees: number; // [°]
  /** For the share of the year that the link is available. */
  readonly atShare: BudgetTerms;
  readonly clear: BudgetTerms;
}

/** A second of a link as it is written. */
export function budgetInstant({ pass, instantMs, atShare, clear, mostRobust }: LinkInstant): BudgetInstant {
  const { elevationDegrees, rangeKm, offNadirDegrees } = atShare;
  const termsOf = (budget: LinkBudget) => budgetTerms(budget, mostRobust.thresholdDb);
  return {
    antenna: pass.antenna,
    at: instantText(Math.round(instantMs)),
    elevationDegrees: thousandths(elevationDegrees),
    rangeKm: thousandths(rangeKm),
    offNadirDegrees: thousandths(offNadirDegrees),
    atShare: termsOf(atShare),
    clear: termsOf(clear),
  };
}

function budgetTerms(budget: LinkBudget, thresholdDb: number): BudgetTerms {
  const { modcod } = budget;
  return {
    eirpDbw: thousandths(budget.eirpDbw),
    freeSpaceLossDb: thousandths(budget.freeSpaceLossDb),
    gasDb: thousandths(budget.gasDb),
    rainDb: thousandths(budget.rainDb),
    cloudDb: thousandths(budget.cloudDb),
    scintillationDb: thousandths(budget.scintillationDb),
    atmosphereDb: thousandths(budget.totalDb),
    pointingLossDb: thousandths(budget.pointingLossDb),
    polarisationLossDb: thousandths(budget.polarisationLossDb),
    otherLossDb: thousandths(budget.otherLossDb),
    systemTemperatureK: thousandths(budget.systemTemperatureK),
    gOverTDbPerK: thousandths(budget.gOverTDbPerK),
    carrierToNoiseDbHz: thousandths(budget.carrierToNoiseDbHz),
    esN0Db: thousandths(budget.esN0Db),
    thresholdDb: thousandths(thresholdDb),
    implementationLossDb: thousandths(budget.implementationLossDb),
    marginDb: thousandths(budget.robustMarginDb),
    ...(modcod && { modcod: modcod.name }),
    netRateBitPerS: Math.round(budget.netRateBitPerS),
  };
}
