import { smallLimit, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { breakerLoading } from "../../../../../constructs/policy/rules/power/breaker-loading";
import { neutralWithinRating } from "../../../../../constructs/policy/rules/power/neutral-within-rating";
import { pduBankWithinRating } from "../../../../../constructs/policy/rules/power/pdu-bank-within-rating";
import type { NetworkLimit } from "../../../../../constructs/studies/network/limits/network-limit";
import { smallSource } from "../../../../../testing/small-source";
import { watchedOf } from "../../../../support/rules/watched-of";

const small = smallNode();
const node = smallNode({
  network: [
    ...(small.network ?? []),
    {
      kind: "cable",
      id: "rack-1-a/cable",
      place: "inside",
      parent: "rack-1-a/breaker",
      lengthM: 5,
      sectionMm2: 4,
      neutralSectionMm2: 4,
      material: "Cu",
    },
    { ...(small.network?.find((part) => part.kind === "breaker") ?? expect.unreachable()), id: "rack-1-a/bank-1", parent: "rack-1-a" },
  ],
});
const at = (...limits: readonly NetworkLimit[]) => ({ node, point: smallPoint({ electrical: { limits } }) });
const headroom = { parameters: { headroom: "20 %" } };

describe("watchedCurrents()", () => {
  it("watchedCurrents() of a breaker are its rating there less the headroom, and expect what it carries", () => {
    expect(watchedOf(breakerLoading, { ...at(smallLimit()), ...headroom })).toEqual([
      {
        subject: "power/rack-1-a/breaker",
        device: "board-a",
        labels: { circuit: "rack-1-a" },
        metric: "edge_node_circuit_current_amperes",
        unit: "A",
        bound: "at-most",
        limit: 20,
        expected: 15,
        source: smallSource,
        remedy: expect.any(String),
      },
    ]);
  });

  it("watchedCurrents() take the weight of continuous load off, which no instrument reads: 25 A at 125 % are 20 A", () => {
    const own = smallLimit({ kind: "breaker-nec-rating", value: 12, limit: 25 });
    const weighted = smallLimit({ kind: "breaker-nec", value: 15, limit: 25 });
    expect(watchedOf(breakerLoading, at(own, weighted))).toMatchObject([{ limit: 20, expected: 12 }]);
    const half = smallLimit({ kind: "breaker-nec", value: 13.5, limit: 25 }); // half of it continuous
    expect(watchedOf(breakerLoading, at(own, half))[0]).toMatchObject({ limit: expect.closeTo(25 / 1.125, 9), expected: 12 });
  });

  it("watchedCurrents() of a NEC breaker that carries nothing are its rating", () => {
    const idle = [smallLimit({ kind: "breaker-nec-rating", value: 0 }), smallLimit({ kind: "breaker-nec", value: 0 })];
    expect(watchedOf(breakerLoading, at(...idle))).toMatchObject([{ limit: 25, expected: 0 }]);
  });

  it("watchedCurrents() of neutrals are measured by the board of their circuit", () => {
    const neutral = smallLimit({ kind: "neutral", node: "rack-1-a/cable", value: 3, limit: 40 });
    expect(watchedOf(neutralWithinRating, { ...at(neutral, smallLimit()), ...headroom })).toMatchObject([
      {
        subject: "power/rack-1-a/cable",
        device: "board-a",
        labels: { circuit: "rack-1-a" },
        metric: "edge_node_neutral_current_amperes",
        limit: 32,
        expected: 3,
      },
    ]);
  });

  it("watchedCurrents() of a bank are measured by the board before its PDU", () => {
    const bank = smallLimit({ kind: "pdu-bank", node: "rack-1-a/bank-1", value: 11, limit: 16 });
    const weighted = smallLimit({ kind: "pdu-bank-nec", node: "rack-1-a/bank-1", value: 13.75, limit: 16 });
    expect(watchedOf(pduBankWithinRating, { ...at(bank), ...headroom })).toMatchObject([
      {
        subject: "power/rack-1-a/bank-1",
        device: "board-a",
        labels: { bank: "rack-1-a/bank-1" },
        metric: "edge_node_bank_current_amperes",
        limit: 12.8,
        expected: 11,
      },
    ]);
    expect(watchedOf(pduBankWithinRating, at(bank, weighted))).toMatchObject([{ limit: 12.8, expected: 11 }]);
  });

  it("watchedCurrents() have none of a breaker before every board, nor of one whose rating nobody knows there", () => {
    const unknown = smallLimit({ limit: undefined, reason: "k_T is not published" });
    expect(watchedOf(breakerLoading, at(smallLimit({ node: "feed-a/main" }), { ...unknown, limit: undefined }))).toEqual([]);
  });
});
