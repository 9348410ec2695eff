import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BestSchedule, bestSchedule, mostValue } from "../../../../constructs/engineering/scheduling/best-schedule";
import { areReceivedOnce, clash } from "../../../../constructs/engineering/scheduling/clash";
import { type ContactCandidate, contactCandidates } from "../../../../constructs/engineering/scheduling/contact-candidates";
import type { ContactMeasure } from "../../../../constructs/engineering/scheduling/contact-value";
import { greedySchedule } from "../../../../constructs/engineering/scheduling/greedy-schedule";
import { contactDemand, servedShare } from "../../../../constructs/engineering/scheduling/served-share";
import type { Slewing } from "../../../../constructs/engineering/scheduling/slew";
import { stepBudget } from "../../../../constructs/engineering/scheduling/step-budget";
import { busyDay } from "../../../support/contacts/busy-day";
import { candidate, candidatesAt, stations } from "../../../support/contacts/stations";
import contacts from "./vectors-contacts.json";
import { vectors } from "./vectors-schedule.json";

function candidatesOf({ inputs }: (typeof vectors)[number]): ContactCandidate[] {
  const weights: Record<string, number | undefined> = inputs.weights;
  const passes = inputs.passes.map(({ satellite, aos, los, ...pass }) => ({
    ...pass,
    catalogueNumber: satellite,
    aosMs: aos,
    losMs: los,
    weight: weights[satellite] ?? Number.NaN,
  }));
  const antennas = inputs.antennas.map(({ gap_ms: gapMs, ...antenna }) => ({ ...antenna, gapMs }));
  const { pre_ms: preMs, post_ms: postMs, minimumContact_ms: minimumContactMs } = inputs;
  return candidatesAt({ passes, antennas }, { preMs, postMs, minimumContactMs, measure: inputs.objective as ContactMeasure });
}

/** Every subset that a station can serve, looked at: the most value, and the most earliness with it. */
function lookedAt(candidates: readonly ContactCandidate[]): { value: number; earliness: number } {
  let best = { value: 0, earliness: 0 };
  const go = (from: number, chosen: readonly ContactCandidate[], value: number, earliness: number): void => {
    if (value > best.value || (value === best.value && earliness > best.earliness)) best = { value, earliness };
    for (let place = from; place < candidates.length; place++) {
      const next = candidates[place] as ContactCandidate;
      if (chosen.some((other) => areReceivedOnce(other, next) || clash(other, next))) continue;
      go(place + 1, [...chosen, next], value + next.value, earliness + candidates.length - place);
    }
  };
  go(0, [], 0, 0);
  return best;
}

function expectPossible(candidates: readonly ContactCandidate[], { chosen, value }: Pick<BestSchedule, "chosen" | "value">): void {
  const contacts = chosen.map((place) => candidates[place] as ContactCandidate);
  for (const [i, one] of contacts.entries())
    for (const other of contacts.slice(i + 1)) expect(clash(one, other) || areReceivedOnce(one, other)).toBe(false);
  expect(contacts.reduce((sum, contact) => sum + contact.value, 0)).toBe(value);
  expect(chosen.toSorted((a, b) => a - b)).toEqual(chosen);
}

/** A vector with the links of each pass, and mounts on some antennas. */
interface ContactsVector {
  readonly inputs: {
    readonly objective: string;
    readonly pre_ms: number;
    readonly post_ms: number;
    readonly minimumContact_ms: number;
    readonly antennas: readonly { readonly name: string; readonly gap_ms: number; readonly mount?: VectorMount }[];
    readonly links: readonly { readonly name: string; readonly weight: number; readonly optional?: boolean }[];
    readonly passes: readonly VectorPass[];
  };
  readonly expected: {
    readonly columns: number;
    readonly optimum: number;
    readonly greedy: number;
    readonly tieBreak: number;
    readonly demand: Readonly<Record<string, number>>;
    readonly received: Readonly<Record<string, number>>;
    readonly servedShare: number;
    readonly withoutContact: readonly string[];
    readonly contacts: readonly {
      readonly antenna: string;
      readonly aos: number;
      readonly los: number;
      readonly links: readonly string[];
    }[];
  };
}

interface VectorMount {
  readonly azimuthRate: number;
  readonly elevationRate?: number;
  readonly cableWrap?: readonly number[];
}

interface VectorPass {
  readonly pass: number;
  readonly satellite: number;
  readonly antenna: string;
  readonly aos: number;
  readonly los: number;
  readonly bytes: Readonly<Record<string, number | undefined>>;
  readonly azimuthAos?: number;
  readonly elevationAos?: number;
  readonly azimuthLos?: number;
  readonly elevationLos?: number;
}

