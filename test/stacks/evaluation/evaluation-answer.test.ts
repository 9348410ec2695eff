import { snapshot, strictPack } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { tryPolicyData } from "../../../constructs/policy/settings/policy-data";
import { siteStates } from "../../../constructs/report/site-states";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { evaluationAnswer } from "../../../stacks/evaluation/evaluation-answer";

const { site, ...design } = kuwaitDryCooler;
const node = snapshot("kuwait", site, design);
const policy = { packs: [strictPack] };

describe("evaluationAnswer()", () => {
  it("gives evaluation, plan and report of the job's site, and nothing that a message loses", () => {
    let signs = 0;
    const otherServices = [{ serviceName: "logs", loosened: { rootUser: { reason: "its image allows nothing else; A. Operator" } } }];
    const job = structuredClone({
      index: 7,
      snapshot: node,
      policy: tryPolicyData(policy) ?? {},
      said: { others: otherServices },
      withStates: true,
    });
    const { index, ...answer } = structuredClone(evaluationAnswer(job, () => signs++));
    const { node: _, ...evaluation } = evaluate(node, { policy });
    const report = siteReport({ node, ...evaluation }, { others: otherServices, policy });
    const { staircases: _s, ratings: _r, billOfMaterials: _b, ...summary } = report;
    const plan = nodePlan(new NodeStudy(node), policy);
    const files = { report: expect.any(Uint8Array), states: expect.any(Uint8Array) };
    expect(answer).toStrictEqual({ evaluation, plan, summary, files });
    const textOf = (name: "report" | "states") => ("files" in answer ? new TextDecoder().decode(answer.files[name]) : "");
    expect(JSON.parse(textOf("report"))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.parse(textOf("states"))).toEqual(JSON.parse(JSON.stringify({ schemaVersion: 1, sites: [siteStates(node, report)] })));
    expect(answer).toMatchObject({ summary: { loosened: expect.arrayContaining([expect.objectContaining({ service: "logs" })]) } });
    expect([index, signs]).toEqual([7, evaluation.counts.scenarios]);
  });
});
