import { describe, expect, it } from "vitest";
import { reportLoosened } from "../../../constructs/report/subjects/loosened";
import { protections } from "../../../constructs/services/loosened";
import { sheddingNode } from "../../support/nodes/shedding";

describe("sheddingFacts()", () => {
  it("sheddingFacts() lets a plan remove what the program keeps: the site has no prop that would allow it", () => {
    const kept = sheddingNode().node.services.filter(({ id }) => id === "load-shedder" || id === "engine-gate");
    expect(kept.map(({ id, dataDirectories, loosened }) => [id, dataDirectories, Object.keys(loosened)])).toEqual([
      ["load-shedder", ["/load-shedder-data"], ["removableData"]],
      ["engine-gate", [], ["engineSocket"]],
    ]);
  });

  it("sheddingFacts() lets the gate alone reach the engine, which the report lists with the reason", () => {
    const reaching = reportLoosened(sheddingNode().node, []).filter(({ protection }) => protection === protections.engineSocket);
    expect(reaching).toEqual([
      {
        service: "engine-gate",
        protection: "the engine is not reached",
        given: ["/var/run/docker.sock"],
        reason: "Alone lists, starts and stops the workloads that are shed, refuses all else, and has no network",
      },
    ]);
  });
});
