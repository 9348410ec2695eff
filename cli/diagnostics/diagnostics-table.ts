import type { Diagnostic } from "../../constructs/facts/telemetry/diagnostic";
import { fittedTable } from "../../constructs/report/writing/fitted-table";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import type { SiteDiagnostics } from "./site-diagnostics";

/** What a site is diagnosed by as a table, and below it what nothing is said of. */
export function diagnosticsTable({ site, diagnostics, notDiagnosed }: SiteDiagnostics, width: number): string {
  const table = fittedTable(
    {
      head: ["device", "rule", "fires above", "for", "its fault makes"],
      rows: diagnostics.map((one) => [
        one.device,
        one.rule,
        valueText(one.limit, one),
        `${one.holdS / 60} min`,
        valueText(one.faultResidual, one),
      ]),
      compact: true,
    },
    width,
  );
  const reasons = notDiagnosed.map(({ rule, device, reason }) =>
    wrappedText(`${device === undefined ? rule : `${rule} of ${device}`}: ${reason}`, width),
  );
  const head = diagnostics.length === 0 ? `${site}: nothing is diagnosed` : `${site} is diagnosed by`;
  return [head, ...(diagnostics.length > 0 ? [table] : []), ...(reasons.length > 0 ? ["", "Nothing is said by", ...reasons] : [])]
    .map((text) => `${text}\n`)
    .join("");
}

function valueText(value: number, { unit }: Diagnostic): string {
  return `${Number(value.toPrecision(3))}${unit === "-" ? "" : ` ${unit}`}`;
}
