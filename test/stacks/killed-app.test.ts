import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetWriters } from "../../stacks/written-folders";
import { passingSite } from "../support/nodes/light-site";
import { builtOptions } from "../support/programs/built-library.mjs";
import { filesIn } from "../support/programs/files-in";

// In the checkout: a program finds the library there.
mkdirSync(".cache", { recursive: true });
const programs = mkdtempSync(".cache/killed-app-");
const program = join(programs, "program.ts");
writeFileSync(
  program,
  `import { readSync } from "node:fs";
import { TerraformStack } from "cdktf";
import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { failingSite, passingSite } from "../../test/support/nodes/light-site";
const standAt = (place: string) => {
  if (place !== process.argv[2]) return;
  process.stdout.write(place);
  readSync(0, Buffer.alloc(1)); // until it is killed
};
const progress = { update: (site: string) => site === "changed" && standAt("one site judged"), stop: () => undefined };
const app = new EdgeApp({ print: () => undefined, progress });
standAt("app made");
new EdgeNodeStack(app, "steady", passingSite);
new EdgeNodeStack(app, "changed", failingSite);
const last = new TerraformStack(app, "z");
last.node.addValidation({ validate: () => (standAt("one stack written"), []) });
app.synth();
`,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-app-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  forgetWriters();
});
afterAll(() => rmSync(programs, { recursive: true }));

/** An earlier run, of which both sites pass; its reports say so. */
function passing(): void {
  const edition = { revision: "earlier" };
  const app = new EdgeApp({
    outdir: folder,
    edition,
    print: () => undefined,
    progress: { update: () => undefined, stop: () => undefined },
  });
  for (const site of ["steady", "changed"]) new EdgeNodeStack(app, site, passingSite);
  app.synth();
  forgetWriters();
}

/** Runs the program to that place, and kills it there. */
async function killAt(place: string): Promise<void> {
  const started = spawn(process.execPath, [...builtOptions(), resolve(program), place], {
    env: { ...process.env, CDKTF_OUTDIR: folder },
    stdio: ["pipe", "pipe", "ignore"],
  });
  started.stdout.once("data", () => started.kill("SIGKILL"));
  await once(started, "close");
}

/** Files of a deployer in the folder of a stack, and one of somebody else. */
function writeForeign(): Record<string, string> {
  const files = [
    "stacks/changed/terraform.tfstate",
    "stacks/changed/.terraform.lock.hcl",
    "stacks/steady/.terraform/providers",
    "notes.txt",
  ];
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "of the deployer");
  }
  return Object.fromEntries(files.map((file) => [`/${file}`, "of the deployer"]));
}

describe("An app that is killed", () => {
  it.each(["app made", "one site judged", "one stack written"])(
    "with %s leaves files of its own run alone, nothing to deploy of a site that fails, all files of others, and no trace in the next run",
    async (place) => {
      passing();
      const foreign = writeForeign();
      const before = filesIn(folder);
      await killAt(place);
      const left = filesIn(folder);
      expect(left).toMatchObject(foreign);
      expect(Object.keys(left).filter((file) => file.startsWith("/.edge-node.lock"))).toEqual(["/.edge-node.lock"]);
      expect(Object.values(left).filter((text) => text.includes("earlier"))).toEqual([]);
      expect([existsSync(join(folder, "reports/steady/report.json")), existsSync(join(folder, "stacks/steady/cdk.tf.json"))]).toEqual([
        place !== "app made",
        place === "one stack written",
      ]);
      expect([existsSync(join(folder, "stacks/changed/cdk.tf.json")), existsSync(join(folder, "manifest.json"))]).toEqual([false, false]);
      passing(); // the next run is as if nothing had been
      expect(filesIn(folder)).toEqual(before);
    },
  );
});
