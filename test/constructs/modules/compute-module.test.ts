import { App, TerraformStack } from "cdktf";
import { ComputeModule } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { twoHosts } from "../../../examples/two-hosts";
import { moduleOutputs } from "../../support/deploy/module-outputs";
import { changed } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

describe("ComputeModule", () => {
  it("ComputeModule works alone in a plain stack and leaves racks with their inlet power in its output", () => {
    const outputs = moduleOutputs((stack) => void new ComputeModule(stack, "compute", compute30kW));
    expect(outputs).toEqual({ compute_devices: { "rack-1": { inletW: 15_000 }, "rack-2": { inletW: 15_000 } } });
  });

  it("ComputeModule leaves with each rack the hosts that are in it", () => {
    const { compute = compute30kW } = twoHosts;
    const outputs = moduleOutputs((stack) => void new ComputeModule(stack, "compute", compute));
    const byRack = Object.entries(outputs.compute_devices as Record<string, { hosts?: object }>);
    expect(byRack.map(([rack, { hosts }]) => [rack, hosts && Object.keys(hosts)])).toEqual([
      ["rack-1", ["host-1"]],
      ["rack-2", ["host-2"]],
    ]);
  });

  it("ComputeModule throws every problem of its props", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "plain");
    const wrong = changed(changed(compute30kW, "racks.0.idle", "2 °C"), "racks.1.maximum", "0 W");
    expect(problemsOf(() => new ComputeModule(stack, "compute", wrong)).map((problem) => problem.split(":")[0])).toEqual([
      "racks[0].idle",
      "racks[1].maximum",
    ]);
  });
});
