import { describe, expect, it } from "vitest";
import type { BreakerNode, PduNode } from "../../../../../constructs/facts/power/electrical";
import { networkLimits } from "../../../../../constructs/studies/network/limits/network-limits";
import { breaker, load, solved, source } from "../../../../support/network/test-nodes";
import { testSource } from "../../../../support/network/test-source";

const table = [
  [30, 1],
  [40, 0.94],
] as const;
const altitude = [
  [2000, 1],
  [3000, 0.96],
] as const;
const pdu: PduNode = { kind: "pdu", id: "pdu", place: "inside", parent: "cb", ratedA: 32, source: testSource };

/** Limits of a bank of 16 A whose outlets draw so many amperes at 230 V, by kind. */
function bankLimits(
  other: Partial<BreakerNode>,
  place: { readonly insideC: number; readonly elevationM?: number; readonly drawsA?: number },
) {
  const { insideC, elevationM = 0, drawsA = 15.5 } = place;
  const bank = breaker("pdu/bank-1", "pdu", 16, { isBank: true, ...other });
  const { run } = solved([
    source("a"),
    breaker("cb", "a", 63, { altitudeFactor: altitude }),
    pdu,
    bank,
    load("outlets", bank.id, "1N", drawsA * 230),
  ]);
  const limits = networkLimits(run, { placeC: [insideC, insideC], elevationM }).filter(({ node }) => node === bank.id);
  return new Map(limits.map((limit) => [limit.kind, limit]));
}

const bankLimit = (...of: Parameters<typeof bankLimits>) => bankLimits(...of).get("pdu-bank");

describe("breakerLimits() of a bank of 16 A, by hand", () => {
  it.each<[string, Partial<BreakerNode>, number, number, number]>([
    // 16·0.94: the outlets' 15.5 A are 0.46 A too many
    ["k_T 0.94 at 40 °C", { temperatureFactor: table }, 40, 0, 15.04],
    ["an enclosure 5 K warmer than a room of 35 °C", { temperatureFactor: table, enclosureRiseK: 5 }, 35, 0, 15.04],
    // 15.04·0.8
    ["k_group 0.8 too", { temperatureFactor: table, groupFactor: 0.8 }, 40, 0, 12.032],
    // 12.032·0.98, halfway between 1 and 0.96
    ["k_altitude at 2,500 m too", { temperatureFactor: table, groupFactor: 0.8, altitudeFactor: altitude }, 40, 2500, 11.791_36],
    ["its rating alone, at its reference temperature", {}, 30, 0, 16],
    ["a reference temperature of 40 °C, there", { referenceTemperatureC: 40 }, 40, 0, 16],
  ])("breakerLimits() takes %s", (_, other, insideC, elevationM, limit) => {
    expect(bankLimit(other, { insideC, elevationM })?.limit).toBeCloseTo(limit, 9);
  });

  it("breakerLimits() has 15.5 A in it 0.46 A above what it holds at 40 °C, at its own conductor", () => {
    const { value = 0, limit = 0, pole, factors } = bankLimit({ temperatureFactor: table }, { insideC: 40 }) ?? {};
    expect(limit - value).toBeCloseTo(-0.46, 9);
    expect({ pole, factors }).toEqual({ pole: "L1", factors: { temperature: 0.94, group: 1, altitude: 1 } });
  });

  it("breakerLimits() does not know a rating alone above its reference temperature, and says what to give", () => {
    expect(bankLimit({}, { insideC: 30.1 })).toMatchObject({
      limit: undefined,
      reason:
        "k_T is not published at 30.1 °C: state temperatureFactor up to there beside each rating, such as power.boards[].circuits[].pdu.banks[].temperatureFactor, or the referenceTemperature at which its rating holds",
    });
    expect(bankLimit({ temperatureFactor: table }, { insideC: 40.1 })).toMatchObject({
      limit: undefined,
      reason:
        "k_T is not published at 40.1 °C: state temperatureFactor up to there beside each rating, such as power.boards[].circuits[].pdu.banks[].temperatureFactor",
    });
    expect(bankLimit({}, { insideC: 25, elevationM: 2093 })).toMatchObject({
      limit: undefined,
      reason:
        "k_altitude is not published at 2093 m: state altitudeFactor up to there beside each rating, such as power.boards[].circuits[].pdu.banks[].altitudeFactor",
    });
  });

  it("breakerLimits() asks by the NEC for 125 % of continuous load, without a group factor: 13 A count as 16.25 A of 15.04 A", () => {
    const nec = { standard: "NEC", temperatureFactor: table, groupFactor: 0.8 } as const;
    const plain = bankLimits(nec, { insideC: 40, drawsA: 13 });
    expect([...plain.keys()]).toEqual(["pdu-bank", "pdu-bank-nec"]);
    expect(plain.get("pdu-bank-nec")?.value).toBeCloseTo(16.25, 9);
    expect(plain.get("pdu-bank")?.value).toBeCloseTo(13, 9);
    for (const { limit } of plain.values()) expect(limit).toBeCloseTo(15.04, 9);
    const listed = bankLimits({ ...nec, listedFor100Percent: true }, { insideC: 40, drawsA: 13 });
    expect(listed.get("pdu-bank-nec")?.value).toBeCloseTo(13, 9);
  });

  it("breakerLimits() leaves a bank out of what fault current asks of breakers", () => {
    const bank = breaker("pdu/bank-1", "pdu", 16, { isBank: true });
    const nodes = [source("a"), breaker("cb", "a", 63, { breakingCapacityA: 6000 }), pdu, bank, load("outlets", bank.id, "1N", 230)];
    const limits = networkLimits(solved(nodes).run, { placeC: [25, 25], elevationM: 0 });
    expect(limits.filter(({ kind }) => kind === "breaking-capacity").map(({ node }) => node)).toEqual(["cb"]);
  });
});
