import * as core from "@actions/core";
import Ajv from "ajv";
import type { Log } from "sarif";
import { describe, expect, it, vi } from "vitest";
import type { Finding } from "../../../../constructs/policy/rule/finding";
import { type FormatName, formats } from "../../../../constructs/report/formats";
import type { SiteLocations } from "../../../../constructs/report/place";
import { runResult } from "../../../../constructs/report/run-result";
import type { SiteReport } from "../../../../constructs/report/site-report";
import { finding, formatText, reportOf } from "../../../support/report/reports";

const places: SiteLocations = {
  file: "sites/100 % riyadh, 1.yaml",
  line: 1,
  subjects: { "compute/rack-1": { file: "sites/100 % riyadh, 1.yaml", line: 12, column: 7 } },
};
const accepted: Partial<Finding> = {
  subject: "compute/rack-2",
  blocks: false,
  accepted: { by: "waiver", reason: "larger cooler comes in March", owner: "A. Engineer", expires: "2027-03-31", ticket: "OPS-312" },
};
const warned = finding({ subject: "compute/rack-3", effect: "warn", enforcement: "warn", blocks: false });
const passing = finding({
  subject: "compute/rack-4",
  outcome: "pass",
  margin: 3,
  relativeMargin: 0.3,
  value: 42,
  blocks: false,
  broken: [],
});
const { effect: _, ...silent } = passing;
const report: SiteReport = { ...reportOf(finding(), finding(accepted), warned, silent), places };
const result = runResult([report, { ...reportOf(), site: "jeddah-1" }]);
const written = (format: FormatName, of = result) => formatText(format, of);

describe("sarifText()", () => {
  const log = JSON.parse(written("sarif")) as Log;
  const [{ results = [], tool } = { tool: { driver: { name: "" } } }] = log.runs;

  it("has a result for each finding that does something, none for a pass", () => {
    expect(results.map(({ level, message }) => `${level} ${message.text?.split(":")[0]}`)).toEqual([
      "error riyadh-1/compute/rack-1",
      "error riyadh-1/compute/rack-2",
      "warning riyadh-1/compute/rack-3",
    ]);
  });

  it("places a result in the integrator's file, as a URI relative to the sources", () => {
    expect(results[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "sites/100%20%25%20riyadh%2C%201.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12, startColumn: 7 },
    });
    expect(results[2]?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 1 });
  });

  it("suppresses what is accepted, with the justification, and says of every other that it is not", () => {
    const [, { suppressions } = {}] = results;
    expect(suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "waiver: larger cooler comes in March, A. Engineer, until 2027-03-31, OPS-312",
      },
    ]);
    expect(results.filter((one) => one.suppressions?.length === 0)).toHaveLength(2);
  });

  it("gives each rule its help, and each result the index of its rule", () => {
    expect(tool.driver.rules).toHaveLength(1);
    expect(tool.driver.rules?.[0]).toMatchObject({ id: "cooling/supply-within-it-limit", name: "CoolingSupplyWithinItLimit" });
    expect(tool.driver.rules?.[0]?.help?.markdown).toContain("**Remedy:** Add adiabatic pads");
    expect(new Set(results.map(({ ruleIndex }) => ruleIndex))).toEqual(new Set([0]));
  });

  it("keeps the fingerprint of a finding when its numbers and its place change, and has another for another subject", () => {
    const moved: SiteReport = { ...report, places: { file: "other.yaml" }, findings: [finding({ value: 60, margin: -15 })] };
    const printOf = (text: string, i = 0) => (JSON.parse(text) as Log).runs[0]?.results?.[i]?.partialFingerprints;
    expect(printOf(written("sarif", runResult([moved])))).toEqual(printOf(written("sarif")));
    expect(printOf(written("sarif"), 1)).not.toEqual(printOf(written("sarif"), 0));
  });
});

describe("sarifText() of what people wrote", () => {
  it("has no link that they made, in any message", () => {
    const link = "[a cooler](javascript:alert(1))";
    const linked = runResult([reportOf(finding({ title: link, remedy: link, subject: `compute/${link}`, marks: [link] }))]);
    const log = JSON.parse(written("sarif", linked)) as Log;
    const messages = log.runs.flatMap(({ results = [], tool }) => [
      ...results.map(({ message }) => message.text),
      ...(tool.driver.rules ?? []).map(({ shortDescription }) => shortDescription?.text),
    ]);
    expect(messages.join("\n")).not.toContain("](");
    expect(messages.join("\n")).toContain("[a cooler] (javascript:alert(1))");
  });

  it("has a URI of a file in whose name half of a character stands", () => {
    const half = runResult([{ ...report, places: { file: "sites/\ud800.yaml" } }]);
    expect(written("sarif", half)).toContain('"uri": "sites/%EF%BF%BD.yaml"');
  });
});

