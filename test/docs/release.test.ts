import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import packageJson from "../../package.json";
import { runProgram } from "../support/programs/run-program";

const file = ".github/workflows/release.yml";
const text = readFileSync(file, "utf8");

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

describe(file, () => {
  const { jobs, permissions }: { jobs: Readonly<Record<string, Job>>; permissions: object } = parse(text);
  let errors: readonly string[];

  beforeAll(async () => {
    const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await import("@actions/workflow-parser");
    const parsed = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
    if (!parsed.value) throw new Error(`${file} must be a workflow`);
    await convertWorkflowTemplate(parsed.context, parsed.value);
    errors = parsed.context.errors.getErrors().map(({ message }) => message);
  });

  it("is a workflow by GitHub's own parser", () => {
    expect(errors).toEqual([]);
  });

  it("gives a token to publish to the job alone that publishes, and publishes what was tested", () => {
    expect(permissions).toEqual({ contents: "read" });
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes("write"));
    expect(writing.map(([name]) => name)).toEqual(["publish"]);
    const commands = (name: string) => (jobs[name]?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands("package").filter((run) => /npm (?:ci|test|run package)/.test(run))).toEqual(["npm ci", "npm test", "npm run package"]);
    expect(commands("publish")[0]).toBe("npm publish ./*.tgz --provenance --access public");
    expect(commands("publish").join("\n")).not.toMatch(/npm (?:ci|install|run)/);
  });

  it("runs scripts that package.json has, and names no registry", () => {
    for (const [, script = ""] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) expect(packageJson.scripts).toHaveProperty([script]);
    expect(text).not.toMatch(/registry|https?:/);
  });

  it("names each action by the hash of a commit, with its version behind it", () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(actions).toHaveLength(5);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("takes the notes of one version from a changelog, with links that lead to its pages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "release-"));
    const script = jobs.package?.steps.find(({ run }) => run?.includes("awk"))?.run ?? expect.unreachable();
    writeFileSync(join(folder, "package.json"), '{ "version": "0.2.0" }');
    writeFileSync(
      join(folder, "CHANGELOG.md"),
      "# Changelog\n\n## [Unreleased]\n\n- later\n\n## [0.2.0] - 2026-12-03\n\n[Learn](docs/learn.md#a).\n\n### Breaks\n\n- one\n\n## [0.1.0]\n\n- first\n",
    );
    await runProgram("bash", ["-ec", script], { cwd: folder, env: { ...process.env, PAGES: "https://git.example/team/tool/blob" } });
    const notes = readFileSync(join(folder, "notes.md"), "utf8");
    rmSync(folder, { recursive: true });
    expect(notes.trim()).toBe("[Learn](https://git.example/team/tool/blob/v0.2.0/docs/learn.md#a).\n\n### Breaks\n\n- one");
  });
});
