import { Token } from "cdktf";
import { Power, packOf, snapshot, Temperature } from "cdktf-edge-node";
import { evaluate, siteRemedies, siteReport } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { answerCache } from "../../../constructs/props/answer-cache";
import { studyOf } from "../../../constructs/studies/node-study";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { valued } from "../rules/test-rules";
import { ContentKeys } from "./content-keys";
import { freezeWhole } from "./freeze-whole";
import { fresh, KeptStudies, keptInWorker } from "./kept-studies";

const { site, ...design } = kuwaitDryCooler;
const copyOf = <Data>(data: Data): Data => ({ ...data });

describe("ContentKeys", () => {
  const keys = new ContentKeys();
  const textOf = (content: unknown) => keys.of(content)?.text;

  it("ContentKeys gives the same key for the same content, frozen or not, long or short", () => {
    const made = () => ({ name: "a", list: [1, { power: Power.kilowatts(3) }], hours: Array.from({ length: 100 }, (_, i) => ({ i })) });
    const [one, other] = [made(), made()];
    const key = keys.of(one);
    expect(textOf(other)).toBe(key?.text);
    key?.freeze();
    expect([textOf(one), textOf(other)]).toEqual([key?.text, key?.text]);
    expect([one, one.list, one.list[1], one.hours[99]].every((inner) => Object.isFrozen(inner))).toBe(true);
    expect(Object.isFrozen(other)).toBe(false);
  });

  it("ContentKeys tells all apart that is not the same", () => {
    const check = () => [];
    const apart: readonly unknown[] = [
      {},
      { a: undefined },
      { a: null },
      { a: Number.NaN },
      { a: "NaN" },
      { a: 0 },
      { a: -0 },
      { a: 0n },
      { a: "0" },
      { a: false },
      { a: "" },
      { a: [] },
      { a: [undefined] },
      { a: {} },
      { a: [0, 1] },
      { a: [[0], 1] },
      { a: "0,1" },
      { b: 0 },
      { a: 0, b: 0 },
      { b: 0, a: 0 },
      { a: "30 kW" },
      { a: Power.kilowatts(30) },
      { a: Power.kilowatts(31) },
      { a: Temperature.celsius(30) },
      { a: check },
      { a: () => [] },
      { a: Token.asString({ resolved: 1 }) },
      { a: Token.asString({ resolved: 2 }) },
      { a: Token.asNumber({ resolved: 1 }) },
      { a: Token.asNumber({ resolved: 2 }) },
      { a: Token.asList({ resolved: 1 }) },
      { a: Token.asList({ resolved: 2 }) },
      { a: Array.from({ length: 100 }, () => 1) },
      { a: Array.from({ length: 101 }, () => 1) },
    ];
    const texts = apart.map(textOf);
    expect(texts).not.toContain(undefined);
    expect(new Set(texts).size).toBe(apart.length);
    expect(textOf({ a: check })).toBe(textOf({ a: check }));
  });

  it("ContentKeys gives none to what nobody can freeze or read to its end", () => {
    const ring: Record<string, unknown> = {};
    ring.ring = { ring };
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], []);
    const none: Readonly<Record<string, unknown>> = {
      map: new Map(),
      set: new Set(),
      date: new Date(0),
      bytes: new Uint8Array(2),
      class: new (class Other {})(),
      inherited: Object.create({ a: 1 }),
      bare: Object.create(null),
      getter: {
        get a() {
          throw new Error("must not be read");
        },
      },
      hidden: Object.defineProperty({}, "a", { value: 1 }),
      symbol: { [Symbol("a")]: 1 },
      hole: new Array(2),
      named: Object.assign([1], { name: "a" }),
      proxy: new Proxy({}, {}),
      ring,
      deep,
    };
    expect(Object.entries(none).flatMap(([name, value]) => (textOf([{ value }]) === undefined ? [] : name))).toEqual([]);
  });
});

