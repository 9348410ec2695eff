import { App, TerraformStack } from "cdktf";
import { DownlinkModule } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { downlink } from "../../../examples/parts/it-30kw";
import { moduleOutputs } from "../../support/deploy/module-outputs";
import { changed } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

describe("DownlinkModule", () => {
  it("DownlinkModule works alone in a plain stack and leaves data rate, antennas and receivers in its output", () => {
    expect(moduleOutputs((stack) => void new DownlinkModule(stack, "downlink", downlink))).toEqual({
      downlink_devices: {
        dataRateBitPerS: 800_000_000,
        devices: { "antenna-1": { kind: "antenna" }, "receiver-1": { kind: "receiver" }, "receiver-2": { kind: "receiver" } },
      },
    });
  });

  it("DownlinkModule throws every problem of its props", () => {
    const stack = new TerraformStack(new App({ stackTraces: false }), "plain");
    const wrong = changed(changed(downlink, "antennas.0.power", "-1 W"), "receivers.0.dataRate", "400 W");
    expect(problemsOf(() => new DownlinkModule(stack, "downlink", wrong)).map((problem) => problem.split(":")[0])).toEqual([
      "antennas[0].power",
      "receivers[0].dataRate",
    ]);
  });
});
