import type { Finding } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../constructs/changes/change";
import type { VariationKind } from "../../../constructs/changes/variations/variation";
import { keyOf } from "../../../constructs/remedies/compared";
import { search } from "../../../constructs/remedies/search";
import { clearing, nearEnough, type SearchResult } from "../../../constructs/remedies/search-result";
import type { Step, Trial } from "../../../constructs/remedies/trials";

const change = (id: string, kind: VariationKind, most = 3): Change => ({ id, kind, prop: [id], most, at: () => undefined });
const finding = (subject: string, margin?: number) =>
  ({ rule: "cooling/x", subject, outcome: "fail", ...(margin !== undefined && { margin }) }) as unknown as Finding;

/** What a changed design is made to come to: room to the limit of each finding, and what breaks. */
type Outcome =
  | { readonly room: number | readonly number[]; readonly value?: number; readonly breaks?: readonly string[] }
  | "refused"
  | "none";

/** Trials that come to what a function says, and the keys of those that were asked, in their order. */
function scripted(
  targets: readonly Finding[],
  outcomeOf: (steps: Readonly<Record<string, number>>) => Outcome,
  budget = Number.POSITIVE_INFINITY,
) {
  const asked: string[] = [];
  const of = (steps: readonly Step[], wanted: readonly Finding[]): Trial | "spent" | undefined => {
    if (asked.length >= budget) return "spent";
    asked.push(steps.map((step) => `${step.change.id}${step.steps}`).join("+"));
    const said = outcomeOf(Object.fromEntries(steps.map((step) => [step.change.id, step.steps])));
    const common = { steps, wanted, design: {}, made: [], renamed: new Map(), copies: new Map(), elsewhere: new Map() };
    if (said === "none") return undefined;
    if (said === "refused") return { ...common, own: new Map(), refused: "out of range" };
    const rooms = targets.map((target, i) => [target, typeof said.room === "number" ? said.room : (said.room[i] ?? 0)] as const);
    const passing = new Set(rooms.flatMap(([target, room]) => (room >= 0 ? [keyOf(target)] : [])));
    return {
      ...common,
      own: new Map(rooms.map(([target, margin]) => [keyOf(target), { outcome: margin >= 0 ? "pass" : "fail", margin, value: said.value }])),
      ...(passing.size > 0 && { whole: { passing, breaks: said.breaks ?? [], blocks: [], findings: new Map() } }),
    } as unknown as Trial;
  };
  return { of, asked };
}

const words = (found: SearchResult | undefined) =>
  found ? clearing(found).map(({ steps }) => steps.map((step) => `${step.change.id}${step.steps}`).join("+")) : [];

