import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { PointStudy } from "../../../../constructs/studies/operating-point/point-study";
import { yearHours } from "../../../../constructs/studies/year/year-hours";
import { yearPlant } from "../../../../constructs/studies/year/year-plant";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";

const { site, ...design } = lagosSolarHybrid;
const lagos = snapshot("lagos", site, design);
const [array = expect.unreachable()] = lagos.photovoltaics;

/** What arrays give in every hour of Lagos [W]. */
function sunOf(...tiltsDegrees: readonly number[]): Float64Array {
  const study = new PointStudy({ ...lagos, photovoltaics: tiltsDegrees.map((tiltDegrees) => ({ ...array, tiltDegrees })) });
  const hours = yearHours(study, site.weather ?? expect.unreachable(), yearPlant(study));
  return typeof hours === "string" ? expect.unreachable(hours) : hours.sunW;
}

describe("yearHours()", () => {
  it("yearHours() adds up what several arrays give", () => {
    const [flat, steep] = [sunOf(0), sunOf(60)];
    expect(Math.max(...steep)).toBeGreaterThan(0);
    expect(sunOf(0, 60)).toEqual(flat.map((watts, hour) => watts + (steep[hour] ?? Number.NaN)));
  });
});
