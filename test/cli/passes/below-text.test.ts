import { describe, expect, it } from "vitest";
import { belowText } from "../../../cli/passes/below-text";
import { reportedDownlink, reportedPass, reportedSatellite } from "../../support/report/downlinks";

const satellites = [reportedSatellite(), reportedSatellite({ satellite: "low" }), reportedSatellite({ satellite: "unseen", passCount: 0 })];
const found = { site: "riyadh", ...reportedDownlink(satellites, [reportedPass()]) };

describe("belowText()", () => {
  it("counts passes that do not rise as high, and names satellites that never do", () => {
    expect(belowText({ ...found, passCount: 2 }, 30)).toBe("1 pass does not rise to 30°, and no pass of low does");
    const all = { ...found, satellites: satellites.slice(0, 1), passCount: 6 };
    expect(belowText(all, 12.5)).toBe("5 passes do not rise to 12.5°");
  });

  it("says nothing where all rise as high", () => {
    expect(belowText(found, 10)).toBeUndefined();
  });
});
