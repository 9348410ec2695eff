import { type CircuitProps, type EdgeNodeStackProps, type PowerProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { survivingFeedCarriesLoad } from "../../../constructs/policy/rules/power/surviving-feed-carries-load";
import { singleLine } from "../../../constructs/report/charts/single-line/model/single-line";
import { devicesOnUps } from "../../../constructs/studies/electrical/on-ups";
import { power30kW } from "../../../examples/parts/power-30kw";
import { designOf, finding, mildSite, variant } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";

const { id: rule } = survivingFeedCarriesLoad;

type Shares = readonly [a: `${number}`, b: `${number}`];

/** The 30 kW node with a cord of the facility pump on the board of each feed. */
function withPumpOn([a, b]: Shares): EdgeNodeStackProps {
  const [{ breaker }] = (power30kW.boards[2]?.circuits ?? []) as [CircuitProps];
  const cable = { length: "10 m", section: "2.5 mm²", material: "Cu" } as const;
  const cord = (name: string, share: Shares[number]): CircuitProps => ({
    name,
    breaker,
    cable,
    serves: [{ device: "facility-pump", share }],
  });
  const boards = power30kW.boards.map((board) => {
    const rest = (board.circuits ?? []).map((one) => ({ ...one, serves: one.serves.filter((served) => served !== "facility-pump") }));
    const own = { "board-a": [cord("pump-a", a)], "board-b": [cord("pump-b", b)] }[board.name] ?? [];
    return { ...board, circuits: [...rest, ...own] };
  }) as PowerProps["boards"];
  return variant({ power: { ...power30kW, boards } });
}

const studyOf = (props: EdgeNodeStackProps) => new NodeStudy(snapshot("two cords", mildSite, designOf(props)));
const evenly = withPumpOn(["0.5", "0.5"]);
const even = studyOf(evenly);

/** What the two cords of the pump draw, undefined where a cord is dead [W]. */
const cords = (study: NodeStudy, state: string) => {
  const { electrical } = study.point(study.scenario(`hottest/${state}`));
  const record = electrical.record();
  return ["facility-pump/pump-a", "facility-pump/pump-b"].map((id) => record?.get(id)?.powerW);
};
const watts = (...each: (number | undefined)[]) => each.map((one) => (one === undefined ? undefined : expect.closeTo(one, 9)));

describe("a pump with two cords", () => {
  it("shares its 700 W over both, and draws all of it from the living one", () => {
    expect(cords(even, "healthy")).toEqual(watts(350, 350));
    for (const state of ["lost", "dark"]) {
      expect(cords(even, `feed-a-${state}`)).toEqual(watts(undefined, 700));
      expect(cords(even, `feed-b-${state}`)).toEqual(watts(700, undefined));
    }
  });

  it("shares as the design says, and equally where the living cord had nothing", () => {
    const uneven = studyOf(withPumpOn(["0.7", "0.3"]));
    expect(cords(uneven, "healthy")).toEqual(watts(490, 210));
    expect(cords(uneven, "feed-a-dark")).toEqual(watts(undefined, 700));
    const spare = studyOf(withPumpOn(["1", "0"]));
    expect(cords(spare, "healthy")).toEqual(watts(700, 0));
    expect(cords(spare, "feed-a-dark")).toEqual(watts(undefined, 700));
  });

  it("runs and gives its heat with either feed gone, in balance", () => {
    const coolant = (state: string) => even.point(even.scenario(`hottest/${state}`)).coolant;
    for (const state of ["feed-a-dark", "feed-b-lost"]) {
      const { balance, electrical } = even.point(even.scenario(`hottest/${state}`));
      expect(electrical.unserved).toEqual([]);
      expect(coolant(state)).toEqual(coolant("healthy"));
      expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * electrical.nodePowerW);
    }
  });

  it("passes 2N, which one cord on one feed fails with the remedy that it then takes", () => {
    const power = withPumpOn(["1", "0"]).power ?? expect.unreachable();
    const boards = power.boards.map((board) =>
      board.name === "board-b" ? { ...board, circuits: (board.circuits ?? []).filter(({ name }) => name !== "pump-b") } : board,
    );
    const oneCord = finding(rule, "power/feed-a", variant({ power: { ...power, boards } }));
    expect([oneCord.outcome, oneCord.contributors.map(({ name }) => name)]).toEqual(["fail", ["facility-pump"]]);
    expect(oneCord.remedy).toContain("supply facility-pump from a circuit of another feed too");
    for (const feed of ["a", "b"]) expect(finding(rule, `power/feed-${feed}`, evenly).outcome).toBe("pass");
  });

  it("loads the breaker of each cord, which the finding names by the cord", () => {
    const props = withPumpOn(["0.7", "0.3"]);
    const { value = Number.NaN, scenario, contributors } = finding("power/breaker-loading", "power/pump-b/breaker", props);
    expect(scenario).toMatch(/feed-a-(lost|dark)$/);
    // 700 W with pf 1 on three phases of 400 V/√3, a little less behind the cables.
    expect(value).toBeCloseTo(700 / (Math.sqrt(3) * 400), 1);
    expect(contributors.map(({ name }) => name)).toEqual(["facility-pump/pump-b"]);
  });

  it("is one part of the single-line diagram, between both feeders", () => {
    const of = (state: string) => {
      const drawn = singleLine(even, even.scenario(`hottest/${state}`));
      return drawn?.parts.filter(({ id }) => id.startsWith("facility-pump"));
    };
    const feeders = (a: boolean, b: boolean) => [
      { id: "pump-a/cable", isUsed: a },
      { id: "pump-b/cable", isUsed: b },
    ];
    expect(of("healthy")).toMatchObject([{ id: "facility-pump", state: "live", feeders: feeders(true, true), load: { unit: "W" } }]);
    expect(of("feed-a-dark")).toMatchObject([{ state: "live", feeders: feeders(false, true), load: { value: expect.closeTo(700, 9) } }]);
  });

  it("is on a UPS when one of its cords is", () => {
    const { network = [] } = even.node;
    expect(devicesOnUps(network, []).has("facility-pump")).toBe(false);
    const onUps = network.map((part) => (part.id === "facility-pump/pump-b" ? { ...part, parent: "dc-48" } : part));
    expect(devicesOnUps(onUps, [{ converter: "dc-48" }]).has("facility-pump")).toBe(true);
  });
});

