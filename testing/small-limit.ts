import type { NetworkLimit } from "../constructs/studies/network/limits/network-limit";
import { type Changes, changed } from "./changes";
import { smallSource } from "./small-source";

/** Makes the limit of a breaker of 25 A that carries 15 A, with changes, such as `smallLimit({ kind: "pdu", node: "rack-1-a", limit: 20 })`. */
export function smallLimit(changes: Changes<Omit<NetworkLimit, "kind">> & { readonly kind?: NetworkLimit["kind"] } = {}): NetworkLimit {
  const { kind = "breaker-iec", ...rest } = changes;
  return { kind, ...changed(breaker, rest) };
}

const breaker: Omit<NetworkLimit, "kind"> = {
  node: "rack-1-a/breaker",
  feed: "a",
  value: 15,
  limit: 25,
  reason: undefined,
  unit: "A",
  bound: "at-most",
  source: smallSource,
  pole: undefined,
  perPoleA: undefined,
  factors: undefined,
};
