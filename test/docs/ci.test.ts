import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CiProject, install } from "../support/docs/ci-project";
import { codeBlocks } from "../support/docs/code-blocks";
import { Resident } from "../support/programs/resident";
import type { Ran } from "../support/programs/run-program";
import { below, type Element, readXml } from "../support/report/junit-document";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

const page = readFileSync("docs/ci.md", "utf8");
const blocks = (language: string) => codeBlocks(page, language);
const [githubFiles, gitlabFiles, preCommit, github, gitlab] = blocks("yaml").map((code) => parse(code));
const steps: readonly Step[] = github.jobs.judge.steps;
const step = (what: RegExp): Step => steps.find(({ uses, run }) => what.test(uses ?? run ?? "")) ?? expect.unreachable(`no step ${what}`);
const judging = step(/main\.ts/).run ?? "";
const junitFile = String(step(/junit-report/).with?.report_paths);

let root: string;
let resident: Resident;

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "ci-")));
  install(root);
  new CiProject(root, "resident");
  resident = await Resident.start(root, join(root, "resident"));
});

afterAll(() => {
  resident.stop();
  rmSync(root, { recursive: true });
});

/** A project whose steps ask the resident program. One of each kind starts programs of its own, as every runner does. */
function residentProject(name: string): CiProject {
  const made = new CiProject(root, name);
  made.write("bin/npx", resident.npx(), 0o755);
  return made;
}

