import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { Aspects, Lazy, S3Backend, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { corePack, EdgeApp, EdgeNode, EdgeNodeStack, type EdgeNodeStackProps, packOf, strictPack } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { coreRules } from "../../../constructs/policy/rules";
import { exportContext } from "../../../constructs/report/description";
import { backendAsFile } from "../../../stacks/export/backend-as-file";
import { exportedSite } from "../../../stacks/export/exported-site";
import { deployedSite } from "../../support/nodes/deployed-site";
import { exportedProps } from "../../support/programs/exported";

mkdirSync(".cache", { recursive: true });
const outdir = mkdtempSync(".cache/exported-site-");
afterAll(() => rmSync(outdir, { recursive: true }));

/** What no file holds of the deployed site, with more in its props or done to its stack; nothing is synthesized. */
function lost(more: Partial<EdgeNodeStackProps>, change: (stack: EdgeNodeStack) => void = () => undefined): readonly string[] {
  const app = new EdgeApp({ outdir, context: { [exportContext]: true } });
  const stack = new EdgeNodeStack(app, "deployed", { ...deployedSite, ...more });
  change(stack);
  return exportedSite(stack.edgeNode).lost.map(({ place, why }) => `${place} ${why}`);
}

const token = Lazy.stringValue({ produce: () => "only the program knows" });
const ofToken = "is a token of cdktf, which has a meaning only in its own program: write the value itself";

describe("a site that is exported", () => {
  it("is carried whole: engine, versions, packs of the library, a backend, and ${ as text", async () => {
    const more = { dockerHost: "ssh://edge@10.0.0.7", dockerProviderVersion: "~> 4.5", policy: { packs: [corePack] } };
    const exported = await exportedProps("deployed", { ...deployedSite, ...more }, (stack) => {
      new S3Backend(stack, { bucket: "states", key: "0755", assumeRole: { roleArn: "arn:aws:iam::1:role/edge" } });
    });
    expect([exported.lost, exported.same]).toEqual([[], "the same Terraform JSON, byte for byte"]);
    for (const written of [
      "policy:\n  packs: [core]\n",
      'command: [sh, -c, "echo ${HOME} %{x} $${y}"]\n',
      'dockerHost: ssh://edge@10.0.0.7\ndockerProviderVersion: ~> 4.5\nbackend:\n  s3:\n    bucket: states\n    key: "0755"\n',
    ])
      expect(exported.text).toContain(written);
  });

  it("lacks what stands beside the node and what is done to its stack, each by its place, and where its Terraform JSON differs", async () => {
    const { lost: said } = await exportedProps("deployed", deployedSite, (stack) => {
      new TerraformOutput(stack, "alarm", { value: "a" });
      new DockerProvider(stack, "other", { alias: "other" });
      stack.edgeNode.services[0]?.container.addOverride("memory", 64);
      stack.addOverride("terraform.required_version", ">= 1.9");
      Aspects.of(stack).add({ visit: () => undefined });
      const measured = new TerraformVariable(stack, "measured", { type: "number" });
      stack.edgeNode.checkAtApply("cooling/supply-within-it-limit", "compute/rack-1", measured.numberValue);
    });
    const beside = "is in the stack beside the node, but a site file describes only the node: move it into a stack of its own";
    expect(said).toEqual([
      "deployed has an aspect, a function, which a site file cannot have: make its change in the design",
      'deployed/node has checkAtApply("cooling/supply-within-it-limit", "compute/rack-1") of a value that only Terraform knows, which a site file cannot have: keep this site in TypeScript',
      ". (EdgeNodeStack) has its terraform.required_version overridden, which a site file cannot state: describe it in the design",
      "node/telemetry/service.telemetry-agent/container (docker_container) has its memory overridden, which a site file cannot state: describe it in the design",
      `alarm (TerraformOutput) ${beside}`,
      `other (docker) ${beside}`,
      `measured (TerraformVariable) ${beside}`,
      expect.stringMatching(
        /^Terraform JSON differs between the program and the file, at output\.alarm, provider\.docker, resource\..* and \d more$/,
      ),
    ]);
  });

  it("says by which prop its file is refused, and is written all the same", async () => {
    const { lost: said, text } = await exportedProps("deployed", { ...deployedSite, dockerHost: "ssh://edge@${HOST}" });
    expect(said).toEqual([expect.stringMatching(/^dockerHost must /)]);
    expect(text).toContain("# Differences from the source:\n# - dockerHost must ");
  });

  it("lacks secrets of its backend, and what it is another way, and repeats none", () => {
    const app = new EdgeApp({ outdir });
    const stack = new EdgeNodeStack(app, "deployed", deployedSite);
    new S3Backend(stack, { bucket: "states", key: "k", secretKey: "wJalrXUtnFEMI/K7MDENG", assumeRole: { roleArn: token } });
    const { data, lost: said } = backendAsFile(stack);
    expect(data).toBeUndefined(); // a role without its name is none
    expect(said.map(({ place }) => place)).toEqual(["backend.s3.assume_role.role_arn", "backend.s3.secret_key"]);
    expect(JSON.stringify(said)).not.toContain("wJalr");
  });

  it("keeps no backend of its own where the stack has none", () => {
    const stack = new EdgeNodeStack(new EdgeApp({ outdir }), "deployed", deployedSite);
    stack.ensureBackendExists();
    expect(backendAsFile(stack)).toEqual({ data: undefined, lost: [] });
  });

  it("lacks tokens, by the path of the prop", () => {
    const { orchestration } = deployedSite;
    const workloads = orchestration?.workloads?.map((one) => ({ ...one, environment: { A: token, B: "b" } }));
    const more = { dockerHost: token, orchestration: { ...orchestration, workloads } } as Partial<EdgeNodeStackProps>;
    expect(lost(more)).toEqual([`orchestration.workloads[0].environment.A ${ofToken}`, `dockerHost ${ofToken}`]);
  });

  it("lacks packs of its own, and what its program holds it to", () => {
    const packs = [corePack, packOf("ours", coreRules.slice(0, 2), { enforcement: "warn" })];
    expect(lost({ policy: { packs, floor: [strictPack] } })).toEqual([
      'policy.packs[1] is the pack "ours", but a site file can have only core, strict, complete, export, commissioning: write what the pack changes of each rule into policy.site',
      'policy.floor[0] holds the site to the pack "strict", which is no word of its own: run with --require strict',
    ]);
  });

  it("lacks the site itself where it was changed after defineSite()", () => {
    expect(lost({ site: { ...deployedSite.site } })).toEqual([
      "site was changed after defineSite(), but the file has only the props of defineSite(): change the props instead",
    ]);
  });

  it("says that its node stands in a stack of another kind, and which stack it needs", () => {
    const app = new EdgeApp({ outdir, context: { [exportContext]: true } });
    const stack = new TerraformStack(app, "other");
    const { dockerHost: _, dockerProviderVersion: __, ...node } = deployedSite;
    stack.addDependency(new TerraformStack(app, "network"));
    const { lost: said } = exportedSite(new EdgeNode(stack, "node", node));
    expect(said.map(({ place, why }) => `${place} ${why}`)).toEqual([
      "other/node has a path other than node/node, the path of a node from a site file: use EdgeNodeStack",
      "other is a TerraformStack, but a site file becomes an EdgeNodeStack: use EdgeNodeStack",
      "other needs the stack network, but a site file has only its site: deploy that stack first",
    ]);
  });
});
