import type { NodeSnapshot } from "cdktf-edge-node";
import type { OperatingPoint } from "cdktf-edge-node/rules";

/** What has a window of its input, and leaves an input below it. */
export type WindowKind = "ups" | "transfer-switch";

/** Ids of the parts of a kind that have left their input at a point, in order. */
export function leftInputs({ network = [] }: NodeSnapshot, { electrical }: OperatingPoint, ...kinds: readonly WindowKind[]): string[] {
  if (electrical.turned.length === 0) return [];
  const ids = new Set(network.flatMap(({ kind, id }) => (kinds.some((one) => one === kind) ? [id] : [])));
  return electrical.turned.filter((id) => ids.has(id)).toSorted();
}

/**
 * Has a switch or a UPS left its input at one of the two points and not at the other? On the input of the higher voltage a switch draws a lower current, a UPS
 * on its battery relieves its board, and one without leaves its racks dark, which heat nothing. What is worse then no longer is so on all sides.
 *
 * Where the electrical side is unknown it does not say what has turned, but what is dark: the cooling follows that alone.
 */
export function turnsBetween(node: NodeSnapshot, one: OperatingPoint, other: OperatingPoint): boolean {
  const isUnknown = one.electrical.outcome === "unknown" || other.electrical.outcome === "unknown";
  if (isUnknown && hasWindows(node)) return darkOf(one) !== darkOf(other);
  const [left, beside] = [one, other].map((point) => leftInputs(node, point, "ups", "transfer-switch").join());
  return left !== beside;
}

const hasWindows = ({ network = [] }: NodeSnapshot) =>
  network.some(
    (part) => (part.kind === "ups" && part.input !== undefined) || (part.kind === "transfer-switch" && part.static !== undefined),
  );

const darkOf = ({ electrical }: OperatingPoint) =>
  electrical.unserved
    .map(({ id }) => id)
    .toSorted()
    .join();
