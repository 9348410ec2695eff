import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformVariable } from "cdktf";
import { EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, PropsError, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { firstSite } from "../../examples/first-site";
import { runProgram } from "../support/programs/run-program";
import { machine } from "./engine/machine";
import { Deployment } from "./site/deployment";
import { quickSite } from "./site/quick-site";

const site = "one-limit";

/** One limit, and a design and a measured value on each side of it. */
interface Case {
  readonly rule: string;
  readonly subject: string;
  readonly limitText: string;
  readonly series: string;
  /** In the limit's unit, beyond it and within it. */
  readonly beyond: number;
  readonly within: number;
  /** What the schema refuses in the prop that sets the limit, and where. */
  readonly refused: EdgeNodeStackProps;
  readonly refusedAt: string;
  /** A design that the rule does not let pass. */
  readonly broken: EdgeNodeStackProps;
}

/** The site with one value of its design changed wherever it stands. */
function withValue(key: string, value: string, other: string): EdgeNodeStackProps {
  const { site: _, ...design } = firstSite;
  const changed = JSON.parse(JSON.stringify(design), (name, found: unknown) => (name === key && found === value ? other : found));
  return { ...changed, site: firstSite.site };
}

const cases: readonly Case[] = [
  {
    rule: "cooling/supply-within-it-limit",
    subject: "compute/rack-1",
    limitText: "at most 45 °C",
    series: 'edge_node_coolant_supply_temperature_celsius{device="rack-1"}',
    beyond: 45.1,
    within: 45,
    refused: withValue("maximumSupply", "45 °C", "45 kW"),
    refusedAt: "compute.racks[0].maximumSupply",
    broken: withValue("maximumSupply", "45 °C", "30 °C"),
  },
  {
    rule: "power/breaker-loading",
    subject: "power/rack-1-a/breaker",
    limitText: "at most 35.866 A", // 40 A × 0.9 for two side by side × the altitude factor of the example
    series: 'edge_node_circuit_current_amperes{device="board-a",circuit="rack-1-a"}',
    beyond: 35.9,
    within: 35.8,
    refused: withValue("rating", "40 A", "40 kW"),
    refusedAt: "power.boards[0].circuits[0].breaker.rating",
    broken: withValue("rating", "40 A", "10 A"),
  },
  {
    rule: "power/battery-depth-within-rating",
    subject: "power/battery-1",
    limitText: "at least 0.2",
    series: 'edge_node_battery_state_of_charge_ratio{device="battery-1"}',
    beyond: 0.19,
    within: 0.2,
    refused: withValue("maximumDepth", "80 %", "120 %"),
    refusedAt: "power.batteries[0].maximumDepth",
    broken: withValue("minimumStateOfCharge", "30 %", "10 %"),
  },
];

describe("one limit in four places", () => {
  const { images, ruleChecker } = machine();
  const deployment = new Deployment(machine());
  let alertRules: string;

  beforeAll(async () => {
    const app = new EdgeApp({ outdir: deployment.outdir, print: () => {}, progress: { update: () => {}, stop: () => {} } });
    const { telemetry, ...rest } = quickSite(images);
    const targets = { "rack-1": "192.0.2.11:9100", "board-a": "192.0.2.41:9100", "battery-1": "192.0.2.42:9100" };
    const stack = new EdgeNodeStack(app, site, { ...rest, telemetry: { ...telemetry, targets } });
    for (const [i, { rule, subject }] of cases.entries())
      stack.edgeNode.checkAtApply(rule, subject, new TerraformVariable(stack, `measured_${i}`, { type: "number" }).numberValue);
    app.synth();
    const files = readFileSync(join(deployment.stackFolder(site), "cdk.tf.json"), "utf8");
    alertRules = uploads(JSON.parse(files)).find((content) => content.includes("alert: ")) ?? "";
    await deployment.terraformOutput(site, "init");
  });

  afterAll(() => deployment.remove());

  it.each(cases)("1, the schema: $refusedAt is refused with its value and what to write", ({ refused, refusedAt }) => {
    const { site: at, ...design } = refused;
    expect(() => snapshot(site, at, design)).toThrow(PropsError);
    try {
      snapshot(site, at, design);
    } catch (error) {
      expect((error as PropsError).problems.map(({ path }) => path)).toContain(refusedAt);
    }
  });

  it.each(cases)("2, synth: $rule fails a design beyond its limit", ({ rule, subject, broken }) => {
    const { site: at, ...design } = broken;
    const { findings, verdict } = evaluate(snapshot(site, at, design));
    const finding = findings.find((one) => one.rule === rule && one.subject === subject);
    expect([finding?.outcome, finding?.blocks, verdict]).toEqual(["fail", true, "fail"]);
  });

  const planOf = (wrong?: string) =>
    deployment.terraform(
      site,
      "plan",
      "-no-color",
      ...cases.map((one, i) => `-var=measured_${i}=${one.rule === wrong ? one.beyond : one.within}`),
    );

  it("3, plan: values that only Terraform knows pass within their limits", async () => {
    expect(await planOf()).toMatchObject({ status: 0 });
  });

  it.each(cases)("3, plan: $rule stops a value that only Terraform knows", async ({ rule, subject, limitText, beyond }) => {
    const { status, stderr } = await planOf(rule);
    expect(status).toBe(1);
    const words = stderr.replaceAll(/[\s│╷╵]+/g, " ");
    expect(words).toContain(`${rule}: `);
    expect(words).toContain(`${subject} must be ${limitText}`);
    expect(words).toContain(`but is ${beyond}`);
  });

  it("4, the alert: the rule checker fires every rule beyond its limit and not within it", async () => {
    const asked = cases.flatMap((one) => [alertCheck(one, one.beyond, 1), alertCheck(one, one.within, 0)]);
    const { status, stdout, stderr } = await checkAlerts(asked);
    expect(status, `${stdout}${stderr}`).toBe(0);
  });

  it("4, the alert: asked the other way round the rule checker complains of every one, or it checks nothing", async () => {
    const asked = cases.flatMap((one) => [alertCheck(one, one.within, 1), alertCheck(one, one.beyond, 0)]);
    const { status, stdout, stderr } = await checkAlerts(asked);
    expect(status).not.toBe(0);
    const complaints = [...`${stdout}${stderr}`.matchAll(/expr: (".*"), time: \S+\s+exp: (.*)\s/g)];
    expect(complaints.map(([, expr = "", wanted = ""]) => [JSON.parse(expr), wanted.trim() === "nil" ? 0 : 1]).sort()).toEqual(
      asked.map(({ metricsql_expr_test: [one] }) => [one.expr, one.exp_samples.length]).sort(),
    );
  });

  /** How many alerts of the limit have to fire on a series of one value. */
  function alertCheck({ rule, subject, series }: Case, value: number, firing: 0 | 1) {
    const alert = `count(ALERTS{alertname=${JSON.stringify(rule)},subject=${JSON.stringify(subject)},alertstate="firing"})`;
    const asked = { expr: alert, eval_time: "5m", exp_samples: firing === 1 ? [{ labels: "{}", value: 1 }] : [] };
    return { interval: "1m", input_series: [{ series, values: `${value}x10` }], metricsql_expr_test: [asked] as const };
  }

  /** Runs our alert file, each check on its own series. */
  function checkAlerts(tests: readonly ReturnType<typeof alertCheck>[]) {
    const folder = deployment.folder;
    writeFileSync(join(folder, "alerts.yaml"), alertRules);
    writeFileSync(join(folder, "alerts.test.yaml"), stringify({ rule_files: ["alerts.yaml"], evaluation_interval: "1m", tests }));
    return runProgram(ruleChecker, ["unittest", "-files=alerts.test.yaml"], { cwd: folder, timeoutS: 60 });
  }
});

/** Bodies of the files that seed containers bring. */
function uploads(json: {
  readonly resource: { readonly docker_container: Readonly<Record<string, { upload?: { content: string }[] }>> };
}): string[] {
  return Object.values(json.resource.docker_container).flatMap(({ upload = [] }) => upload.map(({ content }) => content));
}
