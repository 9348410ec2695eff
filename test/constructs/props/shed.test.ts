import { declareSource } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { sheddingNode, sheddingProps } from "../../support/nodes/shedding";
import { problemsOf } from "../../support/props/problems-of";

const source = declareSource("Circuit diagram E7", "Example integrator, power");
const problems = (rack: object) => problemsOf(() => sheddingNode({ rack }));

describe("shedBy", () => {
  it.each([
    [{ on: "grid-away", source }, "shedBy: must have one of outlet and contactor but has none: name the one that disconnects it"],
    [{ outlet: "7", contactor: "K4", on: "grid-away", source }, "shedBy: must have one of outlet and contactor but has both"],
    [{ outlet: "", on: "grid-away", source }, 'shedBy.outlet: must not be empty: name it as at the site, such as "K4"'],
    [{ outlet: "7", on: "always", source }, 'shedBy.on: must be one of "grid-away" but is "always"'],
    [{ outlet: "7", on: { stateOfCharge: "120 %" }, source }, "shedBy.on"],
    [{ outlet: "7", on: "grid-away" }, "shedBy.source: is required"],
  ])("shedBy refuses %j", (shedBy, message) => {
    expect(problems({ sheddable: true, shedBy }).join("\n")).toContain(message);
  });

  it("shedBy is refused of what is never shed", () => {
    expect(problems({ shedBy: { contactor: "K4", on: "grid-away", source } })).toEqual([
      "compute.racks[1].shedBy: is used only for shedding but the rack is never shed: add sheddable: true, or leave it out",
    ]);
  });

  it("shedBy is refused of a rack with a workload that must stay, which the contactor would stop too", () => {
    const workloads = sheddingProps().orchestration.workloads.map((one) => (one.name === "trainer" ? { ...one, priority: 4 } : one));
    const shedBy = { contactor: "K4", on: "grid-away", source } as const;
    expect(problemsOf(() => sheddingNode({ rack: { sheddable: true, shedBy }, orchestration: { workloads } }))).toEqual([
      "compute.racks[1].shedBy: must disconnect only what is shed but contactor K4 also disconnects trainer, which must stay: leave out sheddable, priority and shedBy, place trainer in another rack, or let the site shed it (sheddable, priority 5 or more)",
    ]);
  });

  it("shedBy is a stated fact, with its document", () => {
    const { node } = sheddingNode({
      allGo: true,
      rack: { sheddable: true, shedBy: { contactor: "K4", on: { stateOfCharge: "55 %" }, source } },
    });
    expect(node.racks[1]?.shedBy).toEqual({ device: "contactor K4", stateOfCharge: 0.55, source });
    expect(node.stated.map(({ path }) => path)).toContain("compute/rack-2/shedBy");
  });
});
