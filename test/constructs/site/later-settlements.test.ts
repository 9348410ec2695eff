import { defineSite, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { laterSettlements } from "../../../constructs/site/later-settlements";
import { propsOfSite } from "../../../constructs/site/site";
import { firstSite } from "../../../examples/first-site";
import { problemsOf } from "../../support/props/problems-of";
import { ownSite, SiteFiles } from "../../support/site-files";

const { site: example, ...design } = firstSite;
const settling = { scheme: "cst-data-center", confirmedBy: "Counsel", date: "2026-11-25", document: "memo 3" };
const site = defineSite({ ...(propsOfSite(example) ?? expect.unreachable("the example has props")), papers: { notRequired: [settling] } });
const files = new SiteFiles("settled-later");

describe("laterSettlements()", () => {
  it("laterSettlements() takes what was settled before the day of the run and on it, and any where there is no such day", () => {
    expect([laterSettlements(site, "2026-11-25"), laterSettlements(site, "2027-01-01"), laterSettlements(site, undefined)].flat()).toEqual(
      [],
    );
    expect(laterSettlements(example, "2020-01-01")).toEqual([]);
  });

  it("laterSettlements() refuses what is settled the day after, wherever a policy has the day", () => {
    expect(laterSettlements(site, "2026-11-24").map(({ path }) => path)).toEqual(["papers.notRequired[0].date"]);
    expect(problemsOf(() => evaluate(snapshot("first-site", site, design), { policy: { today: "2026-11-24" } }))).toEqual([
      'site.papers.notRequired[0].date: must be a day up to that of the run, 2026-11-24, but is "2026-11-25": correct it, or the day of the run (policy.today, --today)',
    ]);
  });

  it("laterSettlements() refuses it at its place in a site file, by the day of the run or of its own policy", () => {
    const own = ownSite();
    const papers = `site:\n  papers: { notRequired: [${JSON.stringify(settling)}] }\n`;
    const text = own.site.replace("site:\n", papers) + own.design;
    const problems = (given: string, today?: string) =>
      problemsOf(() => files.readAlone(given, today)).map((problem) => problem.replaceAll(`${files.folder}/`, ""));
    const refusal = /^alone\.yaml:2:\d+ site\.papers\.notRequired\[0\]\.date: must be a day up to that of the run, 2026-11-24/;
    expect(problems(text, "2026-11-24")).toEqual([expect.stringMatching(refusal)]);
    expect(problems(`${text}policy: { today: "2026-11-24" }\n`)).toEqual([expect.stringMatching(refusal)]);
    expect(problems(text)).toEqual([]);
    expect(problems(text, "2026-11-26")).toEqual([]);
  });
});