describe("search()", () => {
  const target = finding("cooling/a", -10);
  const [s, d, u] = [change("s", "setpoint"), change("d", "duty and standby"), change("u", "one more unit")];
  const all = (...changes: readonly Change[]) => changes.map((one) => ({ change: one, targets: [target] }));

  it("search() tries each change by one step before one of them by two, and leaves for the end what moved nothing", () => {
    const trials = scripted([target], ({ s: sets = 0, d: duty = 0, u: units = 0 }) => ({ room: -10 + sets + 0.5 * units - duty }));
    search(trials, [target], all(s, d, u));
    const pairs = ["s1+u1", "s1+u2", "s2+u1", "s1+u3", "s2+u2", "s3+u1", "s2+u3", "s3+u2", "s3+u3"];
    expect(trials.asked).toEqual(["s1", "d1", "u1", "s2", "u2", "s3", "u3", ...pairs, "d2", "d3"]);
  });

  it("search() begins with the first step that a change names, in the first round and in pairs", () => {
    const trials = scripted([target], ({ s: sets = 0, u: units = 0 }) => ({ room: -10 + sets + units }));
    search(trials, [target], all({ ...s, least: 7, leastInPairs: 8, most: 8 }, { ...u, most: 2 }));
    expect(trials.asked).toEqual(["s7", "u1", "s8", "u2", "s8+u1", "s8+u2"]);
  });

  it("search() finds the fewest steps of each kind, in the order of the kinds", () => {
    const trials = scripted([target], ({ s: sets = 0, u: units = 0 }) => ({ room: -10 + 4 * sets + 10 * units }));
    const [found] = search(trials, [target], all(u, s, d));
    expect(words(found)).toEqual(["s3", "u1"]);
  });

  it("search() says all changes of a kind that need as few steps, and tries none of it by more", () => {
    const [a, b, c] = [change("a", "one more unit"), change("b", "one more unit"), change("c", "one more unit")];
    const trials = scripted([target], ({ a: one = 0, b: two = 0, c: three = 0 }) => ({ room: -10 + 10 * one + 10 * two + 4 * three }));
    const [found] = search(trials, [target], all(a, b, c));
    expect(words(found)).toEqual(["a1", "b1"]);
    expect(trials.asked).toEqual(["a1", "b1", "c1"]);
  });

  it("search() finds what gives room by its third step alone", () => {
    const trials = scripted([target], ({ d: duty = 0 }) => ({ room: duty === 3 ? 1 : -10 - duty }));
    expect(words(search(trials, [target], all(d))[0])).toEqual(["d3"]);
  });

  it("search() finds what clears a finding without a margin by its second step", () => {
    const met = finding("cooling/a");
    const trials = scripted([met], ({ u: units = 0 }) => ({ room: units >= 2 ? 1 : -1 }));
    expect(words(search(trials, [met], [{ change: u, targets: [met] }])[0])).toEqual(["u2"]);
  });

  it("search() goes beyond a step that clears the finding and breaks another limit, and remembers it", () => {
    const trials = scripted([target], ({ s: sets = 0 }) => ({ room: -10 + 10 * sets, breaks: sets === 1 ? ["sound"] : [] }));
    const [found] = search(trials, [target], all(s));
    expect(words(found)).toEqual(["s2"]);
    expect(found?.breaking.map(({ steps }) => steps[0]?.steps)).toEqual([1]);
  });

  it("search() tries pairs of the two that moved it most, the fewest steps of both first", () => {
    const trials = scripted([target], ({ s: sets = 0, d: duty = 0, u: units = 0 }) => ({ room: -10 + 2 * sets + 0.1 * duty + 3 * units }));
    const [found] = search(trials, [target], all(s, d, u));
    // 2 s + 3 u ≥ 10 by four steps: 1 + 9, and 4 + 6
    expect(words(found)).toEqual(["s1+u3"]);
    expect(trials.asked.filter((key) => key.includes("+"))).toEqual(["s1+u1", "s1+u2", "s2+u1", "s1+u3"]);
  });

  it("search() makes a pair of more units and larger ones, though both change the part", () => {
    const [more, larger] = [change("u", "one more unit"), change("r", "next rating")].map((one) => ({ ...one, prop: ["dryCoolers"] }));
    const trials = scripted([target], ({ u: units = 0, r: ratings = 0 }) => ({ room: -10 + 2 * units + 2 * ratings }));
    const [found] = search(trials, [target], all(more as Change, larger as Change));
    expect(words(found)).toEqual(["u2+r3"]);
  });

  it("search() makes no pair of two changes of one number", () => {
    const up = { ...change("s+", "setpoint"), prop: ["s"] };
    const down = { ...change("s-", "setpoint"), prop: ["s"] };
    const trials = scripted([target], (steps) => ({ room: -10 + Object.values(steps).reduce((sum, one) => sum + one, 0) }));
    search(trials, [target], all(up, down));
    expect(trials.asked.filter((key) => key.includes("+s-"))).toEqual([]);
  });

  it("search() asks a pair once for all findings that it moved most", () => {
    const other = finding("cooling/b", -20);
    const trials = scripted([target, other], ({ s: sets = 0, u: units = 0 }) => ({ room: [-10 + sets + units, -20 + sets + units] }));
    search(
      trials,
      [target, other],
      [s, u].map((one) => ({ change: one, targets: [target, other] })),
    );
    expect(new Set(trials.asked).size).toBe(trials.asked.length);
  });

  it("search() drops a pair where a step that was left out clears the finding alone", () => {
    const trials = scripted([target], ({ s: sets = 0, d: duty = 0, u: units = 0 }) => ({
      room: duty === 3 ? 0 : -10 - duty + 3 * sets + 3 * units,
    }));
    expect(words(search(trials, [target], all(s, d, u))[0])).toEqual(["d3"]);
  });

  it("search() ends a change where the design refuses it or there is no such step", () => {
    const trials = scripted([target], ({ s: sets = 0, d: duty = 0 }) =>
      sets === 2 ? "refused" : duty === 2 ? "none" : { room: -10 + sets + duty },
    );
    search(trials, [target], all(s, d));
    expect(trials.asked.filter((key) => !key.includes("+"))).toEqual(["s1", "d1", "s2", "d2"]);
  });

  it("search() tries a change only for the findings that it is looked at for", () => {
    const other = finding("power/b", -10);
    const trials = scripted([target, other], () => ({ room: 0 }));
    const found = search(trials, [target, other], [{ change: s, targets: [other] }]);
    expect(found.map(words)).toEqual([[], ["s1"]]);
  });

  it("search() says what the budget cut short, and what had ended before it", () => {
    const other = finding("power/b", -10);
    const trials = scripted([target, other], ({ s: sets = 0 }) => ({ room: [sets - 10, 0] }), 2);
    const found = search(
      trials,
      [target, other],
      [
        { change: s, targets: [target] },
        { change: d, targets: [other] },
      ],
    );
    expect(found.map(({ isCutShort }) => isCutShort)).toEqual([true, false]);
    expect(trials.asked).toEqual(["s1", "d1"]);
  });

  it("search() counts what was tried, and has nothing near where no change takes a tenth of the shortfall away", () => {
    const near = (gain: number) => {
      const trials = scripted([target], ({ s: sets = 0 }) => ({ room: -10 + gain * sets }));
      const [found] = search(trials, [target], all(s));
      return [found?.tried, found && nearEnough(found)?.steps[0]?.steps];
    };
    expect([near(0.3), near(0.4)]).toEqual([
      [3, undefined],
      [3, 3],
    ]);
  });

  it("search() leaves out of what came nearest a second change that takes less than a tenth away itself", () => {
    const trials = scripted([target], ({ s: sets = 0, u: units = 0 }) => ({ room: -10 + 2 * sets + 0.3 * units }));
    const [found] = search(trials, [target], all(s, u));
    expect(found?.furthest?.steps.map((step) => `${step.change.id}${step.steps}`)).toEqual(["s3"]);
  });

  it("search() takes a change that only shortens the required time for no remedy, and for no nearest", () => {
    const outage = { ...finding("cooling/a", -10), bound: "at-least", unit: "s", value: 0, limit: 10 } as Finding;
    const trials = scripted([outage], ({ d: fewer = 0, s: lasting = 0 }) => ({
      room: -10 + 5 * fewer + 2 * lasting,
      value: 2 * lasting,
    }));
    const [found] = search(
      trials,
      [outage],
      [d, s].map((one) => ({ change: one, targets: [outage] })),
    );
    expect([words(found), [...(found?.movers.keys() ?? [])], found?.furthest?.steps[0]?.change]).toEqual([[], [s], s]);
  });

  it("search() makes no pair of a part and it with another", () => {
    const one = { ...change("a", "breaker rating"), prop: ["b"], numbers: [["b"]] };
    const both = { ...change("ab", "breaker rating"), prop: ["a"], numbers: [["a"], ["b"]] };
    const trials = scripted([target], (steps) => ({ room: -10 + Object.values(steps).reduce((sum, far) => sum + far, 0) }));
    search(trials, [target], all(one, both));
    expect(trials.asked.filter((key) => key.includes("+"))).toEqual([]);
  });

  it("search() remembers what came nearest, pairs among them", () => {
    const trials = scripted([target], ({ s: sets = 0, u: units = 0 }) => ({ room: -10 + 0.5 * sets + units }));
    const [found] = search(trials, [target], all(s, u));
    expect(found?.furthest?.steps.map((step) => `${step.change.id}${step.steps}`)).toEqual(["s3", "u3"]);
  });
});
