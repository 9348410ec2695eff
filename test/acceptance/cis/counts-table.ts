import Table from "cli-table3";
import type { Finding } from "./benchmark";

const verdicts = ["passes", "fails", "is an exception", "is not decidable here"] as const;

/** Containers by verdict, one item a line, with what the first that fails offends with. */
export function countsTable(findings: readonly Finding[]): string {
  const table = new Table({ head: ["item", "title", ...verdicts, "first failure"], style: { head: [], border: [], compact: true } });
  for (const number of new Set(findings.map(({ item }) => item))) {
    const ofItem = findings.filter(({ item }) => item === number);
    const failure = ofItem.find(({ verdict }) => verdict === "fails");
    const counts = verdicts.map((verdict) => ofItem.filter((finding) => finding.verdict === verdict).length || "");
    table.push([number, ofItem[0]?.title ?? "", ...counts, failure ? `${failure.container}: ${failure.detail}` : ""]);
  }
  return table.toString();
}
