import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "../support/docs/code-blocks";
import { outputOf, type Ran, runProgram } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { inMemory } from "./engine/memory-folder";
import { consumerProject, layOutConsumer } from "./engine/npm-tool";
import { Deployment } from "./site/deployment";
import { siteObjects } from "./site/engine-objects";
import { imageVariables } from "./site/image-variables";

const site = "on-cdktn";
const { packageChecks, cdktn, images, engine } = machine();
const deployment = new Deployment(machine());
/** Installations and compilers take minutes on a machine that others use too. */
const timeoutS = 500; // [s]
const { folder } = deployment;
const blocks = (file: string, language: string) => codeBlocks(readFileSync(file, "utf8"), language);

const app = `import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { firstSite } from "./examples/first-site";
const app = new EdgeApp();
new EdgeNodeStack(app, "${site}", withRemovableData(firstSite, "End of the acceptance test"));
app.synth();
`;

/** Runs a line of a shell in the project, with Node 22 in front. */
function withNode22(line: string): Promise<Ran> {
  const bin = join(packageChecks.checks, `node_modules/node-22-${process.arch}/bin`);
  const path = [bin, join(folder, "node_modules/.bin"), deployment.environment.PATH].join(delimiter);
  const env = { ...deployment.environment, PATH: path, CDKTF_HOME: folder, CI: "1", FORCE_COLOR: "0" };
  return runProgram("sh", ["-c", line], { cwd: folder, env, timeoutS });
}

/** A project with the two lines of docs/cdktn.md, and the package as it is published. */
let release = async () => {};
beforeAll(async () => {
  release = await inMemory(folder);
  const { archive, npmCache } = packageChecks;
  const project = await consumerProject("of-cdktn", JSON.parse(blocks("docs/cdktn.md", "json")[0] ?? ""), archive, npmCache);
  await layOutConsumer(project, archive, folder);
  cpSync(join(folder, "node_modules/cdktf-edge-node/examples"), join(folder, "examples"), { recursive: true });
  for (const part of ["house-policy", "ci"]) rmSync(join(folder, "examples", part), { recursive: true }); // projects of their own
  writeFileSync(join(folder, "tsconfig.json"), blocks("docs/first-site.md", "json")[0] ?? "");
  writeFileSync(join(folder, "main.ts"), app);
  writeFileSync(
    join(folder, "cdktf.json"),
    JSON.stringify({ language: "typescript", app: "npx ts-node main.ts", sendCrashReports: "false" }),
  );
  writeFileSync(join(folder, "images.tfvars.json"), JSON.stringify(imageVariables(images)));
});

const variables = "-var-file=../../../images.tfvars.json";
afterAll(async () => {
  await deployment.takeDown();
  await release();
  deployment.remove();
});

describe("the package with cdktn in the place of cdktf, as docs/cdktn.md says", () => {
  it("has cdktn under the name of cdktf, once", async () => {
    const { name } = JSON.parse(readFileSync(join(folder, "node_modules/cdktf/package.json"), "utf8"));
    const { dependencies } = JSON.parse(await outputOf("npm", ["ls", "cdktf", "--json", "--all"], { cwd: folder }));
    const versions = [...JSON.stringify(dependencies).matchAll(/"cdktf":\{"version":"([^"]+)"/g)].map(([, version]) => version);
    expect([name, [...new Set(versions)].length]).toEqual(["cdktn", 1]);
  });

  it("compiles", async () => {
    expect(await withNode22("tsc --noEmit")).toMatchObject({ status: 0, stdout: "" });
  });

  it("is synthesized by the command line of cdktn on Node 22", async () => {
    const { status, stdout } = await withNode22(`${cdktn} synth`);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`Generated Terraform code for the stacks: ${site}`)]);
    expect(readdirSync(join(deployment.outdir, "stacks"))).toEqual([site]);
  });

  it("is applied, and its services are healthy", async () => {
    await deployment.terraformOutput(site, "init");
    await deployment.terraformOutput(site, "apply", "-auto-approve", variables);
    expect((await siteObjects(engine, site)).containers).toContain(`${site}.telemetry-store`);
  });

  it("works beside a program that imports cdktn itself: a site in its App, its stack in an EdgeApp, and a node in its stack", async () => {
    cpSync(join(folder, "node_modules/cdktf"), join(folder, "node_modules/cdktn"), { recursive: true }); // as npm installs it a second time
    const programs = blocks("docs/cdktn.md", "ts");
    expect(programs).toHaveLength(3);
    await outputOf(join(folder, "node_modules/.bin/edge-node"), ["init", "site.yaml"], { cwd: folder });
    for (const [i, program] of programs.entries()) {
      writeFileSync(join(folder, `beside-${i}.ts`), program);
      expect(await withNode22(`ts-node beside-${i}.ts`)).toMatchObject({ status: 0 });
    }
    expect(readdirSync(join(folder, "ours.out/stacks"))).toEqual(["my-site"]);
    expect(readdirSync(join(folder, "theirs.out/stacks")).sort()).toEqual(["my-site", "ours"]);
    expect(readdirSync(join(folder, "inside.out/stacks"))).toEqual(["ours"]);
  });
});
