import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { install } from "../support/docs/ci-project";
import { codeBlocks } from "../support/docs/code-blocks";
import { runBlock, stepsOf } from "../support/docs/taught-page";
import { Resident } from "../support/programs/resident";

/** Pages that share a folder, in their order: those of the tutorial build on each other. */
const lessons = [
  readdirSync("docs/learn").map((name) => `docs/learn/${name}`),
  ...readdirSync("docs/do").map((name) => [`docs/do/${name}`]),
  ["docs/skill.md"],
].filter((pages) => pages.length > 0);

let installed: string;
let resident: Resident;

beforeAll(async () => {
  installed = realpathSync(mkdtempSync(join(tmpdir(), "taught-")));
  install(installed);
  const options = { module: "node20", target: "es2023", strict: true, skipLibCheck: true, types: ["node"] };
  writeFileSync(join(installed, "tsconfig.json"), JSON.stringify({ compilerOptions: options, "ts-node": { transpileOnly: true } }));
  resident = await Resident.start(installed, installed);
  mkdirSync(join(installed, "bin"));
  writeFileSync(join(installed, "bin/npx"), resident.npx(), { mode: 0o755 });
});
afterAll(() => {
  resident.stop();
  rmSync(installed, { recursive: true });
});

describe.each(lessons.map((pages) => ({ pages, name: pages.length > 1 ? "docs/learn" : pages[0] })))("$name", ({ pages }) => {
  const folder = () => join(installed, `${pages[0]?.replaceAll(/\W/g, "-")}`);
  beforeAll(() => {
    mkdirSync(folder());
    symlinkSync(join(installed, "node_modules"), join(folder(), "node_modules"));
  });

  it.each(pages)("%s can be followed to the letter, and prints what it shows", async (page) => {
    const steps = stepsOf(readFileSync(page, "utf8"));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      if ("file" in step) {
        writeFileSync(join(folder(), step.file), step.text, { flag: step.isMore ? "a" : "w" });
        continue;
      }
      if (step.language === "shell") continue; // test/acceptance/taught-pages.test.ts
      const { problems } = await runBlock(step, folder(), join(installed, "bin"));
      expect(problems, step.commands.join("\n")).toEqual([]);
    }
  });
});

it("docs/do/two-feeds-a-genset-and-ups.md shows lines of examples/hub-60kw.yaml", () => {
  const example = readFileSync("examples/hub-60kw.yaml", "utf8")
    .split("\n")
    .map((line) => line.trim());
  const page = readFileSync("docs/do/two-feeds-a-genset-and-ups.md", "utf8");
  const written = stepsOf(page).flatMap((step) => ("file" in step ? step.text : []));
  const shown = codeBlocks(page, "yaml").flatMap((block) => (written.includes(block) ? [] : block.trim().split("\n")));
  expect(shown.length).toBeGreaterThan(25);
  expect(shown.filter((line) => !example.includes(line.trim()))).toEqual([]);
});
