import { dataText } from "../../constructs/props/data-text";
import { fittedTable } from "../../constructs/report/words/fitted-table";
import { decibelText, linkColumns, linkText } from "../../constructs/report/words/links-text";
import { secondText, windowText } from "../../constructs/report/words/passes-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { AskedLink, SiteLinks } from "./asked-link";
import type { BudgetInstant, BudgetTerms } from "./link-budgets";

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

/** Links of a satellite: for each its budget where it is worst and best, and what its passes deliver. */
export function linkTable(found: SiteLinks, width: number): string {
  const head = `${found.site}: ${found.satellite} ${windowText(found)}`;
  return [wrappedText(head, width), ...found.links.flatMap((link) => linkParts(link, width))].map((text) => `${text}\n`).join("");
}

function linkParts(link: AskedLink, width: number): readonly string[] {
  const { worst, best, passes } = link;
  return [
    "",
    wrappedText(linkText(link), width),
    ...(worst && best ? [budgetTable(link, worst, best, width)] : []),
    ...(passes.length > 0
      ? [
          fittedTable(
            {
              head: linkColumns.map(({ head }) => head),
              rows: passes.map((pass) => linkColumns.map(({ text }) => text(pass))),
              compact: true,
            },
            width,
          ),
          `together${onAntennas(link)}: ${dataText(link.clearBytes ?? 0)} under a clear sky, ${dataText(link.atShareBytes ?? 0)} at ${link.worseShareOfYear} % of the year`,
        ]
      : []),
  ];
}

function onAntennas({ antennas }: AskedLink): string {
  return antennas.length > 1 ? ` on ${antennas.length} antennas, a pass that several see counted on each` : "";
}

function budgetTable({ worseShareOfYear }: AskedLink, worst: BudgetInstant, best: BudgetInstant, width: number): string {
  const share = `${worseShareOfYear} % of the year`;
  const placeText = ({ at, antenna, elevationDegrees, rangeKm }: BudgetInstant) =>
    `${antenna} ${secondText(at)} ${elevationDegrees.toFixed(2)}° ${rangeKm.toFixed(0)} km`;
  return fittedTable(
    {
      head: ["", `worst second, ${share}`, "the same, clear", `best second, ${share}`, "the same, clear"],
      rows: [
        ["where", placeText(worst), "", placeText(best), ""],
        ...termRows.map(({ head, text }) => [head, text(worst.atShare), text(worst.clear), text(best.atShare), text(best.clear)]),
      ],
      compact: true,
    },
    width,
  );
}
