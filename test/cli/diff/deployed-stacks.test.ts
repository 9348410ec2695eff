import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { deployedStacks } from "../../../cli/diff/deployed-stacks";
import { InputError } from "../../../cli/terminal/exit-codes";

const folder = mkdtempSync(join(tmpdir(), "edge-node-deployed-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** An output folder with a manifest, and a stack with this text. */
function output(name: string, manifest: unknown, stack = "{}"): string {
  const made = join(folder, name);
  mkdirSync(join(made, "stacks/riyadh"), { recursive: true });
  writeFileSync(join(made, "manifest.json"), typeof manifest === "string" ? manifest : JSON.stringify(manifest));
  writeFileSync(join(made, "stacks/riyadh/cdk.tf.json"), stack);
  return made;
}

const listing = (synthesizedStackPath: unknown) => ({ stacks: { riyadh: { name: "riyadh", synthesizedStackPath } } });
const good = listing("stacks/riyadh/cdk.tf.json");
writeFileSync(join(folder, "secret.json"), '{"password":"p"}');

describe("deployedStacks()", () => {
  it("reads the stacks that the manifest lists, and no other", () => {
    const made = output("good", good, '{"resource":{}}');
    mkdirSync(join(made, "stacks/old"));
    writeFileSync(join(made, "stacks/old/cdk.tf.json"), "{}");
    expect(deployedStacks(made)).toEqual([{ site: "riyadh", terraform: { resource: {} } }]);
    expect(deployedStacks(output("none", { stacks: {} }))).toEqual([]);
  });

  it.each([
    [
      "a manifest that is no JSON",
      output("broken", "{"),
      "manifest.json must be a JSON file but cannot be read, it is not JSON: write it again",
    ],
    [
      "a manifest of something else",
      output("other", { name: "app" }),
      "manifest.json must list stacks with their files but does not: write it again",
    ],
    ["a manifest without paths", output("pathless", listing(undefined)), "must list stacks with their files but does not"],
    [
      "a stack that is not there",
      output("gone", listing("stacks/lagos/cdk.tf.json")),
      "cdk.tf.json must be a JSON file but cannot be read",
    ],
    ["a stack that is a folder", output("folder", listing("stacks/riyadh")), "must be a JSON file but cannot be read, it is not a file"],
    ["a stack in HCL", output("hcl", good, "resource {}"), "cdk.tf.json must be a JSON file but cannot be read, it is not JSON"],
    ["a stack that is a list", output("list", good, "[]"), "cdk.tf.json must be Terraform JSON but is not: write it again"],
    ["a path that leads out", output("out", listing("../secret.json")), "must be inside"],
    [
      "a folder without a manifest",
      folder,
      `must contain manifest.json of a complete run but does not: write it again with edge-node synth --output ${folder}`,
    ],
    ["a file", join(folder, "secret.json"), "secret.json is not a folder: write one with edge-node synth --output FOLDER"],
    ["nothing", join(folder, "nowhere"), "nowhere is not a folder"],
  ])("refuses %s, and shows nothing of it", (_what, source, message) => {
    expect(() => deployedStacks(source)).toThrow(InputError);
    expect(() => deployedStacks(source)).toThrow(message);
    expect(() => deployedStacks(source)).not.toThrow("password");
  });

  it("refuses a link that leads out of the folder", () => {
    const made = output("linked", listing("stacks/link.json"));
    symlinkSync(join(folder, "secret.json"), join(made, "stacks/link.json"));
    expect(() => deployedStacks(made)).toThrow(
      /must be inside \S+linked but \S+manifest\.json names "stacks\/link\.json" for "riyadh", which is outside/,
    );
  });
});
