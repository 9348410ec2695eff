import { type ReportedLink, siteHtml } from "cdktf-edge-node/report";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { reportedDownlink } from "../../../../support/report/downlinks";
import { reportOf } from "../../../../support/report/reports";
import { shownText } from "../../../../support/report/shown-text";

const pass: ReportedLink["passes"][number] = {
  antenna: "antenna-1",
  aos: "2026-09-20T06:17:45.411Z",
  los: "2026-09-20T06:24:59.159Z",
  clearBytes: 13_099_333_461,
  atShareBytes: 8_687_105_795,
  peakBitPerS: 289_968_511,
  clearMarginDb: 9.336,
  atShareMarginDb: 2.09,
  belowModelS: 0,
};

const link: ReportedLink = {
  link: "landsat-9-x",
  satellite: "landsat-9",
  antennas: ["antenna-1"],
  worseShareOfYear: 0.1,
  requiredMarginDb: 1,
  worstMarginDb: 2.09,
  clearBytes: 13_099_333_461,
  atShareBytes: 8_687_105_795,
  passCount: 1,
  passes: [pass],
};

const page = (...links: readonly ReportedLink[]) => siteHtml({ ...reportOf(), downlink: { ...reportedDownlink(), links } });
const sectionOf = (html: string) =>
  /<section class="part[^"]*" aria-labelledby="links">[\s\S]*?<\/section>(?=<section class="part|<\/main>)/.exec(html)?.[0] ?? "";

describe("Links of siteHtml()", () => {
  it("shows what each link delivers, and each pass of it", () => {
    const text = shownText(sectionOf(page(link)));
    expect(text).toContain("landsat-9-x landsat-9 antenna-1 1 13.10 GB 8.69 GB 0.1 % 2.09 dB 1.00 dB");
    expect(text).toContain("landsat-9-x antenna-1 2026-09-20 06:17:45 13.10 GB 8.69 GB 290.0 Mbit/s 9.34 dB 2.09 dB");
  });

  it("says of a link that is unknown why, and of one that nothing receives that nothing does", () => {
    const { worstMarginDb: _, clearBytes: __, atShareBytes: ___, ...without } = link;
    const text = shownText(
      sectionOf(
        page({ ...without, unknown: "Radio climate must be given", passes: [] }, { ...link, antennas: [], passCount: 0, passes: [] }),
      ),
    );
    expect(text).toContain("antenna-1 1 unknown unknown 0.1 % unknown 1.00 dB");
    expect(text).toContain("Landsat-9-x is unknown: Radio climate must be given.");
    expect(text).toContain("landsat-9 no antenna 0");
  });

  it("lists a hundred passes and counts the others", () => {
    const text = shownText(sectionOf(page({ ...link, passCount: 4000, passes: Array.from({ length: 130 }, () => pass) })));
    expect(text.split("2026-09-20 06:17:45")).toHaveLength(101);
    expect(text).toContain("And 3900 more: edge-node link lists those of a satellite.");
  });

  it("is valid HTML with names that are markup, and is not there without links", async () => {
    const html = page({ ...link, link: "<b>&'\"" });
    const { results } = await new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).not.toContain("<b>");
    expect(sectionOf(siteHtml({ ...reportOf(), downlink: reportedDownlink() }))).toBe("");
  });
});
