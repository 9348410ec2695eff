import { type CoolingProps, type NodeDesign, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { siteReport } from "../../../../constructs/report/site-report";
import { weakGrid } from "../../../../examples/weak-grid";

const { site, ...design } = weakGrid;
const cooling = design.cooling ?? expect.unreachable();
/** Rated for another coolant than the one that the loop has. */
const { facilityLoop = expect.unreachable() } = cooling;
const mismatched: CoolingProps = { ...cooling, facilityLoop: { ...facilityLoop, coolant: { kind: "water" } } };
const nodeOf = (of: CoolingProps) => snapshot("mismatched", site, { ...design, cooling: of } as NodeDesign);

describe("coolant that flows and is not known", () => {
  let node: NodeSnapshot;
  let study: NodeStudy;
  let flowing: NodeStudy["scenarios"];
  let findings: Evaluation["findings"];
  let scenarios: Evaluation["scenarios"];
  beforeAll(() => {
    node = nodeOf(mismatched);
    study = new NodeStudy(node);
    flowing = study.scenarios.filter(({ name }) => !name.includes("feed-") && !name.includes("cold-start"));
    ({ findings, scenarios } = evaluate(node));
  });

  it("leaves the whole electrical side unknown: fans at 0 W would let power limits pass", () => {
    const reason = expect.stringMatching(/^the power of the coolers outdoors is unknown: Dry cooler /);
    expect(flowing.length).toBeGreaterThan(5);
    for (const scenario of flowing) expect(study.point(scenario).electrical).toMatchObject({ outcome: "unknown", reason, limits: [] });
    const power = findings.filter(({ rule }) => /^power\/(?:breaker-loading|equipment-within-rating|rectifiers-carry)/.test(rule));
    expect(power.length).toBeGreaterThan(3);
    for (const finding of power) expect(finding).toMatchObject({ outcome: "unknown", reason });
    expect(siteReport(evaluate(node), { policy: {} }).tightest).not.toHaveProperty("power");
  });

  it("says of the point what is wrong with the coolant itself", () => {
    const healthy = scenarios.find(({ name }) => name === "hottest/healthy");
    expect(healthy).toMatchObject({ outcome: "unknown", reason: expect.stringMatching(/^Dry cooler /) });
    expect(healthy?.nodePowerW).toBeUndefined();
  });

  it("leaves the room judged, with what fans at full speed lose in it", () => {
    const heatOf = (of: NodeStudy) => {
      const { room } = of.point(of.scenario("hottest/healthy"));
      return room?.outcome === "solved" ? room.heatToRemoveW : expect.unreachable();
    };
    const known = heatOf(new NodeStudy(nodeOf(cooling)));
    expect(heatOf(study)).toBeGreaterThan(known); // fans that slow down lose less in their circuits
    expect(heatOf(study)).toBeLessThan(known + 100);
    const judged = findings.filter(({ rule }) => rule === "cooling/room-air-covers-heat");
    expect(judged.map(({ outcome }) => outcome)).not.toContain("unknown");
  });

  it("keeps the power of a node whose coolant stands still: its fans draw nothing", () => {
    const still = study.scenarios.filter(({ name }) => !flowing.some((one) => one.name === name));
    expect(still.length).toBeGreaterThan(1);
    for (const scenario of still) expect([scenario.name, study.point(scenario).electrical.outcome]).toEqual([scenario.name, "solved"]);
  });
});