/** The azimuths of a vector are unwrapped, and least and most at the ends of the pass. */
function slewingOf({ azimuthAos = 0, azimuthLos = 0, elevationAos = 0, elevationLos = 0 }: VectorPass, mount: VectorMount): Slewing {
  const { azimuthRate, elevationRate = azimuthRate, cableWrap } = mount;
  const [lowest = 0, highest = 0] = cableWrap ?? [];
  const turns = [-720, -360, 0, 360, 720].filter(
    (turn) => Math.min(azimuthAos, azimuthLos) + turn >= lowest && Math.max(azimuthAos, azimuthLos) + turn <= highest,
  );
  const turn = turns.sort((a, b) => Math.abs(azimuthAos + a) - Math.abs(azimuthAos + b))[0];
  return {
    rates: { azimuthDegreesPerS: azimuthRate, elevationDegreesPerS: elevationRate },
    aos: { azimuthDegrees: azimuthAos + (turn ?? 0), elevationDegrees: elevationAos },
    los: { azimuthDegrees: azimuthLos + (turn ?? 0), elevationDegrees: elevationLos },
    isWound: turn !== undefined,
  };
}

function columnsOf({ antennas, links, passes, ...of }: ContactsVector["inputs"]): ContactCandidate[] {
  const piece = (pass: VectorPass) => passes.findIndex((one) => pieceKey(one) === pieceKey(pass));
  const pieceKey = ({ pass, satellite, antenna }: VectorPass) => `${satellite} ${pass} ${antenna}`;
  const schedulable = passes.map((pass) => {
    const antenna = antennas.findIndex(({ name }) => name === pass.antenna);
    const { mount } = antennas[antenna] ?? expect.unreachable();
    return {
      catalogueNumber: pass.satellite,
      antenna,
      aosMs: pass.aos,
      losMs: pass.los,
      piecesOf: piece(pass),
      ...(mount && { slewing: slewingOf(pass, mount) }),
      links: [...links.entries()].flatMap(([link, { name, weight }]) => {
        const bytes = pass.bytes[name];
        return bytes === undefined ? [] : [{ link, weight, bytes }];
      }),
    };
  });
  const gaps = antennas.map(({ gap_ms: gapMs }) => ({ gapMs }));
  const { pre_ms: preMs, post_ms: postMs, minimumContact_ms: minimumContactMs } = of;
  return contactCandidates(schedulable, gaps, { preMs, postMs, minimumContactMs, measure: of.objective as ContactMeasure });
}

describe("bestSchedule() by links", () => {
  it.each((contacts.vectors as readonly (ContactsVector & { readonly id: string })[]).map((vector) => [vector.id, vector] as const))(
    "bestSchedule() meets the vector %s",
    (_, { inputs, expected }) => {
      const columns = columnsOf(inputs);
      const best = bestSchedule(columns);
      const { chosen } = best;
      const ofLink = (places: readonly number[], link: number) =>
        places.map((place) => columns[place] as ContactCandidate).filter((one) => one.link === link);
      const byLink = (of: (link: number) => number) => Object.fromEntries(inputs.links.map(({ name }, link) => [name, of(link)]));
      const received = byLink((link) => ofLink(chosen, link).reduce((sum, { value }) => sum + value, 0));
      const demand = byLink((link) => contactDemand(ofLink([...columns.keys()], link)));
      const asked = inputs.links.filter(({ optional }) => !optional).map(({ name }) => name);
      const sum = (of: Readonly<Record<string, number>>) => asked.reduce((all, name) => all + (of[name] ?? Number.NaN), 0);
      const made = new Map<number, ContactsVector["expected"]["contacts"][number]>();
      for (const place of chosen) {
        const { contact, antenna, aosMs: aos, losMs: los, link } = columns[place] as ContactCandidate;
        const links = [...(made.get(contact)?.links ?? []), inputs.links[link]?.name ?? ""];
        made.set(contact, { antenna: inputs.antennas[antenna]?.name ?? "", aos, los, links });
      }
      expect({
        columns: columns.length,
        optimum: best.value,
        greedy: greedySchedule(columns).value,
        tieBreak: best.earliness,
        demand,
        received,
        servedShare: servedShare(sum(received), sum(demand)),
        withoutContact: asked.filter((name) => !chosen.some((place) => inputs.links[columns[place]?.link ?? -1]?.name === name)),
        contacts: [...made.values()],
      }).toEqual({ ...expected, servedShare: expect.closeTo(expected.servedShare, 6) });
      expect(best.bound).toBeGreaterThanOrEqual(best.value - 1e-6);
    },
  );
});

