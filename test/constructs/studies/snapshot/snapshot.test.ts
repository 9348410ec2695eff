import { isDeepStrictEqual } from "node:util";
import { defineSite, type EdgeNodeProps, type NodeDesign, PropsError, snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { possibleChanges } from "../../../../constructs/changes/possible-changes";
import { ChangedSnapshots } from "../../../../constructs/studies/snapshot/snapshot";
import { firstSite } from "../../../../examples/first-site";
import { kuwaitDryCooler } from "../../../../examples/kuwait-dry-cooler";
import { cooling30kW } from "../../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../../examples/parts/it-30kw";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { weakGrid } from "../../../../examples/weak-grid";
import { offeredDesign, offers } from "../../../support/generated/generated-offers";
import { fresh } from "../../../support/kept/kept-studies";
import { changed, leftOut } from "../../../support/props/changed";
import { problemsOf } from "../../../support/props/problems-of";

const { site } = firstSite;

/** Every value of plain data that has no further data in it, by its path. */
function leaves(data: unknown, path: readonly string[] = []): string[] {
  if (typeof data !== "object" || data === null) return [path.join(".")];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

describe("snapshot()", () => {
  it.each([
    ["undefined", undefined, "site: must not be undefined: add an object"],
    [
      "without a hottest point",
      { ...site, climate: { coldest: site.climate.coldest } },
      "site.climate.hottest: is required: add an object",
    ],
    ["with empty promises", { ...site, promises: { redundancy: {} } }, "site.promises.redundancy.rejection: is required"],
    ["of raw props", { country: "SA", position: { latitude: 1, longitude: 1, elevation: "1 m" } }, "site.position.elevationM: is required"],
  ])("snapshot() refuses a site %s, which defineSite() did not make", (_what, raw, problem) => {
    expect(() => snapshot("raw", raw as unknown as typeof site, node30kW)).toThrow(problem);
  });

  it("snapshot() reports the problems of every module at once, each under the module's name", () => {
    const wrong = [
      ["compute.racks.0.idle", "2.25 °C"],
      ["cooling.dryCoolers.rating.airIn", "35 kW"],
      ["power.standard", "UL"],
      ["downlink.antennas.0.power", "-1 W"],
      ["telemetry.interval", "30"],
      ["orchestration.workloads.0.priority", 10],
      ["coling", {}],
      ["warp", {}],
    ] as const;
    const design = wrong.reduce<unknown>((all, [path, value]) => changed(all, path, value), node30kW) as NodeDesign;
    expect(() => snapshot("riyadh-1", site, design)).toThrow(
      new PropsError("riyadh-1", [
        { path: "coling", message: 'is no module of a node: did you mean "cooling"?' },
        { path: "warp", message: "is no module of a node: use compute, cooling, power, downlink, telemetry, orchestration, candidates" },
        {
          path: "compute.racks[0].idle",
          message: 'must be in W, kW or MW but is "2.25 °C", a temperature: write it like "30 kW"',
        },
        {
          path: "cooling.dryCoolers.rating.airIn",
          message: 'must be in °C or K but is "35 kW", a power: write it like "48.9 °C"',
        },
        { path: "power.standard", message: 'must be one of "IEC", "NEC" but is "UL": choose one of them' },
        { path: "downlink.antennas[0].power", message: "must be at least 0 W but is -1 W: give a greater value (units: W, kW, MW)" },
        {
          path: "telemetry.interval",
          message: 'must be a decimal number, a space and a unit but is "30": write its unit too, like "8 h" (units: ms, s, min, h, d)',
        },
        { path: "orchestration.workloads[0].priority", message: "must be at most 9 but is 10: use a value within the limit" },
      ]),
    );
  });

  it("snapshot() refuses an unknown module key, which does not compile either", () => {
    // @ts-expect-error no such module
    const design: NodeDesign = { compute: compute30kW, coling: node30kW.cooling };
    expect(problemsOf(() => snapshot("node", site, design))).toEqual(['coling: is no module of a node: did you mean "cooling"?']);
    const cast = { ...design } as NodeDesign;
    expect(problemsOf(() => snapshot("node", site, cast))).toHaveLength(1);
  });

  it("snapshot() takes null for a mistake and a module that is left out for none", () => {
    expect(problemsOf(() => snapshot("node", site, { compute: null } as unknown as NodeDesign))).toEqual([
      "compute: must be an object but is null: write an object with racks",
    ]);
    const bare = snapshot("node", site, {});
    expect(bare).toMatchObject({ racks: [], demands: [], devices: [], feeds: [], services: [], workloads: [], dataRateBitPerS: 0 });
    expect(bare.cooling).toBeUndefined();
    expect(bare.network).toBeUndefined();
  });

  it("snapshot() puts every device on the tree once", () => {
    const node = snapshot("node", site, node30kW);
    const ids = (node.network ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(node.demands.map(({ id }) => id)));
    expect(node.feeds).toEqual(["a", "b"]);
    expect(node.network?.find(({ id }) => id === "feed-a")).toMatchObject({ lineToNeutralV: 400 / Math.sqrt(3), frequencyHz: 60 });
  });

  it("snapshot() gives frozen data: what a rule did to it would change every later answer", () => {
    const given = structuredClone(node30kW);
    const node = fresh(() => snapshot("node", site, given));
    const open: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(node, "node");
    expect(open).toEqual([]);
    expect(Object.isFrozen(given)).toBe(false); // the integrator's own data stay open
  });

  it("snapshot() gives plain data, the same from the same design", () => {
    const of = (design: NodeDesign) => fresh(() => snapshot("node", site, design));
    const node = of(node30kW);
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
    expect(of(structuredClone(node30kW))).toEqual(node);
    expect(of(JSON.parse(JSON.stringify(node30kW)))).toEqual(node);
  });

  it("snapshot() states the source of everything a verdict rests on, weather and grid included", () => {
    const stated = (props: EdgeNodeProps) => {
      const { site: at, ...design } = props;
      return snapshot("node", at, design).stated.map(({ path }) => path);
    };
    expect(stated(kuwaitDryCooler)).toEqual(
      expect.arrayContaining(["site/climate/hottest", "site/climate/mostHumid", "site/climate/coldest", "cooling/room", "power/dc-48"]),
    );
    expect(stated(weakGrid)).toEqual(expect.arrayContaining(["site/grid", "power/dc-racks"]));
  });

  it("snapshot() states the physical defaults that the design leaves as they are, so that every report lists them", () => {
    const { envelope } = cooling30kW.room;
    const {
      intakeRecirculation: _,
      foulingFactor: __,
      ...dryCoolers
    } = { intakeRecirculation: 0, foulingFactor: 0, ...cooling30kW.dryCoolers };
    const defaultsOf = (room: object, climate: object = site.climate) =>
      snapshot(
        "node",
        { ...site, climate: { ...site.climate, ...climate } },
        { ...node30kW, cooling: { ...cooling30kW, dryCoolers, room: { ...cooling30kW.room, ...room } } },
      )
        .stated.filter(({ source }) => source.owner === "cdktf-edge-node")
        .map(({ path }) => path);
    const point = { dryBulbC: 30, humidity: { kind: "dry" }, irradianceWPerM2: {} } as const;
    const bare = { hottest: { ...point, dryBulbC: 40 }, mostHumid: point, coldest: { ...point, dryBulbC: 5, otherIrradianceWPerM2: 0 } };
    const ofUnits = ["cooling/dry-coolers/intake-recirculation", "cooling/dry-coolers/fouling-factor"];
    expect(defaultsOf({}, bare)).toEqual(["site/climate/coldest/irradiance", ...ofUnits]); // sun has no default where it warms what must stay cool
    expect(
      defaultsOf(
        { envelope: envelope.map((one) => ({ ...one, roof: one.name === "roof" })) },
        { ...bare, coldest: { ...bare.coldest, skyRadiationK: 3.9 } },
      ),
    ).toEqual([
      "site/climate/hottest/sky-radiation",
      "site/climate/mostHumid/sky-radiation",
      "site/climate/coldest/irradiance",
      ...ofUnits,
    ]);
    expect(defaultsOf({ envelope: [] }, bare)).toEqual([...ofUnits, "cooling/room/envelope"]);
  });

  it("snapshot() throws nothing but a PropsError with a problem, whatever one prop holds", () => {
    const paths = leaves(node30kW);
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        "",
        "0",
        "-1",
        "2",
        "0 W",
        "-3 kW",
        "1e300 kW",
        "1e400 kW",
        "30 °C",
        "-400 °C",
        "5 K",
        "0 m³/s",
        "1e-30 L/min",
        "0 A",
      ),
      fc.constantFrom(leftOut, null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e308, [], {}, [[]], [[0, 1]]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.integer({ min: 0, max: 2 }), value, (leaf, up, wrong) => {
        const steps = leaf.split(".");
        const path = steps.slice(0, Math.max(1, steps.length - up)).join(".");
        try {
          fresh(() => snapshot("node", site, changed<NodeDesign>(node30kW, path, wrong)));
        } catch (error) {
          if (!(error instanceof PropsError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          for (const { message } of error.problems) expect(message, path).toMatch(/^[a-zA-Z0-9"-].*: .+/s);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("ChangedSnapshots", () => {
  /** How many changes of a design it gives as snapshot() does; fails with the first that it gives otherwise. Of parts that differ in their name one stands for all where that is asked. */
  const comparedChanges = (at: typeof site, design: NodeDesign, isOneOfAlike = false) => {
    const snapshots = new ChangedSnapshots("node", at, design);
    const said = (make: () => unknown) => {
      try {
        return make();
      } catch (error) {
        return String(error);
      }
    };
    const kindOf = (id: string) => (isOneOfAlike ? id.replaceAll(/\[[^\]]*\]/g, "[]") : id);
    const changes = [...new Map(possibleChanges(design).map((change) => [kindOf(change.id), change])).values()];
    for (const { id, at: change } of changes) {
      const other = change(design, 1)?.design ?? {};
      const [given, alone] = [said(() => snapshots.of(other)), said(() => fresh(() => snapshot("node", at, other)))];
      if (!isDeepStrictEqual(given, alone)) expect(given, id).toStrictEqual(alone); // tells what differs, and takes as long as both snapshots
    }
    return changes.length;
  };

  it.each([
    ["kuwait-dry-cooler", kuwaitDryCooler],
    ["weak-grid", weakGrid],
  ])("ChangedSnapshots gives of every change of %s what snapshot() gives", (_, { site: at, ...design }) => {
    expect(comparedChanges(at, design)).toBeGreaterThan(30);
  });

  it("ChangedSnapshots gives of every change of generated designs what snapshot() gives, refusals among them", () => {
    const kinds = [2, 3, 4, 7, 10]; // of twelve, those that allow every kind of change at every part that any of them does
    for (const offer of fc.sample(offers, { seed: 3, numRuns: 12 }).filter((_, i) => kinds.includes(i))) {
      const { site: props, design } = offeredDesign(offer);
      expect(comparedChanges(defineSite(props), design, true)).toBeGreaterThan(0);
    }
  });

  it("ChangedSnapshots shares what a change leaves as it was", () => {
    const { site: at, ...design } = kuwaitDryCooler;
    const snapshots = new ChangedSnapshots("node", at, design);
    const other = snapshots.of(changed(design, "cooling.dryCoolers.setpoint", "30 °C"));
    expect(other.network).toBe(snapshots.present.network);
    expect(other.cooling?.room.surfaces).toBe(snapshots.present.cooling?.room.surfaces);
    const larger = snapshots.of(changed(design, "cooling.dryCoolers.rating.fanPower", "2 kW"));
    expect(larger.network).not.toBe(snapshots.present.network);
  });

  it("ChangedSnapshots refuses a change with the problems that snapshot() has, and takes the next", () => {
    const { site: at, ...design } = kuwaitDryCooler;
    const snapshots = new ChangedSnapshots("node", at, design);
    const wrong = changed(design, "cooling.dryCoolers.count", 4);
    expect(problemsOf(() => snapshots.of(wrong))).toEqual(problemsOf(() => snapshot("node", at, wrong)));
    expect(problemsOf(() => snapshots.of(wrong))).toHaveLength(1);
    expect(snapshots.of(design)).toStrictEqual(fresh(() => snapshot("node", at, design)));
  });
});
