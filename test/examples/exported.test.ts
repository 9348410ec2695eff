import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { describe, expect, it, vi } from "vitest";
import { type Exported, exportedBy, exportedProps } from "../support/programs/exported";

/** Those that are programs when they are loaded. */
const programs = ["main", "own-site"];
const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => basename(name, ".ts"))
  .filter((name) => !programs.includes(name));

/** An example as the site file that it becomes. */
async function example(name: string): Promise<Exported> {
  const exported = Object.values(await import(`../../examples/${name}.ts`)) as EdgeNodeStackProps[];
  return exportedProps(name, exported.find((one) => "site" in one) ?? expect.unreachable(name));
}

/** Loads a program, which runs, without what it prints. */
async function program(load: () => Promise<unknown>, site: string): Promise<Exported> {
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockReturnValue(true));
  try {
    return await exportedBy(load, site);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe("examples as site files", () => {
  it("are every example in TypeScript", () => expect(examples.length).toBeGreaterThan(9));

  it.each(examples)("hold all of %s: the same Terraform JSON, or the same findings", async (name) => {
    const { lost, same, given } = await example(name);
    expect(lost).toEqual([]);
    const { report, terraform } = given.synthesized;
    expect([same, terraform !== undefined]).toEqual(
      report.verdict === "pass" ? ["the same Terraform JSON, byte for byte", true] : ["refused with the same findings", false],
    );
  });

  it("hold own-site.ts", async () => {
    const { lost, text } = await program(() => import("../../examples/own-site.ts" as string), "my-site");
    expect(lost).toEqual([]);
    expect(text).toContain(
      "# my-site, written by edge-node export from main.ts.\n# Compared with the source: the same Terraform JSON, byte for byte.\n\nsite:\n",
    );
  });

  it("hold the site of a CI with its waivers", async () => {
    vi.stubEnv("TODAY", "2026-12-01");
    const { lost, text, given } = await program(() => import("../../examples/ci/main.ts" as string), "kuwait-dry-cooler");
    vi.unstubAllEnvs();
    expect([lost, given.synthesized.report.verdict]).toEqual([[], "pass"]);
    expect(text).toContain('today: "2026-12-01"\n');
  });
});
