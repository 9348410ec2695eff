import { siteHtml } from "cdktf-edge-node/report";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../../../../cli/terminal/verdict";
import { type FailLevel, failLevels } from "../../../../../constructs/report/fail-level";
import type { FormatName } from "../../../../../constructs/report/formats";
import { runResult } from "../../../../../constructs/report/run-result";
import type { SiteReport } from "../../../../../constructs/report/site-report";
import { siteStatus } from "../../../../../constructs/report/subjects/findings/site-status";
import { below, readXml } from "../../../../support/report/junit-document";
import { finding, formatText, reportOf } from "../../../../support/report/reports";

const of = (subject: string, effect: FailLevel) =>
  finding({ subject, effect, enforcement: effect, enforcementSetBy: "site", blocks: false });
const waived = finding({
  subject: "compute/rack-2",
  blocks: false,
  accepted: { by: "waiver", reason: "larger cooler comes in March", owner: "A. Engineer" },
});
const known = finding({ subject: "compute/rack-3", blocks: false, accepted: { by: "baseline", reason: "known" } });
const warned = of("compute/rack-4", "warn");
const informed = of("compute/rack-5", "inform");
const softened = reportOf(waived, known, warned, informed);
const sites: Readonly<Record<string, SiteReport>> = {
  clean: reportOf(),
  waived: reportOf(waived),
  warned: reportOf(warned),
  informed: reportOf(informed),
  softened,
  stopped: reportOf(finding(), warned, waived),
  held: { ...reportOf(), needs: "core-network" },
  noticed: {
    ...reportOf(),
    policy: {
      ...reportOf().policy,
      notices: [{ id: "policy/waiver-unused", place: "waivers[0]", message: "accepts nothing", effect: "warn" }],
    },
  },
};

/** What a reader of each format takes for the verdict on the only site of a result. */
const isRed: Readonly<Record<Exclude<FormatName, "json" | "bill-csv" | "bill-json">, (text: string) => boolean>> = {
  text: (text) => /│ (?:fail|pass\s+│[^\n]*\n[^\n]*not written)/.test(text),
  junit: (text) => readXml(text).attributes.failures !== "0",
  markdown: (text) => text.startsWith("## ❌") && text.includes("| ❌ fail"),
  github: (text) => text.includes("::error "),
  gitlab: (text) => text.includes('"blocker"'),
  sarif: (text) =>
    (JSON.parse(text) as Log).runs[0]?.results?.some(({ level, suppressions }) => level === "error" && suppressions?.length === 0) ?? false,
  cdk: (text) => JSON.parse(text).pluginReports[0].conclusion === "failure",
  html: (text) => text.includes('<section class="verdict fail"'),
  fleet: (text) => text.includes('<section class="verdict fail"'),
};

describe("siteStatus()", () => {
  it.each(failLevels.flatMap((level) => Object.entries(sites).map(([name, report]) => [level, name, report] as const)))(
    "siteStatus() from %s on of a site that is %s is what every format shows, and what the command ends with",
    (level, _name, report) => {
      const result = runResult([report], level);
      const { fails } = siteStatus(report, level);
      const seen = Object.entries(isRed).map(([format, red]) => [format, red(formatText(format as FormatName, result))]);
      expect(seen).toEqual(Object.keys(isRed).map((format) => [format, fails]));
      expect(exitCodeOf(result)).toBe(fails ? 1 : 0);
    },
  );

  it("siteStatus() fails from a level on for what that level does or worse, and never for what is accepted", () => {
    const failing = (level: FailLevel) =>
      Object.entries(sites).flatMap(([name, report]) => (siteStatus(report, level).fails ? [name] : []));
    expect(failing("block")).toEqual(["stopped", "held"]);
    expect(failing("warn")).toEqual(["warned", "softened", "stopped", "held", "noticed"]);
    expect(failing("inform")).toEqual(["warned", "informed", "softened", "stopped", "held", "noticed"]);
  });
});

describe("the text of siteStatus()", () => {
  it("siteStatus() is not green without what is broken and stops nothing, and what is accepted", () => {
    const textOf = (report: SiteReport, level: FailLevel = "block") => siteStatus(report, level).text;
    expect(textOf(sites.clean ?? expect.unreachable())).toBe("deployable");
    expect(textOf(softened)).toBe("deployable, with 2 fails that do not block and 2 accepted");
    expect(textOf(softened, "warn")).toBe("fails by --fail-on warn, though nothing blocks it");
    expect(textOf(sites.held ?? expect.unreachable())).toBe("not deployable");
  });
});

describe("every format of a site that passes with broken limits", () => {
  const result = runResult([softened]);

  it("names each of them, and who accepts it or made it a warning", () => {
    const page = siteHtml(softened).split("<main>")[1]?.split("</section>")[0] ?? "";
    expect(page).not.toContain("Nothing has to be changed");
    expect(page).toContain("Deployable, with 2 fails that do not block and 2 accepted");
    for (const words of [
      "11.6 K",
      "accepted by the waiver: larger cooler comes in March",
      "accepted by the baseline",
      "only a warning, set by site",
    ])
      expect(page).toContain(words);
    const comment = formatText("markdown", result);
    expect(comment.split("\n")[0]).toBe("## ⚠️ 1 site, all deployable, with 2 fails that do not block and 2 accepted");
    expect(comment).toContain("| ⚠️ pass<br>2 fails that do not block<br>2 accepted |");
    expect(comment.match(/<details/g)).toHaveLength(1); // open at once, not folded twice
    expect(comment).toContain("<details open>");
    expect(formatText("text", result)).toMatch(
      /accepted cooling\/supply[\s\S]*does not block: warn set by site[\s\S]*2 fail, do not block/,
    );
    const cases = below(readXml(formatText("junit", result)), "skipped").map(({ attributes }) => attributes.message);
    expect(cases).toEqual(["waiver: larger cooler comes in March, A. Engineer", "baseline: known"]);
    expect(JSON.parse(formatText("cdk", result)).pluginReports[0].metadata.status).toBe(siteStatus(softened).text);
  });

  it("says in a run that fails on warnings what it fails by, and how to mend it", () => {
    const failing = runResult([softened], "warn");
    expect(formatText("text", failing)).toMatch(
      /^✗ riyadh-1: fails by --fail-on warn, though nothing blocks it\n {2}fail cooling\/supply.*\n {4}compute\/rack-4/,
    );
    expect(formatText("text", failing)).toMatch(/│ fail +│[\s\S]*│ by --fail-on warn/);
    expect(formatText("markdown", failing)).toMatch(/^## ❌ 1 of 1 site fails: 0 not deployable, 1 by --fail-on warn\n/);
    expect(siteHtml(softened, { failOn: "warn" })).toContain("What to do first");
  });
});
