import { type CoolingProps, type NodeDesign, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate, type Finding } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { siteReport } from "../../../../constructs/report/site-report";
import { twoFeeds } from "../../../../examples/two-feeds";
import { weakGrid } from "../../../../examples/weak-grid";
import { roomCooled, roomCooling } from "../../../support/nodes/room-cdus";

/** No maker says what the air conditioners of this cooling give at the site. */
function withoutTable(cooling: CoolingProps, elevation: `${number} m`): CoolingProps {
  return { ...cooling, airConditioners: { ...cooling.airConditioners, altitudeFactor: [{ elevation, factor: "1" }] } };
}

const { site: lowSite, ...design } = weakGrid;
const cooling = design.cooling ?? expect.unreachable();
const brief = (elevation: number) =>
  `the room is unknown, because the capacity of its air conditioners at ${elevation} m is unknown: extend cooling.airConditioners.altitudeFactor`;

describe("a room that is not known", () => {
  let node: NodeSnapshot;
  let findings: Evaluation["findings"];
  let scenarios: Evaluation["scenarios"];
  beforeAll(() => {
    node = snapshot("high", lowSite, { ...design, cooling: withoutTable(cooling, "500 m") } as NodeDesign);
    ({ findings, scenarios } = evaluate(node));
  });
  const judged = (isMeant: (finding: Finding) => boolean) =>
    findings.filter((finding) => isMeant(finding) && finding.outcome !== "not-applicable");

  it("leaves the whole electrical side unknown: air conditioners at 0 W would let power limits pass", () => {
    const power = judged(({ rule }) =>
      /^power\/(?:breaker-loading|equipment-within-rating|voltage-drop|rectifiers-carry|phase-balance|neutral)/.test(rule),
    );
    const open = power.filter(({ outcome }) => outcome !== "not-judged"); // what no input opens is so in every room
    expect(open.length).toBeGreaterThan(4);
    for (const { rule, subject, outcome, reason: said } of open)
      expect([rule, subject, outcome, said]).toEqual([rule, subject, "unknown", brief(2093)]);
  });

  it("is said whole where the room is judged", () => {
    const room = judged(({ rule }) => /^cooling\/room-(?:air-covers-heat|stays-warm)$/.test(rule));
    expect(room.map(({ reason }) => reason)).toEqual(
      Array(2).fill(expect.stringMatching(/^Air conditioners must be within their altitude table, up to 500 m, but are at 2093 m: ask/)),
    );
  });

  it("says what is drawn nowhere: no power, no PUE, no limit, no figure of a battery", () => {
    const study = new NodeStudy(node);
    for (const { name, outcome, nodePowerW, pue } of scenarios)
      expect([name, outcome, nodePowerW, pue]).toEqual([name, "unknown", undefined, undefined]);
    for (const scenario of study.scenarios) {
      const { electrical } = study.point(scenario);
      expect(electrical).toMatchObject({
        outcome: "unknown",
        reason: brief(2093),
        limits: [],
        batteries: [],
        bridging: [],
        gensets: [],
      });
      expect([electrical.quality, electrical.record()]).toEqual([{ phases: [], drops: [] }, undefined]);
    }
    expect(siteReport(evaluate(node), { policy: {} }).questions?.lastsWithoutGrid).not.toHaveProperty("hours");
  });

  it("lets no rule of power pass but one that asks the design alone, with gensets, UPS and two feeds too", () => {
    const { site, ...two } = twoFeeds;
    const high = snapshot("high", site, { ...two, cooling: withoutTable(two.cooling ?? expect.unreachable(), "500 m") } as NodeDesign);
    const passed = evaluate(high).findings.filter(({ rule, outcome }) => rule.startsWith("power/") && outcome === "pass");
    const ofTheDesign = ["power/battery-depth-within-rating", "power/frequency-within-window", "power/voltage-fits-part"];
    expect(passed.map(({ rule }) => rule).filter((rule) => !ofTheDesign.includes(rule))).toEqual([]);
  });

  it("leaves limits of the coolant judged as they are in a room that is known", () => {
    const known = evaluate(snapshot("high", lowSite, { ...design, cooling: withoutTable(cooling, "4000 m") } as NodeDesign));
    const supply = (of: readonly Finding[]) =>
      of.filter(({ rule }) => /^cooling\/(?:supply-within-it-limit|rejection-covers-heat|flow-per-kilowatt)$/.test(rule));
    expect(supply(findings).length).toBeGreaterThan(2);
    expect(supply(findings).map(({ rule, subject, outcome, margin }) => ({ rule, subject, outcome, margin }))).toEqual(
      supply(known.findings).map(({ rule, subject, outcome, margin }) => ({ rule, subject, outcome, margin })),
    );
  });

  it("leaves the coolant unknown where the air of the room cools it", () => {
    const high = roomCooled(withoutTable(roomCooling(), "500 m"), 1000);
    const { liquidToAir, room } = new NodeStudy(high).point(new NodeStudy(high).scenario("hottest/healthy"));
    expect(room?.outcome).toBe("unknown");
    expect(liquidToAir).toEqual({ outcome: "unknown", reason: brief(1000) });
  });
});
