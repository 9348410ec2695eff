import { App, TerraformStack } from "cdktf";
import { CoolingModule } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { moduleOutputs } from "../../support/deploy/module-outputs";
import { changed } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

describe("CoolingModule", () => {
  it("CoolingModule works alone in a plain stack and leaves its devices by kind in its output", () => {
    const { cooling_devices: devices, ...others } = moduleOutputs((stack) => void new CoolingModule(stack, "cooling", cooling30kW));
    expect(others).toEqual({});
    expect(devices).toMatchObject({
      "dry-cooler-3": { kind: "dry-cooler" },
      "facility-pump": { kind: "facility-pump" },
      "cdu-1": { kind: "cdu" },
    });
    expect(Object.keys(devices as object)).toHaveLength(12); // 3 + 3 units, 2 pumps, heater, lights, controls, CDU
  });

  it("CoolingModule throws every problem of its props", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "plain");
    const wrong = changed(changed(cooling30kW, "dryCoolers.setpoint", "35 K/W"), "cdus.count", 0);
    expect(problemsOf(() => new CoolingModule(stack, "cooling", wrong)).map((problem) => problem.split(":")[0])).toEqual([
      "dryCoolers.setpoint",
      "cdus.count",
    ]);
  });
});
