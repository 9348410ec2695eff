import { TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { moduleOutput } from "../../../constructs/modules/module-output";
import { moduleOutputs } from "../../support/deploy/module-outputs";

describe("moduleOutput()", () => {
  it("moduleOutput() lets `${` and `%{` in names and values arrive as text", () => {
    const value = { "rack-${x}": { kind: "%{ if true }rack", labels: ["${path.module}", "plain"] }, count: 3 };
    const outputs = moduleOutputs((stack) => void moduleOutput(new Construct(stack, "compute"), "Racks", value));
    // Terraform reads $${ and %%{ as ${ and %{
    expect(outputs).toEqual({
      compute_devices: { "rack-$${x}": { kind: "%%{ if true }rack", labels: ["$${path.module}", "plain"] }, count: 3 },
    });
  });

  it("moduleOutput() keeps a token of the run an expression", () => {
    const outputs = moduleOutputs((stack) => {
      const { stringValue } = new TerraformVariable(stack, "asset", { type: "string" });
      moduleOutput(new Construct(stack, "compute"), "Racks", { "rack-1": { asset: stringValue } });
    });
    expect(outputs).toEqual({ compute_devices: { "rack-1": { asset: "${var.asset}" } } });
  });

  it("moduleOutput() lets one module stand once in a scope", () => {
    const twice = () =>
      moduleOutputs((stack) => {
        const scope = new Construct(stack, "compute");
        moduleOutput(scope, "Racks", {});
        moduleOutput(scope, "Racks", {});
      });
    expect(twice).toThrow(/already a Construct with name 'devices'/);
  });
});
