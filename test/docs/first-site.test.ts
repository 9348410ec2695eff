import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { install } from "../support/docs/ci-project";
import { codeBlocks } from "../support/docs/code-blocks";
import { packedFiles } from "../support/docs/packed-files";
import { Resident } from "../support/programs/resident";
import { runProgram } from "../support/programs/run-program";

const page = readFileSync("docs/first-site.md", "utf8");
const readme = readFileSync("README.md", "utf8");
const printed = codeBlocks(page, "text")[0];
/** Files of the page, each behind its name. */
const files = [...page.matchAll(/^`([\w.-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = "", text = ""]) => ({ name, text }));

describe("an empty folder in which the package is installed", () => {
  let folder: string;
  let resident: Resident;
  /** Runs a command in the folder, whose npx asks the resident program. What npx itself does docs/ci.test.ts shows. */
  const run = (command: string) => {
    const PATH = `${join(folder, "bin")}:${process.env.PATH}`;
    return runProgram("bash", ["-e", "-c", command], { cwd: folder, env: { PATH, CDKTF_OUTDIR: "cdktf.out", NO_COLOR: "1" } });
  };

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "first-site-")));
    install(folder);
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    resident = await Resident.start(folder, folder);
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin/npx"), resident.npx(), { mode: 0o755 });
  });
  afterAll(() => {
    resident.stop();
    rmSync(folder, { recursive: true });
  });

  it("becomes a site by docs/first-site.md, which prints what the page says", async () => {
    expect(files.map(({ name }) => name)).toEqual([
      "tsconfig.json",
      "numbers.ts",
      "compute.ts",
      "cooling.ts",
      "power.ts",
      "main.ts",
      "dry-coolers.ts",
    ]);
    const { status, stdout } = await run("npx ts-node main.ts");
    expect([status, stdout]).toEqual([0, printed]);
    for (const path of ["stacks/my-site/cdk.tf.json", "reports/my-site/report.json"])
      expect(existsSync(join(folder, "cdktf.out", path)), path).toBe(true);
  });

  it("is refused by the change that docs/first-site.md names", async () => {
    const racks = readFileSync(join(folder, "compute.ts"), "utf8");
    writeFileSync(join(folder, "compute.ts"), racks.replace('maximumSupply: "45 °C"', 'maximumSupply: "38 °C"'));
    const { status, stdout } = await run("npx ts-node main.ts");
    writeFileSync(join(folder, "compute.ts"), racks);
    expect([status, stdout]).toEqual([1, expect.stringContaining("fail cooling/supply-within-it-limit")]);
  });

  it("judges the same site in one file by the commands of the page", async () => {
    const commands = /^ {2}cp .*own-site\.ts[\s\S]*?(?= {2}```)/m.exec(page)?.[0] ?? expect.unreachable();
    const { status, stdout } = await run(commands);
    expect([status, stdout]).toEqual([0, printed]);
  });

  it("has what README.md and the pages behind it link to", () => {
    const published = new Set(packedFiles());
    for (const [file, text] of [
      ["README.md", readme],
      ["docs/first-site.md", page],
      ["docs/running.md", readFileSync("docs/running.md", "utf8")],
      ["docs/limits.md", readFileSync("docs/limits.md", "utf8")],
    ] as const) {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => join(dirname(file), link));
      expect(links.length, file).toBeGreaterThan(2);
      expect(
        links.filter((link) => !published.has(link)),
        file,
      ).toEqual([]);
    }
  });
});