describe("KeptStudies", () => {
  /** What is asked of fresh ones, and how often each was computed. */
  function counted(most?: number) {
    const kept = new KeptStudies(most);
    const computed: string[] = [];
    const snapshotOf = (...given: readonly unknown[]) =>
      kept.of("snapshot", given, () => {
        computed.push(String(given[0]));
        return { snapshot: {} };
      }).snapshot;
    const verdictOf = (owner: object, ...given: readonly unknown[]) =>
      kept.of("verdict", [owner, ...given], () => {
        computed.push(`verdict on ${given}`);
        return { findings: [{ outcome: "pass" }] };
      });
    return { kept, computed, snapshotOf, verdictOf };
  }

  it("KeptStudies computes the same content once, and other content again", () => {
    const { computed, snapshotOf, verdictOf } = counted();
    const [one, other] = [{ racks: [1] }, { racks: [1, undefined] }].map((props) => () => snapshotOf("a", copyOf(props)));
    expect(one?.()).toBe(one?.());
    expect(one?.()).not.toBe(other?.());
    const node = one?.() ?? expect.unreachable();
    expect(verdictOf(node, { audit: true })).toBe(verdictOf(node, { audit: true }));
    expect(verdictOf(node, { audit: false })).not.toBe(verdictOf(node, { audit: true }));
    expect(computed).toEqual(["a", "a", "verdict on [object Object]", "verdict on [object Object]"]);
  });

  it("KeptStudies knows nothing of a snapshot that somebody else made", () => {
    const { computed, verdictOf } = counted();
    const node = {};
    verdictOf(node, 1);
    verdictOf(node, 1);
    expect(computed).toHaveLength(2);
  });

  it("KeptStudies lets go of the site that was asked for longest ago, with all that is known of it", () => {
    const { computed, snapshotOf, verdictOf } = counted(2);
    const first = snapshotOf("a");
    verdictOf(first, 1);
    snapshotOf("b");
    snapshotOf("a");
    snapshotOf("c"); // b goes
    expect(snapshotOf("a")).toBe(first);
    verdictOf(first, 1);
    snapshotOf("b"); // c goes
    snapshotOf("d"); // a goes
    verdictOf(first, 1);
    expect(computed).toEqual(["a", "verdict on 1", "b", "c", "b", "d", "verdict on 1"]);
    expect(snapshotOf("a")).not.toBe(first);
  });

  it("KeptStudies holds 32 sites", () => {
    const { computed, snapshotOf } = counted();
    const ask = (count: number) => Array.from({ length: count }, (_, i) => snapshotOf(`site-${i}`));
    ask(32);
    ask(32);
    expect(computed).toHaveLength(32);
    ask(33);
    expect(computed).toHaveLength(33);
    snapshotOf("site-0");
    expect(computed).toHaveLength(34);
  });

  it("KeptStudies keeps no error, and freezes nothing of what was refused", () => {
    const kept = new KeptStudies();
    const given = { racks: [] };
    let asked = 0;
    const ask = () =>
      kept.of("snapshot", [given], () => {
        asked++;
        throw new Error("refused");
      });
    expect(ask).toThrow("refused");
    expect(ask).toThrow("refused");
    expect([asked, Object.isFrozen(given)]).toEqual([2, false]);
  });
});

describe("freezeWhole()", () => {
  it("freezeWhole() freezes what lies in something frozen, and leaves instances of classes", () => {
    const inner = { a: 1 };
    const map = new Map();
    const whole = freezeWhole({ list: Object.freeze([inner]), map });
    expect([whole, inner].every((one) => Object.isFrozen(one))).toBe(true);
    expect(Object.isFrozen(map)).toBe(false);
  });
});

