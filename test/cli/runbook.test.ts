import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type SiteRunbook, siteRunbook } from "../../cli/runbook/site-runbook";
import { nodePlan } from "../../constructs/deployment-plan/node-plan";
import { NodeStudy } from "../../constructs/studies/node-study";
import { diagnosedFile } from "../support/nodes/diagnosed-file";
import { diagnosedNode, diagnosedSite } from "../support/nodes/diagnosed-site";
import { onTwoHosts, sheddingNode } from "../support/nodes/shedding";
import { runCli } from "../support/programs/run-cli";
import { SiteFiles } from "../support/site-files";

const files = new SiteFiles("runbook");
const hostile = "A | b {{ $x }} ${y} <script>alert(1)</script> [z](javascript:1) `c` *d* @team #1";
const paging = {
  image: { variable: "paging_image" },
  memory: "64 MiB",
  webhook: { hostFile: "/etc/edge-node/webhook" },
  contacts: { default: "Duty engineer, +966 11 555 0100", power: hostile },
  runbooks: "https://ops.example.org/riyadh",
} as const;
const telemetry = { ...diagnosedSite.telemetry, paging };
const site = diagnosedFile(files, { telemetry });
const pageIn = (format: string, ...args: string[]) => {
  const { code, stdout, stderr } = runCli("runbook", site, "--format", format, ...args);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
};
const runbook = JSON.parse(pageIn("json")) as SiteRunbook;
const sectionOf = (alert: string) => runbook.sections.find((one) => one.alert === alert) ?? expect.unreachable();

describe("edge-node runbook", () => {
  it("has every alert of the alert file once, at the anchor to which the alert leads, with what it says", () => {
    const { groups } = parse(nodePlan(new NodeStudy(diagnosedNode({ telemetry }))).texts["alert-rules"] ?? "") as {
      groups: { rules: { alert: string; labels: Record<string, string>; annotations: Record<string, string> }[] }[];
    };
    const alerts = groups.flatMap(({ rules }) => rules);
    expect(runbook.sections.map(({ alert }) => alert)).toEqual([...new Set(alerts.map(({ alert }) => alert))]);
    for (const { alert, labels, annotations } of alerts) {
      const section = sectionOf(alert);
      expect(annotations.runbook_url).toBe(`${paging.runbooks}#${section.anchor}`);
      expect(annotations.steps).toBe(section.steps.map((step, i) => `${i + 1}. ${step}`).join("\n"));
      expect(annotations.spare).toBe(section.spare);
      expect(section.severities).toContain(labels.severity);
      const subject = section.subjects.find((one) => labels.device === undefined || one.device === labels.device);
      expect(annotations.contact?.replaceAll('{{ "{{" }}', "{{")).toBe(subject?.contact);
    }
  });

  it("has the alerts on shedding, each pair of several hosts by its names", () => {
    const { node } = sheddingNode(onTwoHosts());
    const { sections } = siteRunbook({ node, policy: () => ({}) }, []);
    const whatOf = (alert: string) => sections.find((one) => one.alert === alert)?.subjects.map(({ what }) => what);
    expect(whatOf("orchestration/shedder-acts")).toEqual(["load-shedder-host-2 and engine-gate-host-2", "load-shedder and engine-gate"]);
    expect(whatOf("orchestration/stage-out")).toContain("stage battery-ups/9, with shed-workloads.viewer");
  });

  it("says what an alert means, the limit of this site beside the solved node, and how each device is silenced", () => {
    const supply = sectionOf("cooling/supply-within-it-limit");
    expect(supply.means).toContain("slows down");
    expect(supply.subjects[0]).toMatchObject({ device: "rack-1", limit: "at most 45 °C", expected: expect.stringMatching(/^\d+.* °C$/) });
    expect(supply.silences[0]).toEqual({
      device: "rack-1",
      command: `npx edge-node silence ${site} --device rack-1 --for 2h --owner NAME --reason 'planned work'`,
    });
  });

  it("gives a command that silences, also of one site of a file by its name", () => {
    const { silences } = (JSON.parse(pageIn("json", "--site", "diag*")) as SiteRunbook).sections[0] ?? expect.unreachable();
    const [{ command } = expect.unreachable()] = silences;
    expect(command).toContain(`silence ${site} --site 'diag*' --device`);
    const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "").slice(2);
    expect(JSON.parse(runCli(...args).stdout)).toMatchObject({ createdBy: "NAME", comment: "planned work" });
  });

  it("shows text that looks like a template, markup or a page as that text", () => {
    const markdown = pageIn("md");
    expect(markdown).toContain('<a id="power.battery-depth-within-rating"></a>');
    expect(markdown).toContain("\\<script\\>alert(1)\\</script\\> \\[z\\](javascript:1) \\`c\\` \\*d\\*");
    expect(markdown).not.toMatch(/@team|#1\b/);
    const html = pageIn("html");
    expect(html).toContain("${y} &lt;script&gt;alert(1)&lt;/script&gt; [z](javascript:1)");
    expect(html).not.toContain("<script");
    expect(sectionOf("power/battery-depth-within-rating").subjects[0]?.contact).toBe(hostile);
  });

  it("is a page of valid HTML whose links lead to its parts", async () => {
    const html = pageIn("html");
    const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toEqual(runbook.sections.map(({ anchor }) => anchor));
    for (const anchor of anchors) expect(html).toContain(`<h2 id="${anchor}">`);
  });

  it("writes the page into a folder, and refuses a site that nobody watches", () => {
    const folder = files.path("pages");
    expect(pageIn("html", "--output", folder)).toBe("");
    expect(readFileSync(join(folder, "runbook.html"), "utf8")).toBe(pageIn("html"));
    const { telemetry: _, ...unwatched } = parse(readFileSync(site, "utf8")) as Record<string, unknown>;
    const alone = files.write("alone.yaml", JSON.stringify(unwatched));
    expect(runCli("runbook", alone)).toMatchObject({ code: 2, stderr: expect.stringContaining("must have telemetry to have runbooks") });
  });
});
