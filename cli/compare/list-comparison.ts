import { compact } from "../../constructs/plain/compact";
import { type Column, propColumn } from "../../constructs/report/writing/table";
import type { ComparedReading } from "../../constructs/studies/diagnostics/compared-readings";
import type { Listing } from "../terminal/table-command";
import type { ComparedSite } from "./compared-site";

const columns: readonly Column<ComparedReading>[] = [
  propColumn("device", "device", { text: String }),
  { head: "quantity", text: quantityText },
  propColumn("series", "series"),
  propColumn("unit", "unit"),
  { head: "measured", text: (one) => valueText(one.measured, one), value: ({ measured }) => measured },
  { head: "predicted", text: (one) => valueText(one.predicted, one), value: ({ predicted }) => rounded(predicted) },
  {
    head: "difference",
    text: (one) => valueText(one.difference, { unit: differenceUnit(one) }),
    value: ({ difference }) => rounded(difference),
  },
  { head: "u", text: (one) => valueText(one.uncertainty, { unit: differenceUnit(one) }) },
  { head: "÷ u", text: ({ uncertainties }) => uncertainties.toFixed(1) },
  { head: "standard uncertainty", value: ({ uncertainty }) => rounded(uncertainty) },
  { head: "standard uncertainties", value: ({ uncertainties }) => rounded(uncertainties) },
];

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** Lists readings beside their predictions, the greatest difference first, then its cause and what was not compared. */
export function listComparison(found: ComparedSite): Listing {
  const { site, ambientC, readings, notPredicted } = found;
  const left = notPredicted.map(({ device, series }) => `${series} of ${device}`);
  const table = { columns, rows: readings };
  return {
    site,
    blocks: compact([
      `${site} at ${ambientC.toFixed(1)} °C: measured values and what the solver predicts for the same air and load`,
      table,
      ...verdictTexts(found),
      left.length > 0 && `Not compared, because the solver does not predict it: ${left.join(", ")}`,
    ]),
    table,
  };
}

/** Returns the meaning of the greatest difference: the faults that the diagnostics find, or where to look. */
function verdictTexts({ readings, limit, differs, faults }: ComparedSite): readonly string[] {
  const [worst] = readings;
  const causes = faults.map(({ summary, remedy }) => `${summary}: ${remedy}`);
  if (!worst) return ["Nothing was compared", ...causes];
  const worstText = `${worst.device}, ${quantityText(worst)}: ${Math.abs(worst.uncertainties).toFixed(1)} standard uncertainties ${worst.uncertainties < 0 ? "below" : "above"} the prediction`;
  if (!differs) return [`All readings are within ${limit} standard uncertainties; the largest difference is ${worstText}`, ...causes];
  const remedy = "No diagnostic explains the difference: check the sensor first, then the numbers of the device in the design";
  return [`Largest difference: ${worstText}`, ...(causes.length > 0 ? causes : [remedy])];
}

/** Returns the name of a series in words, without the prefix that all have. */
function quantityText({ series }: ComparedReading): string {
  return series
    .replace(/^edge_node_/, "")
    .replace(/_(?:celsius|watts|pascals|cubic_meters_per_second|ratio)$/, "")
    .replaceAll("_", " ");
}

/** Returns the unit of a difference: kelvins for temperatures. */
function differenceUnit({ unit }: ComparedReading): string {
  return unit === "°C" ? "K" : unit;
}

function valueText(value: number, { unit }: { readonly unit: string }): string {
  const [shown, name] = unit === "m³/s" ? [value * 60_000, "L/min"] : [value, unit];
  return `${Number(shown.toPrecision(4))}${name === "-" ? "" : ` ${name}`}`;
}
