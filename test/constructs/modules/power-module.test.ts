import { App, TerraformStack } from "cdktf";
import { PowerModule } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { power30kW } from "../../../examples/parts/power-30kw";
import { moduleOutputs } from "../../support/deploy/module-outputs";
import { changed } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

describe("PowerModule", () => {
  it("PowerModule works alone in a plain stack and leaves feeds and circuits with what they serve in its output", () => {
    const { power_devices: devices, ...others } = moduleOutputs((stack) => void new PowerModule(stack, "power", power30kW));
    expect(others).toEqual({});
    expect(devices).toMatchObject({
      feeds: ["a", "b"],
      circuits: { "rack-1-a": ["rack-1"], house: ["controls", "heater", "lights"], receivers: ["receiver-1", "receiver-2"] },
    });
    expect(Object.keys((devices as { circuits: object }).circuits)).toHaveLength(14); // 4 of racks, 9 of board-m, 1 behind the rectifiers
  });

  it("PowerModule throws every problem of its props", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "plain");
    const wrong = changed(changed(power30kW, "standard", "UL"), "feeds.0.main.rating", "0 A");
    expect(problemsOf(() => new PowerModule(stack, "power", wrong)).map((problem) => problem.split(":")[0])).toEqual([
      "standard",
      "feeds[0].main.rating",
    ]);
  });
});