describe("docs/ci.md, site files", () => {
  const composite: Step = parse(readFileSync("action.yml", "utf8")).runs.steps[0];
  const githubSteps: readonly Step[] = githubFiles.jobs.check.steps;
  const checking = githubSteps.find(({ run = "" }) => run.includes("edge-node"))?.run ?? "";
  const summary = githubSteps.find(({ name }) => name === "Show the summary")?.run ?? "";
  const filled = (made: CiProject) => {
    const own = readFileSync("examples/own-site.yaml", "utf8");
    made.write("sites/cool.site.yaml", own);
    made.write("sites/hot.site.yaml", own.replace("name: my-site", "name: hot").replace("dryBulb: 37 °C", "dryBulb: 47 °C"));
    return made;
  };
  const names = ["shell", "github", "gitlab", "action", "broken", "spaced"] as const;
  let projects: Readonly<Record<(typeof names)[number], CiProject>>;
  let ran: Readonly<Record<(typeof names)[number], Ran>>;

  beforeAll(async () => {
    projects = Object.fromEntries(
      names.map((name) => [name, filled(name === "shell" ? new CiProject(root, name) : residentProject(name))]),
    ) as typeof projects;
    projects.broken.write("sites/broken.site.yaml", "site: {}\n");
    for (const name of ["result.json", "edge-node.sarif", "junit.xml", "summary.md"])
      projects.broken.write(`reports/${name}`, "of an earlier run");
    projects.spaced.write("my sites/hot day.yaml", projects.spaced.read("sites/hot.site.yaml").replace("name: hot", "name: hot-day"));
    for (const name of ["hot-1", "my-1"]) projects.spaced.write(name, ""); // what a shell would make of the pattern of --site
    const inputs = { FILES: "sites/cool.site.yaml\nsites/hot.site.yaml\n", ARGUMENTS: "--strict\n", REPORTS: "reports" };
    const spaced = { FILES: "sites/*.yaml\nmy sites/hot day.yaml", ARGUMENTS: "--site\nhot-*\n\n--fail-on=warn", REPORTS: "all reports" };
    const env = { GITHUB_STEP_SUMMARY: "shown.md" };
    const runs = {
      shell: projects.shell.run(blocks("bash")[0] ?? ""),
      github: projects.github.run(checking).then(async (check) => ({ ...check, ...{ after: await projects.github.run(summary, env) } })),
      gitlab: projects.gitlab.run(gitlabFiles.sites.script[1]),
      action: projects.action.run(composite.run ?? "", { ...inputs, ...env }),
      broken: projects.broken.run(composite.run ?? "", { ...inputs, ...env, FILES: "sites/broken.site.yaml" }),
      spaced: projects.spaced.run(composite.run ?? "", { ...spaced, ...env }),
    };
    ran = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await runs[name]]))) as typeof ran;
  });

  it("ends each with 1 for the site that fails, and leaves every report that a later step takes", () => {
    expect(names.map((name) => ran[name].status)).toEqual([1, 1, 1, 1, 2, 1]);
    expect(JSON.parse(projects.shell.read("reports/result.json")).sites.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "pass",
      "fail",
    ]);
    const { paths, reports } = gitlabFiles.sites.artifacts;
    for (const file of [reports.junit, reports.codequality]) {
      expect(file.startsWith(`${paths[0]}/`) && projects.gitlab.exists(file)).toBe(true);
    }
    const upload = githubSteps.find(({ uses = "" }) => uses.startsWith("github/codeql-action/upload-sarif@"));
    expect(JSON.parse(projects.github.read(String(upload?.with?.sarif_file))).version).toBe("2.1.0");
  });

  it("shows annotations and a summary on GitHub, by the steps as by the action", () => {
    for (const name of ["github", "action"] as const) {
      expect(ran[name].stdout).toMatch(/^::error title=cooling\/rejection-covers-heat/m);
      expect(projects[name].read("shown.md")).toMatch(/^## ❌ 1 of 2 sites/);
    }
  });

  it("has no summary of a run that ended with 2, and says where the file is wrong", () => {
    expect(projects.broken.exists("shown.md")).toBe(false);
    expect(ran.broken.stderr).toMatch(/sites\/broken\.site\.yaml:1:1 site\.country: /);
  });

  it("keeps nothing of an earlier run that a later step would show as the verdict of this one", () => {
    const left = ["result.json", "edge-node.sarif", "junit.xml", "summary.md"].filter((name) => projects.broken.exists(`reports/${name}`));
    expect(left).toEqual([]);
  });

  it("takes one word a line in the action: patterns of files, names with spaces, and options as they are", () => {
    const { sites } = JSON.parse(projects.spaced.read("all reports/result.json")) as { sites: { site: string }[] };
    expect(sites.map(({ site }) => site)).toEqual(["hot-day"]);
    expect(ran.spaced.stdout).toMatch(/,file=my sites\/hot day\.yaml,/);
    expect(projects.spaced.read("shown.md")).toMatch(/^## ❌/);
  });

  it("shows how the action is used, by its inputs", () => {
    const [use] = parse(blocks("yml")[0] ?? "");
    expect(Object.keys(use.with)).toEqual(Object.keys(parse(readFileSync("action.yml", "utf8")).inputs));
  });

  it("keeps reports of a run that failed: every later step always runs, and the artefact of GitLab is kept always", () => {
    const after = githubSteps.slice(githubSteps.findIndex(({ run }) => run === checking) + 1);
    expect(after.map((one) => one.if)).toEqual(after.map(() => "always()"));
    expect(gitlabFiles.sites.artifacts.when).toBe("always");
  });

  it("runs what is installed and fetches nothing, in each recipe, the action and the hook", () => {
    const others = ["action.yml", ".pre-commit-hooks.yaml", "examples/ci/fleet.yml", "examples/ci/fleet.gitlab-ci.yml"];
    const commands = [page, ...others.map((file) => readFileSync(file, "utf8"))];
    const started = commands.flatMap((text) => [...text.matchAll(/\bnpx (\S+) (?:edge-node|ts-node)\b|\bnpx (?:edge-node|ts-node)\b/g)]);
    expect(started.length).toBeGreaterThan(10);
    expect(started.filter(([, option]) => option !== "--no-install").map(([command]) => command)).toEqual([]);
  });

  it("takes names behind -- for files in the hook, though they begin with a dash", async () => {
    const dashed = filled(new CiProject(root, "dashed"));
    dashed.write("--audit.site.yaml", dashed.read("sites/hot.site.yaml"));
    dashed.write("-e.ts", dashed.read("own-site.ts"));
    const { status, stdout, stderr } = await dashed.run(`${preCommit.repos[0].hooks[0].entry} --audit.site.yaml -e.ts`);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^✗ hot: not deployable/m); // of the app, which passes, quiet says nothing: it would end with 2 if node took it for an option
  });

  it("has the hook of .pre-commit-hooks.yaml, for the files that it names", () => {
    const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
    const [local] = preCommit.repos[0].hooks;
    expect(hook).toMatchObject(local);
    expect(hook.entry).toMatch(/ --$/); // what pre-commit adds are files, whatever they begin with
    expect(["sites/a.site.yaml", "a.site.yml", "a.yaml"].map((file) => new RegExp(hook.files).test(file))).toEqual([true, true, false]);
  });
});

