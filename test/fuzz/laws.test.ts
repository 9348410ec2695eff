import type { OperatingPoint } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, caseOf, type Given, givens } from "./case";
import { judge } from "./census";
import { Judging } from "./judging";
import { laws } from "./laws";
import onceBroken from "./once-broken.json";

const sample = once(() => fc.sample(givens, { numRuns: 1500, seed: 5 }));

/** Computed where it is first asked for, and not when the tests are listed. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** The first three designs of the sample that are such ones: those alone are solved whose recipe says that they may be. */
function firstThree(seems: (recipe: Given["recipe"]) => boolean, is: (made: Case) => boolean): readonly Case[] {
  const found: Case[] = [];
  for (const given of sample()) {
    if (!seems(given.recipe)) continue;
    const made = caseOf(given);
    if (is(made)) found.push(made);
    if (found.length === 3) return found;
  }
  throw new Error(`Three designs must be found to try a law on but ${found.length} were: sample more`);
}

/** Designs with everything that a law looks at, so that each law has something to say. */
const cases = once(() =>
  firstThree(
    ({ power, rearDoor, pressureShare, coolers, trim }) =>
      power.transformer === null &&
      power.ups === null &&
      power.rectifiers === null &&
      power.gensets === null &&
      rearDoor === null &&
      power.feeds === 2 &&
      pressureShare === null &&
      coolers.pads === null &&
      trim === null,
    ({ points }) =>
      [...points.values()].every(({ outcome, coolant }) => outcome === "solved" && coolant?.outcome === "solved") &&
      coolantOf(points.get("hottest/healthy")).dryCooler.mode === "full-speed",
  ),
);

/** Designs in a clear sky whose site turns them, with a wall that the sun warms. */
const turned = once(() =>
  firstThree(
    ({ sun, room }) =>
      sun.heading !== null &&
      sun.stated === "clear sky" &&
      sun.missing === "nothing" &&
      room.envelope.some(({ floor, tiltDegrees, absorptance }) => !floor && tiltDegrees > 45 && absorptance > 0.2),
    ({ points }) => points.get("hottest/healthy")?.outcome === "solved",
  ),
);

/** Designs that run on gensets and last a while on their batteries. */
const stored = once(() =>
  firstThree(
    ({ power }) => power.gensets !== null && Boolean(power.ups?.battery || power.rectifiers?.battery),
    ({ points }) => {
      const onGenset = points.get("hottest/on-genset");
      return (
        onGenset?.outcome === "solved" &&
        onGenset.electrical.gensets.some(({ running }) => running !== undefined) &&
        points.get("hottest/on-battery")?.electrical.batteries.some(({ autonomyH = 0 }) => autonomyH > 0) === true
      );
    },
  ),
);

function coolantOf(point: OperatingPoint | undefined) {
  if (point?.coolant?.outcome !== "solved") throw new Error("not solved");
  return point.coolant;
}

const checkOf = (words: string) => {
  const found = laws.find(({ name }) => name.includes(words));
  if (!found) throw new Error(`no law ${words}`);
  return (made: Case) => found.check(made, new Judging(found.parts));
};

/** The points with one changed by its name. */
function tampered(made: Case, name: string, change: (point: OperatingPoint) => OperatingPoint): Case {
  return { ...made, points: new Map([...made.points].map(([key, point]) => [key, key === name ? change(point) : point])) };
}

const supplyBy =
  (kelvins: number) =>
  (point: OperatingPoint): OperatingPoint => {
    const coolant = coolantOf(point);
    return {
      ...point,
      coolant: { ...coolant, facilityLoop: { ...coolant.facilityLoop, supplyC: coolant.facilityLoop.supplyC + kelvins } },
    };
  };

const lies: readonly (readonly [words: string, lie: (made: Case) => Case])[] = [
  [
    "balances",
    (made) =>
      tampered(made, "coldest/healthy", (point) => ({ ...point, ...(point.balance && { balance: { ...point.balance, residualW: 1 } }) })),
  ],
  ["finite numbers", (made) => tampered(made, "coldest/healthy", supplyBy(Number.NaN))],
  ["or says why not", (made) => tampered(made, "coldest/healthy", ({ balance: _, ...point }) => ({ ...point, outcome: "unknown" }))],
  ["first value", (made) => tampered(made, "hottest/healthy", supplyBy(0.001))],
  ["hotter air", (made) => ({ ...made, warmerK: -5 })],
  ["altitude", (made) => ({ ...made, higherM: -300 })],
  ["more load", (made) => ({ ...made, factor: 0.9 })],
  ["lost unit", (made) => tampered(made, "hottest/dry-cooler-1-lost", supplyBy(-30))],
  ["names and order", (made) => tampered(made, "hottest/feed-a-lost", supplyBy(0.001))],
  ["halved", (made) => tampered(made, "hottest/grid-minimum", supplyBy(0.001))],
  [
    "adds up",
    (made) => tampered(made, "hottest/healthy", (point) => ({ ...point, roomHeat: [...point.roomHeat, { name: "nothing", value: 1 }] })),
  ],
  [
    "room or coolant that flows is unknown",
    (made) => tampered(made, "hottest/healthy", (point) => ({ ...point, room: { outcome: "unknown", reason: "nobody states its sun" } })),
  ],
  [
    "room or coolant that flows is unknown",
    (made) => tampered(made, "hottest/healthy", (point) => ({ ...point, coolant: { outcome: "unknown", reason: "rated for another" } })),
  ],
  [
    "those are unserved",
    (made) =>
      tampered(made, "hottest/feed-a-dark", (point) => {
        const [first, ...rest] = point.electrical.unserved;
        const unserved = first ? rest : [{ id: "dry-cooler-1", sheddable: false, powerW: 1 }];
        return { ...point, electrical: { ...point.electrical, unserved } };
      }),
  ],
  ["mirror", (made) => tampered(made, "hottest/feed-b-lost", supplyBy(0.001))],
];

