import type { Diagnostic, Prediction } from "../../facts/telemetry/diagnostic";
import type { SeriesUnit } from "../../facts/telemetry/series";
import { type ComparedText, comparedText, whileGatesOpen } from "../expressions/diagnostic-expression";
import { diagnosticWords } from "../expressions/diagnostic-words";
import type { Panel, PanelLine } from "./dashboard";
import { percent, scaledQuery, shownUnit } from "./shown-unit";

interface Quantity {
  readonly what: string;
  readonly unit: SeriesUnit | "%";
}

const quantities: Readonly<Record<Prediction["kind"], Quantity>> = {
  approach: { what: "coolant outlet", unit: "°C" },
  "pressure-drop": { what: "pressure drop", unit: "Pa" },
  "pump-power": { what: "pump power", unit: "W" },
  "fan-power": { what: "fan power", unit: "W" },
  "battery-capacity": { what: "capacity at the last discharge", unit: "Ah" },
  efficiency: { what: "efficiency", unit: "%" },
  "heat-balance": { what: "heat into the coolant", unit: "W" },
};

/** Returns the panel of a diagnostic: measured value and, while the prediction holds, prediction and limit of its alert. */
export function diagnosticPanel(diagnostic: Diagnostic): Panel {
  const { rule, device, prediction } = diagnostic;
  const { what, unit } = quantities[prediction.kind];
  const shown = unit === "%" ? percent : shownUnit("", unit);
  const compared = comparedText(diagnostic);
  const gated = (query: string) => scaledQuery(whileGatesOpen(`(${query})`, diagnostic), shown);
  const { title, remedy } = diagnosticWords[rule];
  return {
    title: `${device}: ${what}`,
    description: `${title} (${rule}): ${remedy}`,
    unit: shown.text,
    lines: [
      { name: `${device}, measured`, role: "measured", query: scaledQuery(compared.measured, shown) },
      { name: "predicted by the solver", role: "predicted", query: gated(compared.predicted) },
      ...limitLines(compared, diagnostic.limit).map((line) => ({ ...line, query: gated(line.query) })),
    ],
  };
}

/** Returns lines where the residual is at its limit, on the axis of the measured value. */
function limitLines({ predicted, residual }: ComparedText, limit: number): readonly PanelLine[] {
  const at = (name: string, query: string) => ({ name, role: "limit", query }) as const;
  const above = at("alert above", `(${predicted}) * ${rounded(1 + limit)}`);
  const below = at("alert below", `(${predicted}) * ${rounded(1 - limit)}`);
  switch (residual) {
    case "rise":
      return [at("alert above", `${predicted} + ${limit}`)];
    case "fall":
      return [at("alert below", `${predicted} - ${limit}`)];
    case "excess":
      return [above];
    case "shortfall":
      return [below];
    case "deviation":
      return [above, below];
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
