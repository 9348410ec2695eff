import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataResource, DataTerraformRemoteStateLocal, propertyAccess, type TerraformStack, TerraformVariable, Token } from "cdktf";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { forgetWriters } from "../../stacks/written-folders";
import { outputOf } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";

const site = "commissioned";
const words =
  "cooling/supply-within-it-limit: The coolant supply is not warmer than the rack allows: compute/rack-1 must be at most 45 °C but is";

/** A supply temperature that the deployer gives. */
const variableOf = (stack: TerraformStack) =>
  new TerraformVariable(stack, "measured_supply", { type: "number", description: "Coolant supply of rack-1 in °C" }).numberValue;

/** A site of two workloads whose supply temperature was measured at commissioning and is known to Terraform. */
function writeCommissionedSite(outdir: string, image: string, name: string, measured: (stack: TerraformStack) => number): void {
  const app = new EdgeApp({ outdir, print: () => {}, progress: { update: () => {}, stop: () => {} } });
  const { telemetry: _, orchestration, ...design } = firstSite;
  const workloads = (orchestration?.workloads ?? []).map((workload) => ({ ...workload, image }));
  const stack = new EdgeNodeStack(app, name, { ...design, orchestration: { workloads } });
  stack.edgeNode.checkAtApply("cooling/supply-within-it-limit", "compute/rack-1", measured(stack));
  app.synth();
  forgetWriters(); // the next one stands for another run
}

/** Without the frame that the program draws around its words, and the line breaks in it. */
function unframed(text: string): string {
  return text.replaceAll(/[\s│╷╵]+/g, " ");
}

describe("a limit on a value that only Terraform knows", () => {
  const { engine, images, terraform } = machine();
  const deployment = new Deployment(machine());

  beforeAll(async () => {
    writeCommissionedSite(deployment.outdir, images.workload, site, variableOf);
    await deployment.terraformOutput(site, "init");
  });

  afterAll(async () => {
    await deployment.takeDown();
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

  it("a value that is known during the apply only stops it before any container of the site", async () => {
    const late = new Deployment(machine());
    const lateSite = "commissioned-late";
    writeCommissionedSite(late.outdir, images.workload, lateSite, (stack) =>
      Token.asNumber(propertyAccess(new DataResource(stack, "measurement", { input: { supply: 45.5 } }).output, ["supply"])),
    );
    await late.terraformOutput(lateSite, "init");
    expect(await late.terraformOutput(lateSite, "plan", "-no-color")).toContain("(known after apply)");
    const { status, stderr } = await late.terraform(lateSite, "apply", "-no-color", "-auto-approve");
    expect(status).toBe(1);
    expect(unframed(stderr)).toContain(`${words} 45.5 °C`);
    const { containers } = await siteObjects(engine, lateSite);
    await late.takeDown();
    late.remove();
    expect(containers).toEqual([]);
  });

  it("a value that a data source reads fails the plan above the limit, and passes within it", async () => {
    const commissioning = join(deployment.folder, "commissioning");
    mkdirSync(commissioning);
    writeFileSync(
      join(commissioning, "main.tf.json"),
      JSON.stringify({ variable: { supply: { type: "number" } }, output: { supply: { value: "${var.supply}" } } }),
    );
    const env = deployment.environment;
    const measure = (supply: number) =>
      outputOf(terraform.program, ["apply", "-auto-approve", `-var=supply=${supply}`], { cwd: commissioning, env });
    const reader = "commissioned-by-data";
    writeCommissionedSite(deployment.outdir, images.workload, reader, (stack) =>
      new DataTerraformRemoteStateLocal(stack, "commissioning", { path: join(commissioning, "terraform.tfstate") }).getNumber("supply"),
    );
    await measure(45.1);
    await deployment.terraformOutput(reader, "init");
    const { status, stderr } = await deployment.terraform(reader, "plan", "-no-color");
    expect([status, unframed(stderr)]).toEqual([1, expect.stringContaining(`${words} 45.1 °C`)]);
    await measure(44.9);
    expect(await deployment.terraformOutput(reader, "plan", "-no-color")).toContain(
      "data.terraform_remote_state.commissioning: Read complete",
    );
  });
});