const liesOnStores: readonly (readonly [words: string, lie: (made: Case) => Case])[] = [
  ["batteries last", (made) => ({ ...made, factor: 0.5 })],
  [
    "gensets that run",
    (made) =>
      tampered(made, "hottest/on-genset", (point) => {
        const gensets = point.electrical.gensets.map((genset) => ({ ...genset, running: genset.sets + 1 }));
        return { ...point, electrical: { ...point.electrical, gensets } };
      }),
  ],
];

type Record = NonNullable<ReturnType<OperatingPoint["electrical"]["record"]>> extends ReadonlyMap<string, infer One> ? One : never;

/** A point whose nodes are told otherwise. */
const retold =
  (change: (id: string, record: Record) => Record) =>
  (point: OperatingPoint): OperatingPoint => {
    const told = new Map([...(point.electrical.record() ?? [])].map(([id, record]) => [id, change(id, record)]));
    return { ...point, electrical: { ...point.electrical, record: () => told } };
  };

const recordAt = ({ points }: Case, name: string, id: string) => {
  const { outcome, record } = points.get(name)?.electrical ?? {};
  return outcome === "solved" ? record?.()?.get(id) : undefined;
};

const liesOnTurning: readonly (readonly [words: string, cases: () => readonly Case[], lie: (made: Case) => Case])[] = [
  [
    "a UPS on its input",
    () =>
      firstThree(
        ({ power: { feeds, ups } }) => feeds > 0 && ups?.minimum != null && ups.battery !== null,
        (made) => recordAt(made, "hottest/grid-minimum", "ups-a")?.phases.length === 0,
      ),
    (made) =>
      tampered(
        made,
        "hottest/grid-minimum",
        retold((id, record) => (id === "ups-a" ? { ...record, powerW: 1 } : record)),
      ),
  ],
  [
    "a static transfer switch",
    () =>
      firstThree(
        ({ power: { feeds, transferSwitch } }) => feeds === 2 && transferSwitch?.inputs === "boards" && transferSwitch.minimum < 0.9,
        (made) => recordAt(made, "hottest/healthy", "sts")?.carriesFrom === "sts/input-1/cable",
      ),
    (made) =>
      tampered(
        made,
        "hottest/healthy",
        retold((id, record) => (id === "sts/input-1/cable" ? { ...record, outputVoltageV: [1, 1, 1] } : record)),
      ),
  ],
  [
    "direct current",
    () =>
      firstThree(
        ({ power: { feeds, rectifiers } }) => feeds > 0 && rectifiers?.battery != null && rectifiers.battery.end !== null,
        (made) => recordAt(made, "hottest/on-battery-at-end", "dc-a") !== undefined,
      ),
    (made) =>
      tampered(
        made,
        "hottest/on-battery-at-end",
        retold((_, record) => ({ ...record, phases: record.phases.map((phase) => ({ ...phase, currentA: phase.currentA / 2 })) })),
      ),
  ],
];

describe("laws", () => {
  it.each(lies)("laws see a design that breaks the one of %j", (words, lie) => {
    for (const made of cases()) {
      const check = checkOf(words);
      check(made);
      expect(() => check(lie(made))).toThrow();
    }
  });

  it("laws see a design that breaks the one of the site that is turned", () => {
    const check = checkOf("a site that is turned");
    for (const made of turned()) {
      check(made);
      const { sun } = made.recipe;
      const elsewhere = { ...made.recipe, sun: { ...sun, heading: ((sun.heading ?? 0) + 77) % 180 } };
      expect(() => check({ ...made, recipe: elsewhere })).toThrow();
    }
  });

  it.each(liesOnStores)("laws see a design with batteries and gensets that breaks the one of %j", (words, lie) => {
    for (const made of stored()) {
      const check = checkOf(words);
      check(made);
      expect(() => check(lie(made))).toThrow();
    }
  });

  it.each(liesOnTurning)("laws see a design that breaks the one of %j", (words, made, lie) => {
    const check = checkOf(words);
    for (const one of made()) {
      check(one);
      expect(() => check(lie(one))).toThrow();
    }
  });

  it.each(onceBroken as readonly Given[])("laws hold for a design that once broke one, number %#", (given) => {
    expect(() => judge(given)).not.toThrow();
  });

  it("givens shrink to a plain design", () => {
    const { counterexample } = fc.check(
      fc.property(givens, ({ recipe }: Given) => recipe.racks.length > 5),
      { seed: 1 },
    );
    const [plain] = counterexample ?? [];
    expect(plain?.recipe.racks).toHaveLength(1);
    expect(plain?.recipe.room.envelope).toEqual([]);
  });
});
