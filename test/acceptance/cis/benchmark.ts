import type { Evidence } from "./evidence";
import { concerns, type Exception } from "./exceptions";
import { exposureItems } from "./exposure-items";
import { imageItems } from "./image-items";
import { type Item, type ItemNumber, isDecidable } from "./item";
import { limitItems } from "./limit-items";
import { namespaceItems } from "./namespace-items";
import { securityItems } from "./security-items";

/**
 * Sections 4 (images) and 5 (running containers), in the benchmark's order and with its numbers.
 *
 * @source CIS Docker Benchmark, version 1.6.0, sections 4 and 5
 */
export const items: readonly Item[] = [...imageItems, ...exposureItems, ...limitItems, ...namespaceItems, ...securityItems].sort(
  (left, right) => order(left.number) - order(right.number),
);

function order(number: ItemNumber): number {
  const [section = "", item = ""] = number.split(".");
  return 100 * Number(section) + Number(item);
}

/** One item on one container. */
export interface Finding {
  readonly item: ItemNumber;
  readonly title: string;
  readonly container: string;
  readonly verdict: "passes" | "fails" | "is an exception" | "is not decidable here";
  /** The offending value, or why the item is not decidable. */
  readonly detail: string;
}

/** Every item on every container. */
export function judge(evidences: readonly Evidence[], exceptions: readonly Exception[]): Finding[] {
  return items.flatMap((item) => evidences.map((evidence) => judgeOne(item, evidence, exceptions)));
}

function judgeOne(item: Item, evidence: Evidence, exceptions: readonly Exception[]): Finding {
  const container = evidence.container.Name.replace(/^\//, "");
  const about = { item: item.number, title: item.title, container };
  if (!isDecidable(item)) return { ...about, verdict: "is not decidable here", detail: item.notDecidableHere };
  const problem = item.problem(evidence);
  if (problem === undefined) return { ...about, verdict: "passes", detail: "" };
  const excepted = exceptions.some((exception) => exception.item === item.number && concerns(exception, container));
  return { ...about, verdict: excepted ? "is an exception" : "fails", detail: problem };
}

/** Numbers of the items that one container fails. */
export function failedItems(evidence: Evidence): ItemNumber[] {
  return judge([evidence], [])
    .filter(({ verdict }) => verdict === "fails")
    .map(({ item }) => item);
}