describe("examples/ci, a fleet in shards", () => {
  const workflow = parse(readFileSync("examples/ci/fleet.yml", "utf8"));
  const pipeline = parse(readFileSync("examples/ci/fleet.gitlab-ci.yml", "utf8"));
  const [shardSteps, mergeSteps]: readonly (readonly Step[])[] = [workflow.jobs.shard.steps, workflow.jobs.merge.steps];
  const named = (all: readonly Step[] | undefined, name: RegExp) =>
    all?.find((one) => name.test(one.name ?? "")) ?? expect.unreachable(`no step ${name}`);
  const shards: readonly number[] = workflow.jobs.shard.strategy.matrix.shard;
  const project = (name: string) => {
    const made = residentProject(name);
    const own = readFileSync("examples/own-site.yaml", "utf8");
    for (const [i, dryBulb] of [37, 47, 36, 35, 34].entries())
      made.write(
        `sites/hub-${i + 1}.yaml`,
        own.replace("name: my-site", `name: hub-${i + 1}`).replace("dryBulb: 37 °C", `dryBulb: ${dryBulb} °C`),
      );
    return made;
  };
  /** What the jobs of a matrix leave, where the one that merges finds it. */
  const judged = async (made: CiProject) => {
    const codes: (number | null)[] = [];
    for (const shard of shards) {
      const { run = "" } = named(shardSteps, /Judge one shard/);
      codes.push((await made.run(run, { SHARD: `${shard}/${shards.length}` })).status);
      await made.run(`mkdir -p shards && mv shard shards/shard-${shard}`);
    }
    return codes;
  };
  /** How the jobs of a matrix ended that are judged once for all tests. */
  let judgedOnce: Promise<readonly (number | null)[]> | undefined;
  const judgedBefore = () => {
    judgedOnce ??= judged(project("judged"));
    return judgedOnce;
  };
  /** Where they left what they left, as a project beside theirs names it. */
  const shardsBefore = "../judged/shards";

  it("judges each shard in a job, puts all together, and comments what a pull request changes", async () => {
    const made = project("fleet");
    expect(await judgedBefore()).toEqual([0, 1, 0, 0]); // hub-2 is too hot
    await made.run(`cp -r ${shardsBefore} main && sed -i 's/37 °C/47 °C/' sites/hub-1.yaml`);
    expect(await judged(made)).toEqual([1, 1, 0, 0]);
    const merged = await made.run(named(mergeSteps, /Put the shards together/).run ?? "");
    expect([merged.status, merged.stdout.includes("::error title=cooling/rejection-covers-heat")]).toEqual([1, true]);
    expect(JSON.parse(made.read("reports/result.json")).sites.map(({ site }: { site: string }) => site)).toEqual(
      [1, 2, 3, 4, 5].map((i) => `hub-${i}`),
    );
    expect(made.read("reports/summary.md")).toMatch(/^## ❌ 2 of 5 sites not deployable/);
    const gh =
      '#!/bin/sh\ncase "$1 $2" in "run list") echo 7;; "run download") cp -r main before;; "pr comment") cp change.md posted.md; echo "$@" > asked;; esac\n';
    made.write("bin/gh", gh, 0o755);
    await made.run(named(mergeSteps, /what the pull request changes/).run ?? "", { BASE: "main", NUMBER: "12" });
    expect(made.read("asked")).toMatch(/^pr comment 12 --body-file change\.md/);
    expect(made.read("posted.md")).toMatch(
      /^## ❌ 1 of 5 sites changes: 1 stops passing\n[\s\S]*\| `hub-1` \| ✅ deployable → ❌ not deployable \| .* \| not written \|\n$/,
    );
  });

  it("is red for a job that was killed, with the names of its sites, in GitHub and in GitLab", async () => {
    const made = project("killed");
    await judgedBefore();
    await made.run(`cp -r ${shardsBefore} shards && rm -r shards/shard-1`);
    const merged = await made.run(named(mergeSteps, /Put the shards together/).run ?? "");
    expect([merged.status, merged.stderr]).toEqual([
      1,
      expect.stringContaining("shard 1 of 4 gave no result: hub-1, hub-5 were not judged"),
    ]);
    const gitlabMerged = await made.run(pipeline.merge.script[1]);
    expect(gitlabMerged.status).toBe(1);
    expect(JSON.parse(made.read("reports/quality.json"))[0]).toMatchObject({ check_name: "fleet/site-is-judged", severity: "blocker" });
  });

  it("takes the numbers of GitLab's jobs", async () => {
    const made = project("numbered");
    const env = { CI_NODE_INDEX: "3", CI_NODE_TOTAL: `${pipeline.shard.parallel}` };
    expect((await made.run(pipeline.shard.script[1], env)).status).toBe(0);
    expect(JSON.parse(made.read("shards/3/reports/shard.json"))).toMatchObject({ number: 3, count: 4 });
  });

  it("lets no red job end the others, nor keep the merge from its work", () => {
    expect([workflow.jobs.shard.strategy["fail-fast"], workflow.jobs.merge.if, pipeline.merge.when]).toEqual([
      false,
      "${{ !cancelled() }}",
      "always",
    ]);
    expect([named(shardSteps, /Keep it/).if, pipeline.shard.artifacts.when]).toEqual(["always()", "always"]);
    expect(Object.keys(pipeline).map((job) => pipeline[job].needs)).toEqual([undefined, ["shard"]]);
  });

  it("runs no text of others in a shell: what a pull request names comes as a variable", () => {
    const runs = [...(shardSteps ?? []), ...(mergeSteps ?? [])].map(({ run = "" }) => run);
    expect(runs.filter((run) => run.includes("${{"))).toEqual([]);
  });

  it("takes a shard by the action too, beside the words of others", async () => {
    const made = project("acted");
    const action: Step = parse(readFileSync("action.yml", "utf8")).runs.steps[0];
    const env = { FILES: "sites/*.yaml", ARGUMENTS: "--strict\n", REPORTS: "reports", SHARD: "2/4", GITHUB_STEP_SUMMARY: "shown.md" };
    const { status } = await made.run(action.run ?? "", env);
    expect(status).toBe(1);
    expect(JSON.parse(made.read("reports/result.json")).sites.map(({ site }: { site: string }) => site)).toEqual(["hub-2"]);
    expect(made.read("shown.md")).toContain("Shard 2 of 4: 1 of 5 sites.");
  });
});

/** A site that stands by a policy of its own. */
const sitesWithPolicy = `
import { strictPack } from "cdktf-edge-node";
import { kuwaitDryCooler } from "./kuwait-dry-cooler";

const off = { off: "No winter, A. Operator, 2026-11-25" };
const policy = { packs: [strictPack], site: { "cooling/room-stays-warm": { enforcement: off } } };
export const sites = { "kuwait-dry-cooler": { ...kuwaitDryCooler, policy } };
`;

describe("docs/ci.md, the workflow of GitHub", () => {
  it("runs on changes, every day, and once a month as an audit", () => {
    expect(Object.keys(github.on)).toEqual(["push", "pull_request", "schedule"]);
    expect(github.on.schedule).toEqual([{ cron: "17 5 * * *" }, { cron: "37 5 1 * *" }]);
    expect(step(/main\.ts/).env).toEqual({ AUDIT: `\${{ github.event.schedule == '${github.on.schedule[1].cron}' }}` });
  });

  it("installs before it judges, and keeps and shows the verdicts after it, whatever they are", () => {
    const order = [/checkout/, /setup-node/, /^npm ci$/, /main\.ts/, /upload-artifact/, /junit-report/].map((what) =>
      steps.indexOf(step(what)),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(steps).toHaveLength(order.length);
    expect(steps.map((one) => one.if)).toEqual([undefined, undefined, undefined, undefined, "always()", "always()"]);
  });

  it("uses actions by major versions that exist", () => {
    // The tags were read in the actions' repositories in November 2026.
    expect(steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]))).toEqual([
      "actions/checkout@v7",
      "actions/setup-node@v7",
      "actions/upload-artifact@v7",
      "mikepenz/action-junit-report@v6",
    ]);
  });

  it("keeps the folder that the JUnit file is in, and asks for no permission to write", () => {
    expect(`${junitFile}`.startsWith(`${step(/upload-artifact/).with?.path}/`)).toBe(true);
    expect(github.permissions).toEqual({ contents: "read" });
  });
});

