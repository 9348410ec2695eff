import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformVariable } from "cdktf";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";

const site = "commissioned";
const words = "cooling/supply-within-it-limit: Coolant supply within the IT limit: compute/rack-1 must be at most 45 °C but is";

/** A site of two workloads whose supply temperature was measured at commissioning and is given to Terraform. */
function writeCommissionedSite(outdir: string, image: string): void {
  const app = new EdgeApp({ outdir, print: () => {}, progress: { update: () => {}, stop: () => {} } });
  const { telemetry: _, orchestration, ...design } = firstSite;
  const workloads = (orchestration?.workloads ?? []).map((workload) => ({ ...workload, image }));
  const stack = new EdgeNodeStack(app, site, { ...design, orchestration: { workloads } });
  const measured = new TerraformVariable(stack, "measured_supply", { type: "number", description: "Coolant supply of rack-1 in °C" });
  stack.edgeNode.checkAtApply("cooling/supply-within-it-limit", "compute/rack-1", measured.numberValue);
  app.synth();
}

/** Without the frame that the program draws around its words, and the line breaks in it. */
function unframed(text: string): string {
  return text.replaceAll(/[\s│╷╵]+/g, " ");
}

describe("a limit on a value that only Terraform knows", () => {
  const { engine, images } = machine();
  const deployment = new Deployment(machine());

  beforeAll(async () => {
    writeCommissionedSite(deployment.outdir, images.workload);
    await deployment.terraformOutput(site, "init");
  });

  afterAll(async () => {
    await deployment.terraform(site, "destroy", "-auto-approve", "-var=measured_supply=40");
    deployment.remove();
  });

  it("a value above the limit fails the plan with the rule's id and words, and nothing is deployed", async () => {
    const { status, stderr } = await deployment.terraform(site, "plan", "-no-color", "-var=measured_supply=45.1");
    expect(status).toBe(1);
    expect(unframed(stderr)).toContain(`${words} 45.1 °C: look at dry coolers, pumps and CDU`);
    expect((await deployment.terraform(site, "apply", "-auto-approve", "-var=measured_supply=45.1")).status).toBe(1);
    expect((await siteObjects(engine, site)).containers).toEqual([]);
  });

  it("a value that is no number is refused", async () => {
    for (const value of ["warm", "null", ""]) {
      expect([value, (await deployment.terraform(site, "plan", `-var=measured_supply=${value}`)).status]).toEqual([value, 1]);
    }
  });

  it("a value at the limit passes, and the site is deployed with an empty second plan", async () => {
    await deployment.terraformOutput(site, "apply", "-auto-approve", "-var=measured_supply=45");
    expect((await siteObjects(engine, site)).containers).toEqual([`${site}.archiver`, `${site}.demodulator`]);
    expect((await deployment.terraform(site, "plan", "-detailed-exitcode", "-var=measured_supply=45")).status).toBe(0);
  });

  it("a running site whose value goes above the limit fails its plan too", async () => {
    const { status, stderr } = await deployment.terraform(site, "plan", "-no-color", "-var=measured_supply=46");
    expect(status).toBe(1);
    expect(unframed(stderr)).toContain(`${words} 46 °C`);
  });

  it("a value that is known during the apply only stops it before any container", async () => {
    const late = new Deployment(machine());
    writeCommissionedSite(late.outdir, images.workload);
    const file = join(late.stackFolder(site), "cdk.tf.json");
    const late_value = "${tonumber(terraform_data.measurement.output)}";
    const json = JSON.parse(
      readFileSync(file, "utf8")
        .replaceAll("${var.measured_supply}", late_value)
        .replaceAll("var.measured_supply", late_value.slice(2, -1)),
    );
    json.resource.terraform_data.measurement = { input: "45.5" };
    writeFileSync(file, JSON.stringify(json));
    expect(JSON.stringify(json)).toContain("terraform_data.measurement.output");
    const names = (await siteObjects(engine, site)).containers;
    await late.terraformOutput(site, "init");
    const { status, stderr, stdout } = await late.terraform(site, "apply", "-no-color", "-auto-approve", "-var=measured_supply=0");
    expect(status).toBe(1);
    expect(unframed(stderr)).toContain(`${words} 45.5 °C`);
    expect(stdout).toContain("Plan:");
    expect((await siteObjects(engine, site)).containers).toEqual(names);
    late.remove();
  });
});