describe("githubText()", () => {
  it("shows by their codes the characters that move a cursor, of the inputs that are missing too", () => {
    const words = { title: "A rule", severity: "low", reason: "no input", subjects: { "compute/rack-1": 0 } } as const;
    const waiting = { ...words, rule: "house/own\u001b[31m", missing: ["cooling.\u009bx"] };
    const annotations = written("github", runResult([{ ...reportOf(), notJudged: [waiting] }]));
    expect(annotations).toContain("cooling.\\u009bx: 1 check by house/own\\u001b[31m");
    expect(annotations).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("is what @actions/core writes for the same annotation, byte for byte", () => {
    const lines: string[] = [];
    const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
    const words = written("github").split("\n")[0]?.split("::").at(-1) ?? "";
    const message = words.replaceAll("%0A", "\n").replaceAll("%25", "%");
    core.error(message, {
      title: "cooling/supply-within-it-limit on riyadh-1/compute/rack-1",
      file: "sites/100 % riyadh, 1.yaml",
      startLine: 12,
      startColumn: 7,
    });
    spy.mockRestore();
    expect(written("github")).toContain(lines.join(""));
    expect(message).toMatch(
      /^fail cooling\/supply-within-it-limit: The coolant supply is not warmer than the rack allows\n[\s\S]*remedy: add adiabatic pads$/,
    );
  });

  it("has an error, a warning and for what is accepted a notice", () => {
    expect(written("github").match(/^::\w+/gm)).toEqual(["::error", "::notice", "::warning"]);
  });
});

describe("gitlabText()", () => {
  it("has what GitLab's own schema of an issue asks for, and a severity that its parser knows", () => {
    // gitlabhq/gitlabhq, app/validators/json_schemas/codeclimate.json: the required properties with their types, read in November 2026; severities by
    // GitLab Docs, Code Quality report format
    const required = { description: expect.any(String), fingerprint: expect.any(String), severity: expect.any(String) };
    const location = { path: expect.any(String), lines: { begin: expect.any(Number) } };
    for (const issue of JSON.parse(written("gitlab")) as readonly { severity: string; location: { lines: { begin: number } } }[]) {
      expect(issue).toMatchObject({ ...required, location });
      expect(Number.isInteger(issue.location.lines.begin)).toBe(true);
      expect(["info", "minor", "major", "critical", "blocker"]).toContain(issue.severity);
    }
  });

  it("has what GitLab asks of an issue, with a fingerprint of its own, and leaves out what is accepted", () => {
    const issues = JSON.parse(written("gitlab")) as readonly Record<string, unknown>[];
    expect(issues).toHaveLength(2);
    expect(issues[0]).toEqual({
      description:
        "The coolant supply is not warmer than the rack allows: riyadh-1/compute/rack-1, shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C, in hottest/dry-cooler-2-lost. Remedy: add adiabatic pads",
      check_name: "cooling/supply-within-it-limit",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: "blocker",
      location: { path: "sites/100 % riyadh, 1.yaml", lines: { begin: 12 } },
    });
    expect(issues[1]).toMatchObject({ severity: "critical" });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe("cdkText()", () => {
  const text = written("cdk");

  it("is a validation-report.json by the schema of @aws-cdk/cloud-assembly-schema", () => {
    const schema = require("@aws-cdk/cloud-assembly-schema/schema/validation-report.schema.json") as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  });

  it("concludes by site, with the fix, and keeps what is accepted apart", () => {
    const { pluginReports } = JSON.parse(text);
    expect(pluginReports.map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual(["failure", "success"]);
    expect(pluginReports[0].violations).toHaveLength(2);
    expect(pluginReports[0].violations[0]).toMatchObject({ suggestedFix: "add adiabatic pads", severity: "error" });
    expect(pluginReports[0].suppressedViolations).toMatchObject([{ reason: expect.stringContaining("until 2027-03-31") }]);
  });
});

describe("markdownReport()", () => {
  const text = written("markdown");

  it("says the verdict first, then a table of all sites, then what is wrong, folded", () => {
    expect(text.split("\n")[0]).toBe("## ❌ 1 of 2 sites not deployable");
    expect(text).toMatch(/\| `riyadh-1` \| ❌ fail[\s\S]*\| `jeddah-1` \| ✅ pass[\s\S]*<details open>/);
    expect(text).toMatch(/❌ \*\*The coolant supply is not warmer than the rack allows\*\*[\s\S]*\*\*Remedy:\*\* add adiabatic pads/);
    expect(text).toMatch(/2 that do not block[\s\S]*☑️[\s\S]*Accepted by waiver: larger cooler[\s\S]*⚠️/);
  });

  it("stays within what GitHub takes as a comment, and says how much it leaves out", () => {
    const long = runResult(
      Array.from({ length: 300 }, (_site, i) => ({ ...reportOf(finding({ remedy: "wait ".repeat(100) })), site: `site-${i}` })),
    );
    const comment = written("markdown", long);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/… and \d+ more sites: the whole is in the saved result\./);
    expect(comment).toContain("`site-299`");
  });

  it("shows what people wrote as they wrote it, and no markup of theirs", () => {
    const hostile = runResult([reportOf(finding({ title: "<img src=x> **bold** | `code`", remedy: "a\nb ${x} %{y}" }))]);
    expect(written("markdown", hostile)).toContain("\\<img src=x\\> \\*\\*bold\\*\\*");
    expect(written("markdown", hostile)).toContain("**Remedy:** a b ${x} %{y}");
  });

  it("shows by its code a character that moves a cursor in the name of a site", () => {
    const comment = written("markdown", runResult([{ ...reportOf(finding()), site: "a\u009b31mb" }]));
    expect(comment).toContain("<summary><code>a\\u009b31mb</code>");
    expect(comment).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("calls nobody whose name people wrote, and leaves addresses of mail alone", () => {
    const calling = finding({ title: "Ask @octo-org/admins or ops@example.org", remedy: "@team looks" });
    const comment = written("markdown", runResult([reportOf(calling)]));
    expect(comment).toContain("@&#8203;octo-org/admins or ops@example.org");
    expect(comment).not.toMatch(/(?:^|\W)@[a-z\d]/im); // as GitHub finds who is meant
  });
});

describe("markdownReport() of papers", () => {
  it("lists what is open, folded, with how long it takes, and nothing of what is held", () => {
    const asked = [
      { scheme: "g-mark", state: "missing-named", leadDays: 42, kinds: ["ups"] },
      { scheme: "saber-product", state: "held" },
    ] as const;
    const comment = written("markdown", runResult([{ ...reportOf(finding()), papers: { asked } }]));
    expect(comment).toContain("<summary>1 of 2 certificates and licences are open, the longest takes 42 d</summary>");
    expect(comment).toContain("- `g-mark`: missing; lead time 42 d; for ups");
    expect(comment).not.toContain("saber-product");
  });
});

describe("markdownReport() of subjects that are alike", () => {
  const twins = runResult([
    reportOf(finding(), finding({ subject: "compute/rack-2" }), finding({ subject: "compute/rack-3", value: 57, margin: -12 })),
  ]);

  it("says value, scenario and remedy of them once, and of another apart", () => {
    const comment = written("markdown", twins);
    expect(comment).toContain("on `compute/rack-1`, `compute/rack-2`");
    expect(comment.match(/\*\*Remedy:\*\*/g)).toHaveLength(2);
    expect(comment).toContain("shortfall 11.6 K: value 56.6 °C, limit at most 45.0 °C, in `hottest/dry-cooler-2-lost`");
  });
});

describe("every format for machines and reviewers", () => {
  it.each(["sarif", "github", "gitlab", "markdown", "cdk"] as const)("%s names the scenario that set a finding", (format) => {
    expect(written(format, runResult([reportOf(finding())]))).toContain("hottest/dry-cooler-2-lost");
  });

  const reason = "the table ends at 1,000 m";
  const { value: _v, margin: _m, relativeMargin: _r, remedy: _remedy, ...unmeasured } = finding();
  const unknown = { ...unmeasured, outcome: "unknown", reason } as const satisfies Finding;
  const near = finding({
    subject: "compute/rack-2",
    outcome: "pass",
    margin: 0.1,
    value: 44.9,
    effect: "warn",
    blocks: false,
    broken: [],
    nearLimit: { band: 0.5, setBy: "site" },
  });
  const judged = runResult([reportOf(unknown, near)]);

  it.each(["sarif", "github", "gitlab", "markdown", "cdk"] as const)(
    "%s shows an unknown that stops the site, with its reason, and a pass that is near its limit",
    (format) => {
      expect(written(format, judged)).toContain(reason);
      expect(written(format, judged)).toContain("inside the warn band of 0.5 K");
    },
  );

  it("has what is unknown as an error", () => {
    expect(written("github", judged)).toMatch(/^::error [^\n]*\n::warning /);
    expect((JSON.parse(written("sarif", judged)) as Log).runs[0]?.results?.map(({ level }) => level)).toEqual(["error", "warning"]);
  });
});

describe("every format", () => {
  it.each(formats.map(({ name }) => name))(
    "%s is the same for the same result, with \\n alone as line ending where no standard asks for another, and ends with one",
    (format) => {
      expect(written(format)).toBe(written(format));
      expect(written(format).includes("\r")).toBe(format === "bill-csv"); // RFC 4180 ends records with CRLF
      expect(written(format).endsWith("\n") && !written(format).endsWith("\n\n")).toBe(true);
    },
  );

  it.each(formats.map(({ name }) => name).filter((name) => !name.startsWith("bill-")))(
    "%s says that a site which passes is not written when what it needs is not deployable",
    (format) => {
      const held = runResult([{ ...reportOf(), needs: "shared-network" }]);
      expect(written(format, held)).toContain("shared-network");
    },
  );
});