describe("the studies of a worker", () => {
  const policy = () => ({ packs: [packOf("acme", [valued({ s: 1 })])] });

  it("are kept in every test", () => {
    expect(answerCache()).toBe(keptInWorker);
  });

  it("are of one snapshot, one study, one verdict and one report for the same name, site and design", () => {
    const [one, other] = [1, 2].map(() => snapshot("kept", copyOf(site), copyOf(design)));
    if (!one || !other) throw expect.unreachable();
    expect(other).toBe(one);
    expect(studyOf(other)).toBe(studyOf(one));
    expect(evaluate(other, { policy: {} })).toBe(evaluate(studyOf(one), { policy: {} }));
    const { margins, questions } = siteReport(evaluate(one), { policy: {} });
    const again = siteReport(evaluate(other), { policy: {} });
    expect([again.margins, again.questions]).toEqual([margins, questions]);
    expect(again.margins).toBe(margins);
  });

  it("tell another name, another number and another rule apart", () => {
    const node = snapshot("kept", site, design);
    expect(snapshot("other", site, design)).not.toBe(node);
    expect(snapshot("kept", { ...site, position: { ...site.position, elevationM: 6 } }, design)).not.toBe(node);
    const [one, other] = [policy(), policy()];
    expect(evaluate(node, { policy: { ...one } })).toBe(evaluate(node, { policy: { ...one } }));
    expect(evaluate(node, { policy: one })).not.toBe(evaluate(node, { policy: other }));
  });

  it("are frozen, as what they were made of is, so that a test that changes them for others fails", () => {
    const own = { ...design, compute: structuredClone(design.compute ?? expect.unreachable()) };
    const [finding] = evaluate(snapshot("frozen", site, own)).findings;
    expect(() => Object.assign(finding ?? {}, { outcome: "pass" })).toThrow(TypeError);
    expect(() => Object.assign(finding?.counts ?? {}, { pass: 0 })).toThrow(TypeError);
    expect(() => Object.assign(own.compute, { racks: [] })).toThrow(TypeError);
  });

  it("call back after each scenario, also of a verdict that is known", () => {
    const node = snapshot("kept", site, design);
    const called = () => {
      const calls: string[] = [];
      const { scenarios } = evaluate(node, { onProgress: (done, total, { name }) => calls.push(`${done}/${total} ${name}`) });
      expect(calls).toHaveLength(scenarios.length);
      return calls;
    };
    expect(called()).toEqual(called());
    expect(fresh(called)).toEqual(called());
  });

  it("tell how many changes were tried, also of remedies that are known", () => {
    const node = snapshot("kept", site, design);
    const called = () => {
      const calls: number[] = [];
      siteRemedies({ name: "kept", site, design, policy: {} }, evaluate(node), { budget: 5, onProgress: (tried) => calls.push(tried) });
      return calls;
    };
    expect([called(), called(), fresh(called)]).toEqual(Array.from({ length: 3 }, () => [1, 2, 3, 4, 5]));
  });

  it("let nobody give anything to a study that others share", () => {
    const told = { answers: () => "calm" };
    const ask = () => studyOf(snapshot("kept", copyOf(site), copyOf(design)));
    expect(() => ask().give(told, "windy")).toThrow("must not be given anything");
    expect(() => fresh(ask).give(told, "windy")).not.toThrow();
  });

  it("are not asked within fresh(), which gives what its work gives", async () => {
    const node = snapshot("kept", site, design);
    const own = fresh(() => snapshot("kept", site, design));
    expect(own).not.toBe(node);
    expect(own).toEqual(node);
    expect(evaluate(own)).not.toBe(evaluate(own));
    expect(() => fresh(() => expect.unreachable("thrown"))).toThrow("thrown");
    const work = fresh(async () => {
      await Promise.resolve();
      return answerCache();
    });
    expect([answerCache(), await work, answerCache()]).toEqual([undefined, undefined, keptInWorker]);
    await expect(fresh(() => Promise.reject(new Error("rejected")))).rejects.toThrow("rejected");
    expect(answerCache()).toBe(keptInWorker);
  });
});
