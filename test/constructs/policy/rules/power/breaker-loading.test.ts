import { ruleCases, smallLimit, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { breakerLoading } from "../../../../../constructs/policy/rules/power/breaker-loading";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { breakerOf, finding, mildSite, variant, without, withoutUndefined } from "../../../../support/nodes/node-variants";
import { ratedBreaker } from "../../../../support/props/rated-breaker";

const { id: rule } = breakerLoading;
const subject = "power/rack-1-a/breaker";
const withLimit = (change: Parameters<typeof smallLimit>[0]) => ({ point: smallPoint({ electrical: { limits: [smallLimit(change)] } }) });
/** Through a breaker that may carry 25 A. */
const carrying = (value: number) => withLimit({ value });

ruleCases(breakerLoading, {
  subject,
  pass: carrying(24),
  fail: carrying(26),
  unknown: withLimit({ limit: undefined, reason: "k_T is not known" }),
  notApplicable: { point: smallPoint({ electrical: { limits: [] } }), subject: "power" },
  boundary: { at: carrying(25), beyond: carrying(25.001) },
  fromProps: { pass: variant(), fail: variant(breakerOf("rack-1-a", ratedBreaker("abb-s200", "20 A"))) },
});

describe(rule, () => {
  it("takes the maker's factors from the rating", () => {
    const { unit, limit = 0, value = 0 } = finding(rule, subject, variant());
    expect(unit).toBe("A");
    expect(limit).toBeCloseTo(40 * 0.9, 9); // ABB S200 of 40 A, two side by side: 0.9, below 30 °C
    expect(value).toBeGreaterThan(20);
  });

  it("names the rating that an IEC breaker needs, its factors included", () => {
    const { value = 0, remedy } = finding(rule, subject, variant(breakerOf("rack-1-a", ratedBreaker("abb-s200", "20 A"))));
    expect(remedy).toContain(`${Math.ceil(value / 0.9)} A`);
  });

  it("judges NEC by 125 % of continuous load, and 100 % when the breaker is listed for it", () => {
    const nec = (listed: boolean) =>
      variant({
        power: {
          ...(breakerOf("rack-1-a", { ...ratedBreaker("abb-s200", "20 A"), rating: "26 A", groupFactor: "1", listedFor100Percent: listed })
            .power ?? power30kW),
          standard: "NEC",
        },
      });
    expect(finding(rule, subject, nec(false)).outcome).toBe("fail");
    expect(finding(rule, subject, nec(true)).outcome).toBe("pass");
  });

  it("is unknown above the reference temperature when the maker gives no table", () => {
    const hot = breakerOf("antennas", { rating: "16 A", referenceTemperature: "25 °C", temperatureFactor: undefined, place: "outside" });
    const { power } = hot;
    const boards =
      power?.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((circuit) => ({ ...circuit, breaker: withoutUndefined(circuit.breaker) })),
      })) ?? [];
    expect(finding(rule, "power/antennas/breaker", variant({ power: { ...(power ?? power30kW), boards } }))).toMatchObject({
      outcome: "unknown",
      blocks: true,
    });
  });

  it("is unknown above 2,000 m when the maker gives no table over altitude", () => {
    const high = { ...mildSite, position: { ...mildSite.position, elevationM: 2093 } };
    const found = finding(rule, subject, { ...variant(breakerOf("rack-1-a", ratedBreaker("abb-s200", "40 A"))), site: high });
    expect(found.outcome).toBe("pass"); // the example declares one
    const bare = variant({
      power: {
        ...power30kW,
        boards: power30kW.boards.map((board) => ({
          ...board,
          circuits: (board.circuits ?? []).map((circuit) => ({ ...circuit, breaker: { ...ratedBreaker("abb-s200", "40 A") } })),
        })),
      },
    });
    expect(finding(rule, subject, { ...bare, site: high })).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("k_altitude"),
      blocks: true,
    });
  });

  it("is unknown without a power module", () => {
    expect(finding(rule, "power", without("power", variant()))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("add power"),
    });
  });

  it("keeps what the site does not promise apart", () => {
    const site = { ...mildSite, promises: { redundancy: { ...mildSite.promises.redundancy, feeds: "N" as const } } };
    const small = { ...variant(breakerOf("rack-1-a", ratedBreaker("abb-s200", "20 A"))), site };
    const { outcome, beyondPromise, blocks } = finding(rule, subject, small);
    expect({ outcome, blocks }).toEqual({ outcome: "pass", blocks: false });
    expect(beyondPromise).toMatchObject({ outcome: "fail", scenario: expect.stringContaining("feed-b-lost") });
  });
});
