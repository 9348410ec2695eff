import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeStudy } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { alertRules } from "../../constructs/plan/alert-rules";
import { type AlertTestCase, alertTests } from "../../constructs/plan/alert-tests";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { asNew, foundIn, type SolvedState, solvedFaults, solvedState } from "../../constructs/studies/diagnostics/solved-states";
import { statesOverYear } from "../support/diagnostics/diagnosed-states";
import { diagnosedNode, usualSensors } from "../support/nodes/diagnosed-site";
import { runProgram } from "../support/programs/run-program";
import { goTool } from "./engine/go-tool";
import { machine } from "./engine/machine";

const node = diagnosedNode();
const { diagnostics } = nodeDiagnostics(new NodeStudy(node), usualSensors);
const healthy = solvedState(new NodeStudy(asNew(node)), "hottest", "healthy on the hottest day") as SolvedState;
const faults = solvedFaults(node, diagnostics);

/** What vmalert-tool says of the rules of the site, and of the tests of these cases. */
async function asked(cases: readonly AlertTestCase[], change = (rules: string) => rules) {
  const folder = mkdtempSync(join(machine().folder, "diagnoses-"));
  writeFileSync(join(folder, "limits.yaml"), change(alertRules([], 30, { diagnostics })));
  writeFileSync(join(folder, "tests.yaml"), alertTests(diagnostics, cases, "limits.yaml"));
  const tool = join(await goTool("victoriametrics"), "vmalert-tool");
  return await runProgram(tool, ["unittest", "--files=tests.yaml", "--disableAlertgroupLabel=false"], { cwd: folder, timeoutS: 160 });
}

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
