import { fittedTable } from "../../constructs/report/words/fitted-table";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { ComparedReading } from "../../constructs/studies/diagnostics/compared-readings";
import type { ComparedSite } from "./compared-site";

/** Readings beside their predictions, what the worst comes to, and what was not compared. */
export function compareTable(found: ComparedSite, width: number): string {
  const { site, ambientC, readings, notPredicted } = found;
  const table = fittedTable(
    {
      head: ["device", "quantity", "measured", "predicted", "difference", "u", "÷ u"],
      rows: readings.map((one) => [
        one.device,
        quantityText(one),
        valueText(one.measured, one),
        valueText(one.predicted, one),
        valueText(one.difference, { unit: differenceUnit(one) }),
        valueText(one.uncertainty, { unit: differenceUnit(one) }),
        one.uncertainties.toFixed(1),
      ]),
      compact: true,
    },
    width,
  );
  const head = `${site} at ${ambientC.toFixed(1)} °C, measured beside what the solver says of the same air and load`;
  const left = notPredicted.map(({ device, series }) => `${series} of ${device}`);
  return [
    wrappedText(head, width),
    ...(readings.length > 0 ? [table] : []),
    ...verdictTexts(found).map((text) => wrappedText(text, width)),
    ...(left.length > 0 ? [wrappedText(`Not compared, for the solver says nothing of it: ${left.join(", ")}`, width)] : []),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

/** What the worst means: the faults that the diagnostics find, or where to look. */
export function verdictTexts({ readings, limit, differs, faults }: ComparedSite): readonly string[] {
  const [worst] = readings;
  const causes = faults.map(({ summary, remedy }) => `${summary}: ${remedy}`);
  if (!worst) return ["Nothing was compared", ...causes];
  const worstText = `${worst.device}, ${quantityText(worst)}: ${Math.abs(worst.uncertainties).toFixed(1)} standard uncertainties ${worst.uncertainties < 0 ? "below" : "above"} what is predicted`;
  if (!differs) return [`All within ${limit} standard uncertainties; the most is ${worstText}`, ...causes];
  const remedy = "No rule knows the fault: look at the sensor first, then at what the device is described with";
  return [`Differs most: ${worstText}`, ...(causes.length > 0 ? causes : [remedy])];
}

/** The name of a series without what all have, in words. */
function quantityText({ series }: ComparedReading): string {
  return series
    .replace(/^edge_node_/, "")
    .replace(/_(?:celsius|watts|pascals|cubic_meters_per_second|ratio)$/, "")
    .replaceAll("_", " ");
}

/** Temperatures differ by kelvins. */
function differenceUnit({ unit }: ComparedReading): string {
  return unit === "°C" ? "K" : unit;
}

function valueText(value: number, { unit }: { readonly unit: string }): string {
  const [shown, name] = unit === "m³/s" ? [value * 60_000, "L/min"] : [value, unit];
  return `${Number(shown.toPrecision(4))}${name === "-" ? "" : ` ${name}`}`;
}
