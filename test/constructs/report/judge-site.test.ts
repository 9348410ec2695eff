import { snapshot, strictPack } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it, vi } from "vitest";
import { nodePlan } from "../../../constructs/deployment-plan/node-plan";
import { judgeSite } from "../../../constructs/report/judge-site";
import { kuwaitDryCooler } from "../../../examples/kuwait-dry-cooler";
import { fresh } from "../../support/kept/kept-studies";

const { site, ...design } = kuwaitDryCooler;
const node = snapshot("kuwait", site, design);
const policy = { packs: [strictPack] };

describe("judgeSite()", () => {
  it("gives verdict, plan and report as each of them is made alone", () => {
    const { evaluation, plan, report } = fresh(() => judgeSite(node, policy));
    const places = { file: "kuwait.yaml" };
    expect(evaluation).toEqual(fresh(() => evaluate(node, { policy })));
    expect(plan()).toEqual(nodePlan(new NodeStudy(node), policy));
    expect(report({ places })).toEqual(fresh(() => siteReport(evaluation, { policy, places })));
  });

  it("evaluates nothing where the verdict is known", () => {
    const evaluation = evaluate(node, { policy });
    const onProgress = vi.fn();
    expect(judgeSite(node, policy, { evaluation, onProgress }).evaluation).toBe(evaluation);
    expect(onProgress).not.toHaveBeenCalled();
  });
});
