import { type BreakerProps, type GensetProps, type PowerProps, type Site, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { singleLine } from "../../../constructs/report/charts/single-line/model/single-line";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { mildSite } from "../../support/nodes/node-variants";
import { problemsOf } from "../../support/props/problems-of";
import { testBattery, testGensets } from "../../support/props/stores";
import { transformerProps } from "../../support/props/transformer-props";

type Board = PowerProps["boards"][number];

const [boardA, boardB, boardM] = power30kW.boards as [Board, Board, Board];
const [feedA] = power30kW.feeds;
if (!feedA) throw new Error("The node has a feed");
const { main } = feedA;

/** On 10 kV, behind one transformer with a breaker at its secondary. */
const site: Site = { ...mildSite, grid: { ...mildSite.grid, lineToLineV: 10_000 } };
const feed = { ...feedA, main, transformer: { ...transformerProps, ratedPower: "100 kVA", breaker: main } } as const;
const output = { voltage: "400 V line-to-line", breaker: main, cable: { length: "15 m", section: "50 mm²", material: "Cu" } } as const;
const gensets = testGensets({ boards: ["main"], output }, { shortCircuitCurrent: "400 A" });

/** All boards hang on the main board, which hangs on transformer and gensets. */
const behind: PowerProps = {
  ...power30kW,
  feeds: [feed],
  boards: [{ name: "main", feeds: ["a"] }, ...[boardA, boardB, boardM].map((board) => onMain(board, main))],
  batteries: [testBattery("dc-48")],
  gensets: [gensets],
};

function onMain({ feeds: _, ...board }: Board, breaker: BreakerProps, from = "main"): Board {
  return { ...board, input: { from, breaker } };
}

const nodeWith = (change: Partial<PowerProps> = {}) => snapshot("behind", site, { ...node30kW, power: { ...behind, ...change } });
const pointOf = (study: NodeStudy, name: string) => study.point(study.scenario(name));
const problems = (change: Partial<PowerProps>) => problemsOf(() => nodeWith(change));
const withGensets = (change: Partial<GensetProps>) => problems({ gensets: [{ ...gensets, ...change }] });

describe("gensets at a board behind the site's transformer", () => {
  const study = new NodeStudy(nodeWith());

  it("stand idle while the grid is there, and do not give on batteries", () => {
    const healthy = study.record("hottest/healthy").electrical.network;
    expect(healthy?.["main/transfer-switch"]).toMatchObject({ carriesFrom: "feed-a/cable" });
    expect(healthy?.genset).toBeUndefined();
    expect(pointOf(study, "hottest/on-battery").electrical.unserved.map(({ id }) => id)).toContain("facility-pump");
  });

  it("carry the node at 400 V without the loss of the transformer, by their own breaker and cable", () => {
    const { electrical, balance } = pointOf(study, "hottest/on-genset");
    const network = study.record("hottest/on-genset").electrical.network ?? {};
    expect(electrical.unserved).toEqual([]);
    expect(network["main/transfer-switch"]).toMatchObject({ carriesFrom: "genset/cable" });
    expect(network["feed-a/transformer"]).toBeUndefined();
    for (const phase of network.genset?.phases ?? []) expect(phase.voltageV).toBeCloseTo(400 / Math.sqrt(3), 9);
    // What the sets give is what they give to their cable: 15 m of 50 mm² copper, 0.0225/50 + j0.08e-3 Ω/m.
    const [genset] = electrical.gensets;
    const squares = (network["genset/cable"]?.phases ?? []).reduce((sum, { currentA }) => sum + currentA ** 2, 0);
    const neutralA = network["genset/cable"]?.neutralA ?? Number.NaN;
    const cableW = 15 * (0.0225 / 50) * (squares + neutralA ** 2);
    expect(network["genset/cable"]?.lossW).toBeCloseTo(cableW, 6);
    expect(genset?.loadW).toBeCloseTo((network["main/transfer-switch"]?.powerW ?? 0) + cableW, 6);
    expect(Math.abs(balance?.residualW ?? Number.NaN)).toBeLessThan(1e-6 * electrical.nodePowerW);
  });

  it("draw less than the grid by what the transformer loses, but for cables and fans", () => {
    const atGrid = study.record("hottest/healthy").electrical;
    const lossW = atGrid.network?.["feed-a/transformer"]?.lossW ?? Number.NaN;
    expect(lossW).toBeGreaterThan(200); // its iron
    const lessW = (atGrid.network?.["feed-a"]?.powerW ?? 0) - (pointOf(study, "hottest/on-genset").electrical.gensets[0]?.loadW ?? 0);
    // The transformer stands inside: its heat costs the air conditioners as well.
    expect(lessW).toBeGreaterThan(lossW);
    expect(lessW).toBeLessThan(1.6 * lossW);
  });

  it("drive the fault current at their breaker, all sets together", () => {
    const judged = nodeWith({
      gensets: [{ ...gensets, output: { ...output, breaker: { ...main, breakingCapacity: "10 kA" } } }],
    });
    const limit = pointOf(new NodeStudy(judged), "hottest/on-genset").electrical.limits.find(
      ({ kind, node }) => kind === "breaking-capacity" && node === "genset/breaker",
    );
    expect(limit?.value).toBeCloseTo(800, 6);
    expect(limit).toMatchObject({ feed: "genset", limit: 10_000 });
    const silent = nodeWith({
      gensets: [testGensets({ boards: ["main"], output: { ...output, breaker: { ...main, breakingCapacity: "10 kA" } } })],
    });
    const unknown = pointOf(new NodeStudy(silent), "hottest/on-genset").electrical.limits.find(({ node }) => node === "genset/breaker");
    expect(unknown).toBeDefined();
    expect(
      pointOf(new NodeStudy(silent), "hottest/on-genset").electrical.limits.filter(({ kind }) => kind === "breaking-capacity"),
    ).toContainEqual(
      expect.objectContaining({ reason: 'short-circuit current of the gensets "genset" is not given: give shortCircuitCurrent' }),
    );
  });

  it("leave dark what hangs before their switch, and say where to serve it", () => {
    const essential = nodeWith({
      boards: [
        { name: "main", feeds: ["a"] },
        { name: "essential", input: { from: "main", breaker: main }, transferSwitch: { rating: "125 A", source: main.source } },
        ...[boardA, boardM].map((board) => onMain(board, main, "essential")),
        onMain({ ...boardB, circuits: [...(boardB.circuits ?? []).slice(0, 2)] }, main),
      ],
      gensets: [testGensets({ boards: ["essential"], output })],
    });
    const parts = new NodeStudy(essential);
    const network = parts.record("hottest/on-genset").electrical.network ?? {};
    expect(network["essential/transfer-switch"]).toMatchObject({ carriesFrom: "genset/cable" });
    expect(network.main).toBeUndefined();
    expect(network["board-b"]).toBeUndefined();
    expect(pointOf(parts, "hottest/on-genset").electrical.unserved).toEqual([]); // racks live by their other cord
    expect(pointOf(parts, "hottest/on-genset").electrical.limits.some(({ node }) => node === "essential/transfer-switch")).toBe(true);
    const { circuits = [], ...withoutPumps } = boardM;
    const pumps = circuits.filter(({ name }) => name === "pumps");
    const left = evaluate(
      nodeWith({
        boards: [
          { name: "main", feeds: ["a"], circuits: pumps },
          { name: "essential", input: { from: "main", breaker: main } },
          ...[boardA, boardB, { ...withoutPumps, circuits: circuits.filter((one) => !pumps.includes(one)) }].map((board) =>
            onMain(board, main, "essential"),
          ),
        ],
        gensets: [testGensets({ boards: ["essential"], output })],
      }),
    );
    const finding = left.findings.find(
      ({ rule, subject, outcome }) => /gensets-carry-load/.test(rule) && /without-genset/.test(subject) && outcome === "fail",
    );
    expect(finding?.remedy).toMatch(/feed or board that gensets supply \(feeds or boards of power.gensets\)/);
  });

  it("must not leave a battery to carry its bus beside them for less than the site promises on gensets", () => {
    const promising: Site = { ...site, promises: { ...site.promises, gensetAutonomyS: 24 * 3600 } };
    const findings = (change: Partial<PowerProps>) =>
      evaluate(snapshot("behind", promising, { ...node30kW, power: { ...behind, ...change } })).findings.filter(({ rule }) =>
        rule.endsWith("autonomy-covers-promise"),
      );
    expect(findings({}).filter(({ subject }) => /beside-gensets/.test(subject))).toEqual([]); // all hangs on the main board
    // The plant's board hangs before the switch: on gensets its battery carries the receivers, 800 W, for 6,144 Wh · f(T)/800 W.
    const [first, ...others] = behind.boards as [Board, ...Board[]];
    const left = findings({
      boards: [first, { name: "rest", input: { from: "main", breaker: main } }, ...others],
      rectifierPlants: (behind.rectifierPlants ?? []).map((plant) => ({ ...plant, from: "main" })),
      gensets: [testGensets({ boards: ["rest", "board-a", "board-b", "board-m"], output })],
    }).find(({ subject }) => subject === "power/battery-on-dc-48/beside-gensets");
    expect(left).toMatchObject({ outcome: "fail", unit: "h", limit: 24 });
    expect(left?.value).toBeGreaterThan(6);
    expect(left?.value).toBeLessThan(6144 / 800 + 1e-6);
    expect(left?.remedy).toMatch(/or supply dc-48 from a feed or board that gensets supply/);
  });

  it("are drawn beside the grid, their wires dark until they run", () => {
    const parts = (name: string) => singleLine(study, study.scenario(name))?.parts ?? [];
    const of = (name: string, id: string) => parts(name).filter((one) => one.id === id);
    expect(of("hottest/healthy", "genset")).toEqual([expect.objectContaining({ kind: "genset", state: "standby" })]);
    expect(of("hottest/on-genset", "genset")).toEqual([expect.objectContaining({ kind: "genset", state: "live" })]);
    expect(of("hottest/on-genset", "genset/breaker")[0]?.feeders).toEqual([{ id: "genset", isUsed: true }]);
    expect(of("hottest/on-genset", "feed-a")[0]).toMatchObject({ state: "lost" });
    expect(of("hottest/healthy", "main/transfer-switch")[0]?.feeders).toEqual([
      { id: "feed-a/cable", isUsed: true },
      { id: "genset/cable", isUsed: false },
    ]);
  });
});

describe("gensets that name what they supply", () => {
  it.each([
    [
      { boards: ["mian"] },
      'power.gensets[0].boards[0]: names the board "mian" but the design has "main", "board-a", "board-b", "board-m": use one of these, or add the board',
    ],
    [
      { feeds: ["a"] },
      "power.gensets[0].boards: names boards that the sets supply, but feeds names an intake that they supply: leave one of the two out",
    ],
    [{ boards: ["main", "main"] }, /boards\[1\].*"main"/],
    [
      { name: "a" },
      'power.gensets[0].name: must not be the name of a feed but feed "a" has it: the output of gensets is a separate supply, choose another name',
    ],
    [{ output: { ...output, phases: 1 } }, 'power.gensets[0].output.phases: must be 3, as at board "main", but is 1: make both the same'],
    [
      { output: { ...output, voltage: "208 V line-to-line" } },
      'power.gensets[0].output.voltage: must be within 10 % of the 400 V line-to-line of board "main" but is 208 V line-to-line: choose gensets for that voltage',
    ],
    [{ output: { ...output, voltage: "230 V line-to-line" } }, /must be within 10 % of the 400 V line-to-line/],
  ] as const)("refuses %j", (change, message) => {
    expect(withGensets(change as Partial<GensetProps>).join("\n")).toMatch(typeof message === "string" ? escaped(message) : message);
  });

  it("refuses none of both, an output for feeds, boards without one, and two plants at one board", () => {
    const { boards: _, output: __, ...bare } = gensets;
    expect(problems({ gensets: [bare] }).join("\n")).toMatch(/gensets\[0\]\.feeds: is required where there are no boards/);
    expect(problems({ gensets: [{ ...bare, feeds: ["a"], output }] }).join("\n")).toMatch(/output: is used only with boards/);
    const voltage = "400 V line-to-line";
    expect(problems({ gensets: [{ ...gensets, voltage }] }).join("\n")).toMatch(
      /voltage: is used only with feeds, but the sets supply boards/,
    );
    expect(problems({ gensets: [{ ...bare, boards: ["main"] }] }).join("\n")).toMatch(/output: is required with boards/);
    expect(problems({ gensets: [{ ...gensets, boards: ["main", "main"] }] })).toHaveLength(1);
    expect(problems({ gensets: [gensets, { ...gensets, name: "other" }] }).join("\n")).toMatch(
      /gensets\[1\]\.boards\[0\]: names the board "main", which "genset" supplies already: name each board in one plant of gensets only/,
    );
  });

  it("refuses boards whose switch would never take the gensets", () => {
    expect(problems({ gensets: [gensets, { ...gensets, name: "other", boards: ["board-a"] }] })).toEqual([
      'power.gensets[1].boards[0]: names "board-a", which is fed by "main", and "genset" supplies that: its transfer switch would never switch to these gensets, leave it out',
    ]);
    expect(problems({ gensets: [gensets, testGensets(["a"], { name: "other" })] })).toEqual([
      'power.gensets[0].boards[0]: names "main", which is fed by feed "a", and "other" supplies that: its transfer switch would never switch to these gensets, leave it out',
    ]);
    const ac: Board = { name: "ac", input: { from: "pcs", breaker: main } };
    const batteryInverters = [
      {
        name: "pcs",
        from: "main",
        breaker: main,
        ratedPower: "60 kW",
        ratedApparentPower: "60 kVA",
        outputVoltage: "400 V line-to-line",
        efficiency: { charging: "0.94", discharging: "0.95" },
        ambient: { minimum: "-20 °C", maximum: "45 °C" },
        source: main.source,
      },
    ] as const;
    const batteries = [testBattery("pcs")];
    expect(problems({ boards: [...behind.boards, ac], batteryInverters, batteries, gensets: [{ ...gensets, boards: ["ac"] }] })).toEqual([
      'power.gensets[0].boards[0]: names "ac", which is fed from the battery of "pcs": its transfer switch would never switch to these gensets while that supplies it, name a board before it',
    ]);
  });

  it("refuses boards on direct current, and a transfer switch where there is nothing to choose", () => {
    const direct: Board = { name: "dc-board", input: { from: "dc-48", breaker: main } };
    expect(problems({ boards: [...behind.boards, direct], gensets: [{ ...gensets, boards: ["dc-board"] }] }).join("\n")).toMatch(
      /gensets\[0\]\.boards\[0\]: names "dc-board", which is on direct current: name the board that feeds its rectifiers/,
    );
    const [first, ...others] = behind.boards as [Board, ...Board[]];
    const transferSwitch = { rating: "125 A", source: main.source } as const;
    expect(problems({ boards: [{ ...first, transferSwitch }, ...others], gensets: [] }).join("\n")).toMatch(
      /boards\[0\]\.transferSwitch: is used only on a board with more than one feed, or with gensets/,
    );
  });
});

function escaped(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
