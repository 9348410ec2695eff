import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import type { BuiltFor } from "../../../../constructs/facts/power/built-for";
import type { Connection, ElectricalNode } from "../../../../constructs/facts/power/electrical";
import { partFrequencies } from "../../../../constructs/studies/design/part-frequencies";
import { voltageFits } from "../../../../constructs/studies/design/voltage-fits";
import { smallSource } from "../../../../testing/small-source";
import vectors from "../../../reference/vectors.json";
import { genset } from "../../../support/nodes/stores";

const common = { place: "inside", source: smallSource } as const;
const small = smallNode();
const upsLike = (small.network ?? []).find(({ kind }) => kind === "rectifier-plant");

interface Vector {
  readonly sources: readonly { readonly name: "grid" | "genset"; readonly LL_V: number; readonly Hz: number }[];
  readonly path?: readonly {
    readonly transformer?: readonly [number, number];
    readonly ups?: number;
    readonly plant?: number;
    readonly Hz?: number;
  }[];
  readonly connection: Connection;
  readonly part: {
    readonly voltage_V?: number | readonly number[];
    readonly range_V?: readonly [number, number];
    readonly output_V?: number;
    readonly perPhase?: boolean;
    readonly Hz?: readonly number[];
  };
}

const ups = (id: string, parent: string, outputV: number, outputFrequencyHz?: number): ElectricalNode => ({
  ...common,
  kind: "ups",
  id,
  parent,
  ratedW: 10_000,
  ratedVA: 10_000,
  outputLineToNeutralV: outputV / Math.sqrt(3),
  loss: { kind: "polynomial", coefficients: [0.01, 0, 0] },
  inputPowerFactor: [[0, 1]],
  temperatureRangeC: [0, 40],
  ...(outputFrequencyHz !== undefined && { outputFrequencyHz }),
});

/** The last part of the way of a vector: one that converts for the rest. */
function partOf({ connection, part }: Vector, parent: string): ElectricalNode {
  if (part.output_V !== undefined) return ups("part", parent, part.output_V);
  if (part.perPhase && upsLike?.kind === "rectifier-plant" && part.range_V)
    return { ...upsLike, id: "part", parent, connection: "123N", runningRangeV: part.range_V };
  const builtFor: BuiltFor = {
    ...(part.range_V && { voltageRangeV: part.range_V }),
    ...(part.voltage_V !== undefined && { nominalV: [part.voltage_V].flat() }),
    ...(part.Hz && { nominalHz: part.Hz }),
  };
  const load = {
    kind: "load",
    id: "part",
    parent,
    connection,
    powerW: 100,
    powerFactor: 1,
    leading: false,
    continuous: true,
    it: false,
    sheddable: false,
  } as const;
  return { ...common, ...load, ...builtFor };
}

function wayOf({ path = [] }: Vector): ElectricalNode[] {
  return path.map((step, i): ElectricalNode => {
    const parent = i === 0 ? "feed-a" : `way-${i - 1}`;
    const id = `way-${i}`;
    if (step.ups !== undefined) return ups(id, parent, step.ups, step.Hz);
    if (step.plant !== undefined && upsLike?.kind === "rectifier-plant") return { ...upsLike, id, parent, busV: step.plant };
    const [primaryLineToLineV = 1, secondaryLineToLineV = 1] = step.transformer ?? [];
    const rated = { ratedVA: 1e5, noLoadLossW: 0, loadLossW: 0, vectorGroup: "Dyn11" } as const;
    return { ...common, kind: "transformer", id, parent, primaryLineToLineV, secondaryLineToLineV, ...rated };
  });
}

const node = (given: Vector) => {
  const [grid, set] = given.sources;
  const way = wayOf(given);
  const feed = { kind: "source", id: "feed-a", place: "outside", feed: "a", phases: 3, lineToNeutralV: 1, frequencyHz: 60 } as const;
  return smallNode({
    site: { grid: { lineToLineV: grid?.LL_V ?? 0, frequencyHz: grid?.Hz ?? 0 } },
    gensets: set ? [{ ...genset, lineToLineV: set.LL_V, nominalHz: [set.Hz] }] : [],
    network: [feed, ...way, partOf(given, way.at(-1)?.id ?? "feed-a")],
  });
};

const brazil = { sources: [{ name: "grid", LL_V: 220, Hz: 60 }] } as const;
const rows = vectors.filter(({ id }) => id.startsWith("volt-") && !["volt-in-service", "volt-frequency-behind-ups"].includes(id));

describe("voltageFits()", () => {
  it.each(rows.map((row) => [row.id, row] as const))("voltageFits() has the margin of %s", (_, row) => {
    const rooms = voltageFits(node(row.inputs as unknown as Vector))
      .filter(({ part }) => part.id === "part")
      .map(({ room }) => room?.roomV ?? Number.NaN);
    expect(Math.abs(Math.min(...rooms) - Number(row.expected))).toBeLessThan(row.tolerance_abs);
  });

  it("voltageFits() goes through inverters: they are a source of their own, and pass on the grid as it comes", () => {
    const inverter: ElectricalNode = {
      ...common,
      kind: "battery-inverter",
      id: "inverter-1",
      parent: "feed-a",
      ratedW: 1e4,
      ratedVA: 1e4,
      outputLineToNeutralV: 230,
      chargingEfficiency: 1,
      dischargingEfficiency: 1,
      temperatureRangeC: [0, 40],
    };
    const { network = [], ...rest } = node({ ...brazil, connection: "123", part: { voltage_V: 400 } });
    const behind = network.map((part) => (part.id === "part" && part.kind === "load" ? { ...part, parent: "inverter-1" } : part));
    const fits = voltageFits({ ...rest, network: [...behind, inverter] });
    const rooms = fits.map(({ part, supply, room }) => [part.id, supply.from, room?.roomV]);
    // 3 · 230 V to neutral are 398.37 V between lines: the inverter itself is held to 358.5 V and more, its part to 360 V
    expect(rooms).toEqual([
      ["part", "feed-a", -140],
      ["part", "inverter-1", expect.closeTo(38.372, 3)],
      ["inverter-1", "feed-a", expect.closeTo(220 - 358.5345, 3)],
    ]);
  });

  it("voltageFits() has no nominal voltage of conductors that a single-phase feed lacks, and of other direct current than 48 V no range", () => {
    const { network = [], ...rest } = node({ ...brazil, connection: "12", part: { voltage_V: 220 } });
    const onOne = network.map((part) => (part.kind === "source" ? { ...part, phases: 1 as const } : part));
    expect(voltageFits({ ...rest, network: onOne })).toEqual([expect.not.objectContaining({ nominalV: expect.anything() })]);
    const [fit] = voltageFits(node({ ...brazil, path: [{ plant: 110 }], connection: "DC", part: { voltage_V: 110 } })).filter(
      ({ part }) => part.id === "part",
    );
    expect(fit).toMatchObject({ nominalV: 110 });
    expect(fit?.room).toBeUndefined();
  });
});

describe("partFrequencies()", () => {
  it("partFrequencies() has behind a UPS that states its own the frequency of volt-frequency-behind-ups", () => {
    const row = vectors.find(({ id }) => id === "volt-frequency-behind-ups");
    const found = partFrequencies(node(row?.inputs as unknown as Vector)).find(({ id }) => id === "part");
    expect(found).toMatchObject({ nominalHz: [50], supplied: [{ hertz: 50 }] });
  });
});