describe("bestSchedule()", () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    "bestSchedule() meets the vector %s, found by HiGHS and by GLPK",
    (_, vector) => {
      const candidates = candidatesOf(vector);
      const { expected, tolerance } = vector;
      const best = bestSchedule(candidates);
      expect(candidates).toHaveLength(expected.candidates);
      expect(best).toMatchObject({ value: expected.optimum, earliness: expected.tieBreak });
      expect(Math.abs(best.bound - expected.lpBound)).toBeLessThan(tolerance.abs);
      expect(greedySchedule(candidates).value).toBe(expected.greedy);
      expect(contactDemand(candidates)).toBe(expected.demand);
      expectPossible(candidates, best);
    },
  );

  it("bestSchedule() serves the two short passes that one long one would cost, and the first of equal ones", () => {
    const at = (pass: number, from: number, to: number, value: number) =>
      candidate({ pass, occupiedFromMs: from, occupiedToMs: to, value });
    expect(bestSchedule([at(0, 0, 4, 3), at(1, 2, 8, 5), at(2, 6, 10, 3)])).toEqual({
      chosen: [0, 2],
      value: 6,
      bound: 6,
      isProven: true,
      earliness: 4,
    });
    expect(bestSchedule([at(0, 0, 4, 3), at(1, 2, 8, 3)])).toEqual({ chosen: [0], value: 3, bound: 3, isProven: true, earliness: 2 });
  });

  it("bestSchedule() takes more early contacts where value is the same: three for nothing beside one", () => {
    const at = (pass: number, from: number, to: number, value: number) =>
      candidate({ pass, occupiedFromMs: from, occupiedToMs: to, value });
    // 1 + 1 as 2; of both pairs the one that begins with the first
    const tied = [at(0, 0, 4, 1), at(1, 2, 8, 2), at(2, 6, 10, 1), at(3, 20, 30, 0)];
    expect(bestSchedule(tied)).toEqual({ chosen: [0, 2, 3], value: 2, bound: 2, isProven: true, earliness: 7 });
  });

  it("bestSchedule() of no candidate is empty", () => {
    expect(bestSchedule([])).toEqual({ chosen: [], value: 0, bound: 0, isProven: true, earliness: 0 });
  });

  it("bestSchedule() agrees with every subset looked at, in value and in what decides between equal ones", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const best = bestSchedule(candidates);
        expect({ value: best.value, earliness: best.earliness }).toEqual(lookedAt(candidates));
        expectPossible(candidates, best);
      }),
      { numRuns: 200 },
    );
  });

  it("bestSchedule() has no more than its bound and no less than the greedy schedule", () => {
    fc.assert(
      fc.property(stations, (station) => {
        const candidates = candidatesAt(station);
        const { value, bound } = bestSchedule(candidates);
        expect(bound).toBeGreaterThanOrEqual(value);
        expect(value).toBeGreaterThanOrEqual(greedySchedule(candidates).value);
        expect(contactDemand(candidates)).toBeGreaterThanOrEqual(bound - 1e-6);
      }),
    );
  });

  it("bestSchedule() is no worse with one more antenna", () => {
    fc.assert(
      fc.property(stations, ({ passes, antennas }) => {
        const with_ = bestSchedule(candidatesAt({ passes, antennas })).value;
        const without = bestSchedule(candidatesAt({ passes, antennas: antennas.slice(1) })).value;
        expect(with_).toBeGreaterThanOrEqual(without);
      }),
    );
  });

  it.each([14, 95, 280])(
    "bestSchedule() serves the busy day %i of 361 candidates as one schedule of a larger value than the greedy one",
    (seed) => {
      const candidates = busyDay(seed, seed === 280 ? 140 : seed === 95 ? 150 : 145, 0.5);
      expect(candidates).toHaveLength(361);
      const best = bestSchedule(candidates);
      expectPossible(candidates, best);
      expect(best.value).toBeGreaterThan(greedySchedule(candidates).value);
      expect(best.bound).toBeGreaterThanOrEqual(best.value);
    },
  );

  it("bestSchedule() keeps its value to the last unit where weights are large", () => {
    const heavy = busyDay(95, 150, 0.5).map((one) => ({ ...one, value: one.value * 1000 + (one.link % 7) }));
    expectPossible(heavy, bestSchedule(heavy));
  });

  it("bestSchedule() is the greedy one, without proof, where the steps end before the solver has any", () => {
    const day = busyDay(95, 600, 0.5);
    const { chosen, value, isProven, bound } = bestSchedule(day, stepBudget(1, ""));
    expect({ chosen, value, isProven }).toEqual({ ...greedySchedule(day), isProven: false });
    expect(bound).toBeGreaterThanOrEqual(value);
  });

  it("bestSchedule() is the best that was found where the steps end in the search, the same each time, under a bound that holds", () => {
    const day = busyDay(95, 150, 0.5);
    const proven = bestSchedule(day);
    const cut = bestSchedule(day, stepBudget(100, ""));
    expect([proven.isProven, cut.isProven]).toEqual([true, false]);
    expectPossible(day, cut);
    expect(cut.value).toBeGreaterThanOrEqual(greedySchedule(day).value);
    expect(cut.value).toBeLessThanOrEqual(proven.value);
    expect(cut.bound).toBeGreaterThanOrEqual(proven.value);
    expect(bestSchedule(day, stepBudget(100, ""))).toEqual(cut);
  });
});

describe("mostValue()", () => {
  it("mostValue() is the value of the best schedule", () => {
    for (const vector of vectors) expect(mostValue(candidatesOf(vector))).toBe(vector.expected.optimum);
  });
});
