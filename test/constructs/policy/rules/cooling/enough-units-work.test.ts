import { defineSite, type EdgeNodeStackProps, type PromisesProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { enoughUnitsWork } from "../../../../../constructs/policy/rules/cooling/enough-units-work";
import { cooling30kW } from "../../../../../examples/parts/cooling-30kw";
import { weakGrid } from "../../../../../examples/weak-grid";
import { finding, variant, without } from "../../../../support/nodes/node-variants";

const { id: rule } = enoughUnitsWork;
const subject = "cooling/facility-pumps";
const working = (workingUnits: number) => ({ point: smallPoint({ units: [{ kind: "facility-pump", workingUnits, neededUnits: 2 }] }) });

const { telemetry: _, ...unwatched } = without("power", variant());

/** Without power: the devices need no circuits. One unit of each kind in mild air, large enough to stand alone, unless changed. */
const single = (redundancy: Partial<PromisesProps["redundancy"]>, change: object = {}): EdgeNodeStackProps => ({
  ...unwatched,
  site: defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "15 °C" }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N", ...redundancy } },
  }),
  cooling: {
    ...cooling30kW,
    dryCoolers: { ...cooling30kW.dryCoolers, count: 1 },
    airConditioners: {
      ...cooling30kW.airConditioners,
      count: 1,
      table: cooling30kW.airConditioners.table.map((row) => ({ ...row, capacity: "30 kW" })),
    },
    ...change,
  },
});
const twoPumps = {
  facilityLoop: { ...cooling30kW.facilityLoop, pumps: { count: 2, duty: 1 } },
  secondaryLoop: { ...cooling30kW.secondaryLoop, pumps: { count: 2, duty: 1 } },
};

ruleCases(enoughUnitsWork, {
  subject,
  pass: working(3),
  fail: working(0),
  unknown: { impossible: "what works in a scenario follows from the scenario and the feeds" },
  notApplicable: { subject: "cooling", node: smallNode({ cooling: undefined }) },
  boundary: { at: working(2), beyond: working(1) },
  fromProps: { pass: single({ pumps: "N+1" }, twoPumps), fail: single({ pumps: "N+1" }) },
});

describe(rule, () => {
  it.each([
    ["rejection", "cooling/dry-coolers", "dry-cooler-1-lost"],
    ["airConditioning", "cooling/air-conditioners", "air-conditioner-1-lost"],
    ["cdus", "cooling/cdus", "cdu-1-lost"],
    ["pumps", subject, "facility-pump-lost"],
    ["pumps", "cooling/secondary-pumps", "secondary-pump-lost"],
  ])("fails where N+1 of %s is promised and %s are one", (kind, of, state) => {
    const { site, ...design } = single({ [kind]: "N+1" });
    const { verdict, findings } = evaluate(snapshot("single", site, design));
    expect(verdict).toBe("fail");
    const found = findings.find((one) => one.rule === rule && one.subject === of);
    expect(found).toMatchObject({ outcome: "fail", promised: true, blocks: true, value: 0, limit: 1 });
    expect(found?.broken.map(({ scenario }) => scenario)).toContain(`hottest/${state}`);
  });

  it("passes on the same node without the promise", () => {
    const { site, ...design } = single({});
    const { findings } = evaluate(snapshot("single", site, design), { only: { rules: [rule] } });
    expect(findings.map(({ outcome }) => outcome)).toEqual(["pass", "pass", "pass", "pass", "pass"]);
  });

  it("fails where two of two pumps are needed and one is lost", () => {
    const two = { ...cooling30kW.facilityLoop, pumps: { count: 2, duty: 2 } };
    expect(finding(rule, subject, single({ pumps: "N+1" }, { ...twoPumps, facilityLoop: two }))).toMatchObject({
      outcome: "fail",
      value: 1,
      limit: 2,
      remedy: expect.stringContaining("facility-pump-1 is lost: add one "),
    });
  });

  it("fails where the only feed takes the pumps with it", () => {
    expect(finding(rule, subject, weakGrid).beyondPromise).toMatchObject({ outcome: "fail", scenario: "hottest/feed-a-lost" });
  });
});
