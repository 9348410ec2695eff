import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { evaluate } from "../../constructs/policy/evaluate/evaluate";
import { codeBlocks } from "../support/docs/code-blocks";
import { uplinkNode } from "../support/nodes/uplink";

const page = readFileSync("docs/thin-link.md", "utf8");

/** The number behind the last `=` of a line of the page. */
function shown(name: string): number {
  const [, number = ""] = new RegExp(`^${name} .*= ([\\d,.]+) `, "m").exec(page) ?? [];
  return Number(number.replaceAll(",", ""));
}

describe("docs/thin-link.md", () => {
  it("describes the backhaul and the uplink as a site file takes them", () => {
    const { site, telemetry } = parse(codeBlocks(page, "yaml")[0] ?? "");
    const { node } = uplinkNode({ backhaul: site.backhaul, uplink: telemetry.uplink });
    expect(node.site.backhaul).toMatchObject({ upBitPerS: 512_000, outageS: 259_200, share: { telemetry: 0.3 } });
  });

  it("works the numbers of its example by hand as the rules judge them", () => {
    const { findings } = evaluate(uplinkNode().study, { only: { rules: ["telemetry/*"] } });
    const found = (rule: string, subject = "telemetry/uplink") =>
      findings.find((one) => one.rule === `telemetry/${rule}` && one.subject === subject) ?? expect.unreachable();
    const { value: load = 0, limit: share } = found("uplink-carries-load");
    expect(shown("load")).toBe(Math.round(load));
    expect(shown("share")).toBe(share);
    expect(shown("queue")).toBe(Number(((found("queue-covers-outage").value ?? 0) / 1e6).toFixed(1)));
    expect(shown("drain")).toBe(Math.round((found("backlog-drains").value ?? 0) / 60));
    for (const way of ["up", "after"]) expect(page).toContain(`${found("alert-arrives", `telemetry/uplink/${way}`).value} s`);
  });
});
