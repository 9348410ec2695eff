import type { LinkBudget } from "../../../engineering/link/link-budget";
import { defined } from "../../../plain/defined";
import { instantText } from "../../../props/instant-text";
import type { LinkInstant } from "../../../studies/link/link-samples";
import { thousandths } from "../../writing/decimals";
import { type BareTable, tabulate } from "../../writing/table";
import { secondText } from "../../writing/time-text";
import { decibelText } from ".";
import type { LinkSummary } from "./record";

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
export function reportBudget({ pass, instantMs, atShare, clear, mostRobust }: LinkInstant): BudgetInstant {
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
    ...defined({ modcod: modcod?.name }),
    netRateBitPerS: Math.round(budget.netRateBitPerS),
  };
}

/** Rows of a budget, in the order in which it is computed. */
const termRows: readonly { readonly head: string; text(terms: BudgetTerms): string }[] = [
  { head: "EIRP", text: ({ eirpDbw }) => `${eirpDbw.toFixed(2)} dBW` },
  { head: "free space", text: ({ freeSpaceLossDb }) => loss(freeSpaceLossDb) },
  { head: "gas", text: ({ gasDb }) => loss(gasDb) },
  { head: "rain", text: ({ rainDb }) => loss(rainDb) },
  { head: "cloud", text: ({ cloudDb }) => loss(cloudDb) },
  { head: "scintillation", text: ({ scintillationDb }) => loss(scintillationDb) },
  { head: "atmosphere, all four", text: ({ atmosphereDb }) => loss(atmosphereDb) },
  { head: "pointing", text: ({ pointingLossDb }) => loss(pointingLossDb) },
  { head: "polarisation", text: ({ polarisationLossDb }) => loss(polarisationLossDb) },
  { head: "other", text: ({ otherLossDb }) => loss(otherLossDb) },
  { head: "system temperature", text: ({ systemTemperatureK }) => `${systemTemperatureK.toFixed(1)} K` },
  { head: "G/T", text: ({ gOverTDbPerK }) => `${gOverTDbPerK.toFixed(2)} dB/K` },
  { head: "C/N0", text: ({ carrierToNoiseDbHz }) => `${carrierToNoiseDbHz.toFixed(2)} dB·Hz` },
  { head: "Es/N0", text: ({ esN0Db }) => decibelText(esN0Db) },
  { head: "threshold, most robust", text: ({ thresholdDb }) => decibelText(thresholdDb) },
  { head: "implementation", text: ({ implementationLossDb }) => loss(implementationLossDb) },
  { head: "margin", text: ({ marginDb }) => decibelText(marginDb) },
  { head: "MODCOD", text: ({ modcod }) => modcod ?? "no lock" },
  { head: "net rate", text: ({ netRateBitPerS }) => `${(netRateBitPerS / 1e6).toFixed(1)} Mbit/s` },
];

function loss(db: number): string {
  return decibelText(-db);
}

/** The terms of a link where it is worst and best. */
export function tabulateBudget(
  { worseShareOfYear }: Pick<LinkSummary, "worseShareOfYear">,
  worst: BudgetInstant,
  best: BudgetInstant,
): BareTable {
  const share = `${worseShareOfYear} % of the year`;
  const placeText = ({ at, antenna, elevationDegrees, rangeKm }: BudgetInstant) =>
    `${antenna} ${secondText(at)} ${elevationDegrees.toFixed(2)}° ${rangeKm.toFixed(0)} km`;
  return tabulate(
    ["", `worst second, ${share}`, "the same, clear", `best second, ${share}`, "the same, clear"],
    [
      ["where", placeText(worst), "", placeText(best), ""],
      ...termRows.map(({ head, text }) => [head, text(worst.atShare), text(worst.clear), text(best.atShare), text(best.clear)]),
    ],
  );
}
