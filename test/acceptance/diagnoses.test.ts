import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { alertGroups, alertRules } from "../../constructs/monitoring/alert-rules";
import { type AlertTestCase, alertTests } from "../../constructs/monitoring/alert-tests";
import { type GensetsAsked, gensetAlerts, gensetGroup } from "../../constructs/monitoring/genset-alerts";
import { saidAnnotations } from "../../constructs/monitoring/site-alert";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import { gensetWatches } from "../../constructs/studies/design/genset-watches";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { asNew, foundIn, type SolvedState, solvedFaults, solvedState } from "../../constructs/studies/diagnostics/solved-states";
import { twoFeeds } from "../../examples/two-feeds";
import { supplyLimit } from "../support/deploy/watched-limits";
import { statesOverYear } from "../support/diagnostics/diagnosed-states";
import { diagnosedNode, usualSensors } from "../support/nodes/diagnosed-site";
import { designOf } from "../support/nodes/node-variants";
import { runProgram } from "../support/programs/run-program";
import { goTool } from "./engine/go-tool";
import { machine } from "./engine/machine";

const node = diagnosedNode();
const { diagnostics } = nodeDiagnostics(new NodeStudy(node), usualSensors);
const healthy = solvedState(new NodeStudy(asNew(node)), "hottest", "healthy on the hottest day") as SolvedState;
const faults = solvedFaults(node, diagnostics);

/** What vmalert-tool says of the rules of the site, and of the tests of these cases. */
function asked(cases: readonly AlertTestCase[], change = (rules: string) => rules) {
  return unittest(change(alertRules(alertGroups([], 30, { diagnostics }))), alertTests(diagnostics, cases, "limits.yaml"));
}

async function unittest(rules: string, tests: string) {
  const folder = mkdtempSync(join(machine().folder, "diagnoses-"));
  writeFileSync(join(folder, "limits.yaml"), rules);
  writeFileSync(join(folder, "tests.yaml"), tests);
  const tool = join(await goTool("victoriametrics"), "vmalert-tool");
  return await runProgram(tool, ["unittest", "--files=tests.yaml", "--disableAlertgroupLabel=false"], { cwd: folder, timeoutS: 160 });
}

describe("the alerts on generator sets in vmalert", () => {
  const fed = snapshot("two-feeds", twoFeeds.site, designOf(twoFeeds));
  const asked: GensetsAsked = {
    gensets: gensetWatches(fed),
    targets: fed.telemetry?.targets ?? [],
    limits: watchedLimits(new NodeStudy(fed)),
    intervalS: 30,
  };
  const beside = () => ({ contact: "the {{ duty }} engineer", runbook_url: "https://ops.example.org/riyadh#operations-genset-runs" });
  const ranWith = (change: (rules: string) => string) => {
    const rules = alertRules([{ name: gensetGroup, rules: gensetAlerts(asked) }], beside);
    return unittest(change(rules), alertTests([], [], "limits.yaml", { gensets: asked, beside }));
  };

  it("fire on a start that fails and on a plant that does not stand in for the grid, and on no counter that begins anew", async () => {
    const { status, stdout, stderr } = await ranWith((rules) => rules);
    expect(`${stdout}${stderr}`).toContain("SUCCESS");
    expect(status).toBe(0);
  });

  it("are missed by these tests where a rise is asked for otherwise", async () => {
    const { status, stdout, stderr } = await ranWith((rules) => rules.replace("increase_prometheus(", "changes("));
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain("its counter begins anew");
  });
});

describe("the alerts on limits and on who measures them in vmalert", () => {
  const agent = "telemetry-agent:8429";
  const groups = alertGroups([supplyLimit], 30, { programs: [agent] });
  const named = (name: string) => groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === name) ?? expect.unreachable();
  const upOf = (values: string) => ({ series: `up{job="telemetry",instance="${agent}"}`, values });
  const supply = (values: string) => ({ series: `${supplyLimit.metric}{device="rack-1"}`, values });

  /** An alert as it arrives, with its value and what else stands in its place. */
  function arrived(name: string, shown: Readonly<Record<string, string>>, labels: object = {}) {
    const written = (text: string) => Object.entries(shown).reduce((told, [from, to]) => told.replaceAll(from, to), text);
    return [{ exp_labels: { ...named(name).labels, ...labels }, exp_annotations: saidAnnotations(named(name), () => ({}), written) }];
  }

  it("tell of an agent that is gone, and of a limit that a device crossed before it fell silent, for ten samples", async () => {
    const gone = arrived("telemetry/program-answers", { "{{ $labels.instance }}": agent }, { job: "telemetry", instance: agent });
    const crossed = arrived("cooling/supply-within-it-limit", { '{{ printf "%.4g" $value }}': "50" });
    const at = (minutes: number, groupname: string, alertname: string, exp_alerts: object[]) => ({
      eval_time: `${minutes}m`,
      groupname,
      alertname,
      exp_alerts,
    });
    const tests = [
      {
        interval: "30s",
        input_series: [upOf("1x20 stale")],
        alert_rule_test: [at(9, "measured", "telemetry/program-answers", []), at(15, "measured", "telemetry/program-answers", gone)],
      },
      {
        interval: "30s",
        input_series: [supply("50x20 stale")],
        alert_rule_test: [
          at(9, "limits", "cooling/supply-within-it-limit", crossed),
          at(14, "limits", "cooling/supply-within-it-limit", crossed),
          at(17, "limits", "cooling/supply-within-it-limit", []),
        ],
      },
    ];
    const { status, stdout, stderr } = await unittest(
      alertRules(groups),
      stringify({ rule_files: ["limits.yaml"], evaluation_interval: "30s", tests }),
    );
    expect(`${stdout}${stderr}`).toContain("SUCCESS");
    expect(status).toBe(0);
  });
});

describe("the diagnostics of a site in vmalert", () => {
  it("fire on every fault that the node is solved with, in what arithmetic finds of it, and on nothing before", async () => {
    expect(faults.length).toBe(10);
    for (const fault of faults) expect(foundIn(diagnostics, fault).length).toBeGreaterThan(0);
    const { status, stdout, stderr } = await asked(faults.map((after) => ({ before: healthy, after })));
    expect(`${stdout}${stderr}`).toContain("SUCCESS");
    expect(status).toBe(0);
  });

  it("fire on nothing in the healthy node over the air of its year and its load", async () => {
    const cases = statesOverYear(asNew(node), 2).map((state) => ({ before: state, after: state }));
    expect(cases.length).toBe(12);
    const { status, stdout, stderr } = await asked(cases);
    expect(`${stdout}${stderr}`).toContain("SUCCESS");
    expect(status).toBe(0);
  });

  it("are missed by these tests where a coefficient is another", async () => {
    const fault = faults.find(({ rule }) => rule === "operations/fan-lost") as SolvedState;
    const { status, stdout, stderr } = await asked([{ before: healthy, after: fault }], (rules) => rules.replace("666.199", "500"));
    expect(status).not.toBe(0);
    expect(`${stdout}${stderr}`).toContain("operations/fan-lost");
  });
});
