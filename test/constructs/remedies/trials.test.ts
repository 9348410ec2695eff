import { type NodeDesign, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { judgeNotApplicable, judgeRequirement, NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { type Change, nothingElse, sameNames } from "../../../constructs/changes/change";
import { possibleChanges } from "../../../constructs/changes/possible-changes";
import { keyOf } from "../../../constructs/remedies/compared";
import { emptyResult, isClearedBy, nearEnough } from "../../../constructs/remedies/search-result";
import { designAfter, type Trial, Trials } from "../../../constructs/remedies/trials";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { pads } from "../../../examples/parts/cooling-30kw";
import { solvesOf } from "../../support/nodes/solves-of";
import { changed } from "../../support/props/changed";
import { policyOf, ruleOf } from "../../support/rules/test-rules";

const { site, ...bare } = kuwaitDryCooler;
const design: NodeDesign = { ...bare, candidates: { pads } };
const kuwait = { name: "kuwait", site, design, policy: {} };
const study = new NodeStudy(snapshot("kuwait", site, design));
const evaluation = evaluate(study, { policy: {} });
const blocking = evaluation.findings.filter(({ blocks }) => blocks);
/** Scenarios that the site promises: a feed that is dark is solved as one that is lost, where there is no battery. */
const promised = study.scenarios.filter(({ promised: is, state }) => is && state.kind !== "feed-dark").length;
const changeOf = (start: string): Change => {
  const found = possibleChanges(design).find(({ id }) => id.startsWith(start));
  if (!found) throw new Error(`no ${start}`);
  return found;
};
const [setpoint, coolers, candidate] = ["cooling.dryCoolers.setpoint", "cooling.dryCoolers ", "candidates.pads"].map(changeOf) as [
  Change,
  Change,
  Change,
];

/** The trial; throws for one that is not there. */
function tried(trial: Trial | "spent" | undefined): Trial {
  if (typeof trial !== "object") throw new Error(`no trial: ${trial}`);
  return trial;
}

describe("designAfter()", () => {
  it("designAfter() makes one change after the other, and knows the names of both", () => {
    const pump = changeOf("cooling.facilityLoop.pumps");
    const made = designAfter(design, [
      { change: coolers, steps: 1 },
      { change: pump, steps: 1 },
    ]);
    expect(made?.made.map(({ text }) => text)).toEqual(["4 dry coolers instead of 3", "2 facility pumps instead of 1"]);
    expect(made?.design.cooling?.dryCoolers?.count).toBe(4);
    expect([...(made?.renamed.keys() ?? [])]).toEqual(["facility-pump"]);
    expect([...(made?.copies.keys() ?? [])]).toEqual(["dry-cooler-4", "fans-4", "facility-pump-2"]);
  });

  it("designAfter() makes nothing where one of them has no such step", () => {
    const none: Change = { ...setpoint, at: () => undefined };
    expect(
      designAfter(design, [
        { change: coolers, steps: 1 },
        { change: none, steps: 1 },
      ]),
    ).toBeUndefined();
    expect(designAfter(design, [])).toEqual({ design, made: [], ...sameNames });
  });
});

describe("Trials", () => {
  it("Trials solve a changed design in the scenarios of its findings alone, while these fail there", () => {
    const trials = new Trials(kuwait, evaluation);
    let trial: ReturnType<Trials["of"]>;
    const solves = solvesOf(() => {
      trial = trials.of([{ change: setpoint, steps: 1 }], blocking);
    });
    expect(solves).toBe(new Set(blocking.map(({ scenario }) => scenario)).size);
    expect([...tried(trial).own.values()].map(({ outcome }) => outcome)).toEqual(["fail", "fail", "fail"]);
    expect(tried(trial).whole).toBeUndefined();
  });

  it("Trials do not know a finding where a change makes its scenario unknown, and so do not call it nearer", () => {
    const loading = evaluation.findings.find(({ rule, scenario }) => rule === "power/equipment-within-rating" && scenario !== undefined);
    const other = { kind: "propylene-glycol", share: "50 % by volume" } as const; // the coolers are rated with another
    const glycol: Change = {
      ...setpoint,
      at: (before) => ({ ...nothingElse, text: "glycol", design: changed(before, "cooling.facilityLoop.coolant", other) }),
    };
    const wanted = loading ?? expect.unreachable();
    const trial = tried(new Trials(kuwait, evaluation).of([{ change: glycol, steps: 1 }], [wanted]));
    expect(trial.own.get(keyOf(wanted))).toMatchObject({
      outcome: "unknown",
      reason: expect.stringContaining("within 5 percentage points"),
    });
    const found = emptyResult({ ...wanted, outcome: "fail", margin: -1e6 });
    isClearedBy(found, trial);
    expect(nearEnough(found)).toBeUndefined();
  });

  it("Trials judge the whole in every promised scenario where a finding passes in its own", () => {
    const trials = new Trials(kuwait, evaluation);
    let trial: ReturnType<Trials["of"]>;
    expect(
      solvesOf(() => {
        trial = trials.of([{ change: candidate, steps: 1 }], blocking);
      }),
    ).toBe(promised);
    for (const finding of blocking) expect(tried(trial).whole?.passing).toContain(keyOf(finding));
    expect(tried(trial).whole?.breaks).toEqual([]);
    expect(tried(trial).elsewhere.size).toBe(0);
  });

  it("Trials judge the whole where the limit of a finding does not apply any more in its own scenario", () => {
    const warm = kuwaitDryCooler.cooling?.dryCoolers?.setpoint;
    const rule = ruleOf(({ node, point: { scenario } }) => {
      const isFirst = scenario.name === "hottest/healthy";
      if (isFirst && node.cooling?.dryCoolers?.setpointC !== Number.parseFloat(String(warm)))
        return [judgeNotApplicable("own/fans", "they rest")];
      return [judgeRequirement("own/fans", !isFirst, { reason: "they run", remedy: "another setpoint" })];
    });
    const policy = policyOf(rule);
    const before = evaluate(study, { policy });
    const trial = new Trials({ ...kuwait, policy }, before).of([{ change: setpoint, steps: 1 }], before.findings);
    expect(before.findings).toMatchObject([{ outcome: "fail", scenario: "hottest/healthy" }]);
    expect([...tried(trial).own.values()]).toMatchObject([{ outcome: "not-applicable" }]);
    expect([...(tried(trial).whole?.passing ?? [])]).toEqual(["test/rule of own/fans"]);
  });

  it("Trials solve the same changes once, and again only for a finding that they were not judged for", () => {
    const trials = new Trials(kuwait, evaluation);
    const [first, ...others] = blocking;
    const steps = [{ change: setpoint, steps: 1 }];
    const one = trials.of(steps, first ? [first] : []);
    expect(trials.of(steps, first ? [first] : [])).toBe(one);
    expect(trials.tried).toBe(1);
    expect(tried(trials.of(steps, others)).own.size).toBe(3);
    expect(trials.tried).toBe(2);
  });

  it("Trials say why a design is refused, for every finding", () => {
    const wrong: Change = { ...setpoint, id: "wrong", at: () => ({ ...madeFor("setpoint", "900 °C") }) };
    const trials = new Trials(kuwait, evaluation);
    const trial = tried(trials.of([{ change: wrong, steps: 1 }], blocking));
    expect(trial.refused).toContain("cooling.dryCoolers.setpoint: must be");
    expect(trials.of([{ change: wrong, steps: 1 }], blocking)).toBe(trial);
  });

  it("Trials end with the budget, remember what they know, and tell how far they are", () => {
    const told: number[] = [];
    const trials = new Trials(kuwait, evaluation, 2, (count) => told.push(count));
    const known = trials.of([{ change: setpoint, steps: 1 }], blocking);
    trials.of([{ change: setpoint, steps: 2 }], blocking);
    expect(trials.of([{ change: setpoint, steps: 3 }], blocking)).toBe("spent");
    expect(trials.of([{ change: setpoint, steps: 1 }], blocking)).toBe(known);
    expect([trials.tried, told]).toEqual([2, [1, 2]]);
    expect(trials.whole([{ change: candidate, steps: 1 }])?.whole?.blocks).toEqual([]);
  });
});

function madeFor(prop: string, value: string) {
  const dryCoolers = { ...design.cooling?.dryCoolers, [prop]: value };
  return {
    design: { ...design, cooling: { ...design.cooling, dryCoolers } } as NodeDesign,
    text: "",
    confirm: [],
    restate: [],
    taken: [],
    ...sameNames,
  };
}