describe("docs/ci.md, the job of GitLab", () => {
  it("runs the same commands and publishes the same files, also of a run that failed", () => {
    expect(gitlab.judge.script).toEqual(["npm ci", judging]);
    expect(gitlab.judge.artifacts).toEqual({
      when: "always",
      paths: [step(/upload-artifact/).with?.path],
      reports: { junit: junitFile },
    });
  });
});

describe("docs/ci.md, its programs", () => {
  it.each(["main.ts", "waivers.ts", "baseline.ts"])("%s stands in examples/ci, to the letter", (name) => {
    expect(blocks("ts")).toContain(readFileSync(join("examples/ci", name), "utf8"));
  });
});

describe("docs/ci.md, the step that judges", () => {
  let changes: CiProject;
  let schedule: CiProject;
  let refused: CiProject;
  let housed: CiProject;
  const hot = "kuwait-dry-cooler";
  const suites = (project: CiProject): Readonly<Record<string, Element>> =>
    Object.fromEntries(readXml(project.read(junitFile)).children.map((suite) => [suite.attributes.name, suite]));
  const skippedBy = (project: CiProject) =>
    below(suites(project)[hot] ?? expect.unreachable(), "skipped").map(({ attributes }) => attributes.type);
  let ran: readonly [change: Ran, scheduled: Ran, refusal: Ran, house: Ran];

  beforeAll(async () => {
    changes = new CiProject(root, "changes"); // by the npx and the ts-node that are installed
    schedule = residentProject("schedule");
    refused = residentProject("refused");
    housed = residentProject("housed");
    refused.write("waivers.ts", changes.read("waivers.ts").replace("2027-03-31", "next spring"));
    refused.write(junitFile, "<testsuites/>");
    housed.write("sites.ts", sitesWithPolicy);
    ran = await Promise.all([
      changes.run(judging, { AUDIT: "false" }),
      schedule.run(judging, { AUDIT: "true" }),
      refused.run(judging, { AUDIT: "false" }),
      housed.run(judging, { AUDIT: "false" }),
    ]);
  });

  it("ends with 0 when every site passes, and writes the JUnit file and Terraform JSON", () => {
    const [{ status, stderr }] = ran;
    expect(status, stderr).toBe(0);
    expect(Object.values(suites(changes)).map(({ attributes }) => attributes)).toMatchObject([
      { name: "first-site", failures: "0", errors: "0" },
      { name: hot, failures: "0", errors: "0" },
    ]);
    expect(skippedBy(changes).filter((type) => type === "waiver")).toHaveLength(3);
    expect(changes.exists(`cdktf.out/stacks/${hot}/cdk.tf.json`)).toBe(true);
  });

  it("ends with 1 when a site fails, as in the audit one that is only accepted, and the JUnit file says what and why", () => {
    expect(ran[1].status).toBe(1);
    const { "first-site": good, [hot]: bad } = suites(schedule);
    expect([good?.attributes.failures, bad?.attributes.failures]).toEqual(["0", "3"]);
    expect(bad?.text).toMatch(
      /value 52\.\d °C, limit at most 45\.0 °C[\s\S]*remedy: supply the coolant [\d.]+ K colder: add adiabatic pads/,
    );
    expect(schedule.exists("cdktf.out/stacks/first-site/cdk.tf.json")).toBe(true);
    expect(schedule.exists(`cdktf.out/stacks/${hot}/cdk.tf.json`)).toBe(false);
  });

  it("ends with 2 when the policy is not valid, says what to write, and leaves no JUnit file of an earlier run", () => {
    const [, , { status, stderr }] = ran;
    expect(status).toBe(2);
    expect(stderr).toContain('write it like "2027-03-31"');
    expect(refused.exists(junitFile)).toBe(false);
  });

  it("judges a site by the policy that sites.ts gives it, and adds what waivers.ts accepts", () => {
    expect(ran[3].status, ran[3].stderr).toBe(0);
    const { policy, findings } = JSON.parse(housed.read(`cdktf.out/reports/${hot}/report.json`));
    expect(policy).toMatchObject({ packs: ["strict"], switchedOff: [{ rule: "cooling/room-stays-warm", by: "site" }] });
    expect(findings.filter(({ accepted }: { accepted?: object }) => accepted)).toHaveLength(3);
  });

  it("ends with 0 without waivers once the baseline is written as the page says", async () => {
    const [judge, write = ""] = blocks("sh").join("").trim().split("\n");
    expect(judge).toBe(judging);
    schedule.write("waivers.ts", "export const waivers = {};\n");
    const { status, stderr } = await schedule.run(`${write.replace("riyadh-1", hot)} && ${judging}`);
    expect(status, stderr).toBe(0);
    expect(skippedBy(schedule).filter((type) => type === "baseline")).toHaveLength(3);
  });
});
