import { describe, expect, it } from "vitest";
import { decibelText, linksTexts, linkText } from "../../../../../constructs/report/subjects/links";
import type { LinkSummary } from "../../../../../constructs/report/subjects/links/record";

const link: LinkSummary = {
  link: "x",
  satellite: "landsat-9",
  antennas: ["antenna-1"],
  worseShareOfYear: 0.1,
  requiredMarginDb: 1,
  worstMarginDb: -0.189,
  clearBytes: 31_841_000_000,
  atShareBytes: 950_400_000,
  passCount: 12,
};

describe("linkText()", () => {
  it("linkText() says what all passes deliver, and the least margin beside the required one", () => {
    expect(linkText(link)).toBe(
      "x: 12 passes over antenna-1, 31.84 GB under a clear sky, 950.40 MB at 0.1 % of the year, least margin −0.19 dB, 1.00 dB required",
    );
  });

  it("linkText() says that passes and bytes are those of each of several antennas", () => {
    expect(linkText({ ...link, antennas: ["antenna-1", "antenna-2"] })).toContain(
      "x: 12 passes on 2 antennas (antenna-1, antenna-2; a pass that several see counts on each), 31.84 GB under a clear sky",
    );
  });

  it("linkText() says what is missing", () => {
    const { worstMarginDb: _, clearBytes: __, atShareBytes: ___, ...without } = link;
    expect(linkText({ ...without, antennas: [], passCount: 0 })).toBe("x: no antenna that follows landsat-9 receives it");
    expect(linkText({ ...without, unknown: "no climate" })).toBe("x: 12 passes over antenna-1, unknown: no climate");
    expect(linkText({ ...without, passCount: 0 })).toBe("x: no pass over antenna-1");
    expect(linkText({ ...without, clearBytes: 0, atShareBytes: 0, passCount: 1 })).toBe(
      "x: 1 pass over antenna-1, 0 B under a clear sky, 0 B at 0.1 % of the year, no pass at 5° or more",
    );
  });

  it("linksTexts() lists the first dozen", () => {
    expect(linksTexts()).toEqual([]);
    expect(linksTexts(Array.from({ length: 14 }, () => link)).at(-1)).toBe("and 2 more links: --format json lists all");
  });
});

describe("decibelText()", () => {
  it("decibelText() has two digits and no negative zero", () => {
    expect([1.805, -0.001, -12].map(decibelText)).toEqual(["1.80 dB", "0.00 dB", "−12.00 dB"]);
  });
});
