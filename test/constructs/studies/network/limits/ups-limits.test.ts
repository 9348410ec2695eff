import { defineSite, type GridProps, snapshot, type UpsProps } from "cdktf-edge-node";
import { solve } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { findScenario } from "../../../../../constructs/studies/scenarios/scenarios";
import { abha } from "../../../../../examples/parts/abha";
import { twoFeeds } from "../../../../../examples/two-feeds";
import { finding } from "../../../../support/nodes/node-variants";

const input = {
  minimum: "250 V line-to-line",
  maximum: "470 V line-to-line",
  capacity: [
    [250, 0.7],
    [342, 1],
    [470, 1],
  ],
} as const;

function withInput(given: UpsProps["input"], grid: Partial<GridProps> = {}) {
  const power = twoFeeds.power ?? expect.unreachable();
  return {
    ...twoFeeds,
    power: { ...power, ups: (power.ups ?? []).map((one) => ({ ...one, ...(given && { input: given }) })) },
    site: defineSite({
      ...abha,
      grid: { nominal: "400 V line-to-line", minimum: "0.74", ...grid },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    }),
  };
}

function limitsOf(props: ReturnType<typeof withInput>, scenario: string) {
  const { site, ...design } = props;
  const node = snapshot("ups", site, design);
  const { electrical } = solve(node, findScenario(node, scenario));
  return electrical.limits.filter(({ node: id }) => id === "ups-a").map((limit) => ({ ...limit, parts: electrical.contributorsOf(limit) }));
}

describe("upsLimits()", () => {
  it("upsLimits() takes the maker's share of the rating at the voltage of the input, and names the voltage", () => {
    const limits = limitsOf(withInput(input), "hottest/grid-minimum");
    const of = (kind: string) => limits.find((limit) => limit.kind === kind) ?? expect.unreachable();
    const volts = of("voltage-lowest").value; // 0.74 · 400 V less the drop of the feed's cable
    expect(volts).toBeGreaterThan(290);
    expect(volts).toBeLessThan(296);
    // Linear between 250 V, 70 %, and 342 V, all: 40 kW · (0.7 + 0.3·(V − 250)/92)
    expect(of("ups").limit).toBeCloseTo(40_000 * (0.7 + (0.3 * (volts - 250)) / 92), 6);
    expect(of("ups-phase").limit).toBeCloseTo((of("ups").limit ?? 0) / 3, 6);
    expect([of("voltage-lowest").limit, of("voltage-highest").limit]).toEqual([250, 470]);
    expect(of("voltage-lowest").parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(volts, 9);
  });

  it("upsLimits() are unknown outside the published voltages, and say nothing of the input on its battery", () => {
    const open = {
      ...input,
      capacity: [
        [300, 0.9],
        [342, 1],
      ],
    } as const;
    const limits = limitsOf(withInput(open), "hottest/grid-minimum");
    expect(limits.find(({ kind }) => kind === "ups")).toMatchObject({
      limit: undefined,
      reason: expect.stringMatching(
        /not published at 29\d\.\d V: give an input\.capacity that reaches there, or raise the voltage at its input$/,
      ),
    });
    const kinds = limitsOf(withInput(input), "hottest/on-battery").map(({ kind }) => kind);
    expect(kinds).toEqual(["ups", "ups-phase"]);
  });

  it("upsLimits() fail the input of a UPS as that of a device", () => {
    const narrow = { minimum: "340 V line-to-line", maximum: "470 V line-to-line" } as const;
    expect(finding("power/voltage-at-load-within-range", "power/ups-a", withInput(narrow))).toMatchObject({
      outcome: "fail",
      limit: 340,
      scenario: expect.stringMatching(/grid-minimum$/),
      remedy: expect.stringMatching(/^choose a UPS for ups-a that runs down to 29\d\.\d V/),
    });
  });
});

describe("UpsProps", () => {
  it("UpsProps refuse an input whose voltages are swapped, and a restart outside", () => {
    const built = (given: UpsProps["input"]) => () => limitsOf(withInput(given), "hottest/healthy");
    expect(built({ minimum: "470 V line-to-line", maximum: "250 V line-to-line" })).toThrow(/must have its minimum below its maximum/);
    expect(built({ ...input, restart: "500 V line-to-line" })).toThrow(/is 500 V line-to-line and must lie in the range/);
  });
});
