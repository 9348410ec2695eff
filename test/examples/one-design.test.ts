import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { firstSite } from "../../examples/first-site";
import { readSiteFile } from "../../site-files/site-file";

const folder = "examples/one-design";
const sites = readdirSync(folder).filter((file) => file !== "hub.yaml");
const linesOf = (file: string) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n").length;

/** Without what documents say of it, and the ids of parts. */
function numbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "source" && key !== "part")
      .map(([key, inner]) => [key, numbers(inner)]),
  );
}

describe("examples/one-design", () => {
  it("has three sites of at most 15 lines, and a design below 400 with each", () => {
    expect(sites.map((file) => [file, linesOf(file) <= 15, linesOf(file) + linesOf("hub.yaml") < 400])).toEqual(
      ["atacama.yaml", "first-site.yaml", "riyadh.yaml"].map((file) => [file, true, true]),
    );
  });

  it.each(sites)("%s passes", (file) => {
    const { snapshot, policy } = readSiteFile(join(folder, file));
    expect(evaluate(snapshot, { policy }).verdict).toBe("pass");
  });

  it("is written as the Terraform JSON of the first site in TypeScript, byte for byte", () => {
    const written = (describe: (app: EdgeApp) => void) => {
      const outdir = mkdtempSync(join(tmpdir(), "edge-node-one-design-"));
      const app = new EdgeApp({ outdir, print: () => {}, progress: { update: () => {}, stop: () => {} } });
      describe(app);
      app.synth();
      const text = readFileSync(join(outdir, "stacks/first-site/cdk.tf.json"), "utf8");
      rmSync(outdir, { recursive: true });
      return text;
    };
    const ofFile = written((app) => EdgeNodeStack.fromFile(app, join(folder, "first-site.yaml")));
    expect(ofFile).toBe(written((app) => new EdgeNodeStack(app, "first-site", firstSite)));
  });

  it("has the numbers of the first site in TypeScript", () => {
    const { site: _, policy: _policy, ...design } = firstSite;
    expect(numbers(readSiteFile(join(folder, "first-site.yaml")).design)).toEqual(numbers(JSON.parse(JSON.stringify(design))));
  });
});