describe("a rack without supplies and two cords", () => {
  const racks = (variant().compute?.racks ?? []).map(({ supplies: _, ...rack }) => rack);
  const boards = power30kW.boards.map((board) => ({
    ...board,
    circuits: (board.circuits ?? []).map((one) =>
      /^rack/.test(one.name) ? { ...one, serves: [{ device: `${one.serves}`, share: "0.5" } as const] } : one,
    ),
  }));
  const study = studyOf(variant({ compute: { racks }, power: { ...power30kW, boards } }));
  const inlet = (of: NodeStudy, state: string) =>
    ["rack-1/rack-1-a", "rack-1/rack-1-b"].map(
      (id) =>
        of
          .point(of.scenario(`hottest/${state}`))
          .electrical.record()
          ?.get(id)?.powerW,
    );

  it("follows its load", () => {
    const half = study.whatIf({ itLoadFactor: 0.5 });
    const { inletW } = study.node.racks[0] ?? expect.unreachable();
    expect(inlet(study, "healthy")).toEqual(watts(inletW / 2, inletW / 2));
    expect(inlet(half, "healthy")).toEqual(watts(inletW / 4, inletW / 4));
    expect(inlet(half, "feed-b-dark")).toEqual(watts(inletW / 2, undefined));
  });
});

describe("bad shares of two cords", () => {
  it("are refused with the device, their sum and what to do", () => {
    expect(problemsOf(() => studyOf(withPumpOn(["0.7", "0.2"])))).toEqual([
      'power.boards[0].circuits[2].serves[0]: shares of "facility-pump" over its circuits must add up to 1 but add up to 0.9: correct them or leave all out',
    ]);
    expect(problemsOf(() => studyOf(withPumpOn(["1.2", "-0.2"])))).toEqual([
      expect.stringMatching(/^power\.boards\[0\]\.circuits\[\d\]\.serves\[0\]/),
      expect.stringMatching(/^power\.boards\[1\]\.circuits\[\d\]\.serves\[0\]/),
    ]);
  });
});
