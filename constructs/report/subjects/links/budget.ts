import type { LinkBudget } from "../../../engineering/link/link-budget";
import { defined } from "../../../plain/defined";
import { instantText } from "../../../props/instant-text";
import type { LinkInstant } from "../../../studies/link/link-samples";
import { allThousandths } from "../../writing/decimals";
import { type BareTable, tabulate } from "../../writing/table";
import { secondText } from "../../writing/time-text";
import { decibelText } from ".";
import type { LinkSummary } from "./record";

/** The terms of a link budget under one sky. Losses are positive. */
interface BudgetTerms {
  readonly eirpDbw: number; // [dBW]
  readonly freeSpaceLossDb: number; // [dB]
  readonly gasDb: number; // [dB]
  readonly rainDb: number; // [dB]
  readonly cloudDb: number; // [dB]
  readonly scintillationDb: number; // [dB]
  /** Gas, rain, cloud and scintillation together. They do not add up in decibels. */
  readonly atmosphereDb: number; // [dB]
  readonly pointingLossDb: number; // [dB]
  readonly polarisationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly systemTemperatureK: number; // [K]
  readonly gOverTDbPerK: number; // [dB/K]
  readonly carrierToNoiseDbHz: number; // [dB·Hz]
  readonly esN0Db: number; // [dB]
  /** Es/N0 that the most robust MODCOD needs. */
  readonly thresholdDb: number; // [dB]
  readonly implementationLossDb: number; // [dB]
  /** Margin to that threshold. */
  readonly marginDb: number; // [dB]
  /** MODCOD that is received. Missing without lock. */
  readonly modcod?: string;
  readonly netRateBitPerS: number; // [bit/s]
}

export interface BudgetInstant {
  readonly antenna: string;
  readonly at: string;
  readonly elevationDegrees: number; // [°]
  readonly rangeKm: number; // [km]
  readonly offNadirDegrees: number; // [°]
  /** Terms at the share of the year for which the link is designed. */
  readonly atShare: BudgetTerms;
  readonly clear: BudgetTerms;
}

export function reportBudget({ pass, instantMs, atShare, clear, mostRobust }: LinkInstant): BudgetInstant {
  const { elevationDegrees, rangeKm, offNadirDegrees } = atShare;
  const termsOf = (budget: LinkBudget) => budgetTerms(budget, mostRobust.thresholdDb);
  return {
    antenna: pass.antenna,
    at: instantText(Math.round(instantMs)),
    ...allThousandths({ elevationDegrees, rangeKm, offNadirDegrees }),
    atShare: termsOf(atShare),
    clear: termsOf(clear),
  };
}

function budgetTerms(budget: LinkBudget, thresholdDb: number): BudgetTerms {
  const { eirpDbw, freeSpaceLossDb, gasDb, rainDb, cloudDb, scintillationDb, totalDb: atmosphereDb } = budget;
  const { pointingLossDb, polarisationLossDb, otherLossDb, systemTemperatureK, gOverTDbPerK, carrierToNoiseDbHz, esN0Db } = budget;
  const { implementationLossDb, robustMarginDb: marginDb, modcod, netRateBitPerS } = budget;
  return {
    ...allThousandths({ eirpDbw, freeSpaceLossDb, gasDb, rainDb, cloudDb, scintillationDb, atmosphereDb }),
    ...allThousandths({ pointingLossDb, polarisationLossDb, otherLossDb, systemTemperatureK, gOverTDbPerK, carrierToNoiseDbHz }),
    ...allThousandths({ esN0Db, thresholdDb, implementationLossDb, marginDb }),
    ...defined({ modcod: modcod?.name }),
    netRateBitPerS: Math.round(netRateBitPerS),
  };
}

/** Rows of a budget, in the order of computation. */
const termRows: Readonly<Record<string, (terms: BudgetTerms) => string>> = {
  EIRP: ({ eirpDbw }) => `${eirpDbw.toFixed(2)} dBW`,
  "free space": ({ freeSpaceLossDb }) => loss(freeSpaceLossDb),
  gas: ({ gasDb }) => loss(gasDb),
  rain: ({ rainDb }) => loss(rainDb),
  cloud: ({ cloudDb }) => loss(cloudDb),
  scintillation: ({ scintillationDb }) => loss(scintillationDb),
  "atmosphere, all four": ({ atmosphereDb }) => loss(atmosphereDb),
  pointing: ({ pointingLossDb }) => loss(pointingLossDb),
  polarisation: ({ polarisationLossDb }) => loss(polarisationLossDb),
  other: ({ otherLossDb }) => loss(otherLossDb),
  "system temperature": ({ systemTemperatureK }) => `${systemTemperatureK.toFixed(1)} K`,
  "G/T": ({ gOverTDbPerK }) => `${gOverTDbPerK.toFixed(2)} dB/K`,
  "C/N0": ({ carrierToNoiseDbHz }) => `${carrierToNoiseDbHz.toFixed(2)} dB·Hz`,
  "Es/N0": ({ esN0Db }) => decibelText(esN0Db),
  "threshold, most robust": ({ thresholdDb }) => decibelText(thresholdDb),
  implementation: ({ implementationLossDb }) => loss(implementationLossDb),
  margin: ({ marginDb }) => decibelText(marginDb),
  MODCOD: ({ modcod }) => modcod ?? "no lock",
  "net rate": ({ netRateBitPerS }) => `${(netRateBitPerS / 1e6).toFixed(1)} Mbit/s`,
};

function loss(db: number): string {
  return decibelText(-db);
}

/** Lists the terms of a link at its worst and its best second. */
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
      ...Object.entries(termRows).map(([head, text]) => [
        head,
        text(worst.atShare),
        text(worst.clear),
        text(best.atShare),
        text(best.clear),
      ]),
    ],
  );
}
