import { snapshot } from "cdktf-edge-node";
import { evaluate, type SiteReport, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { readableJson } from "../../../../../constructs/report/readable-json";
import { firstSite } from "../../../../../examples/first-site";
import { node30kW } from "../../../../../examples/parts/node-30kw";
import { placedClimate, placedPower, placedSite } from "../../../../support/nodes/placed-node";
import { evaluationOf } from "../../../../support/report/reports";

const site = placedSite({ hottest: { ...placedClimate.hottest, places: { "battery-room": "32 °C" } } });
const study = new NodeStudy(snapshot("placed", site, { ...node30kW, power: placedPower }));
const report: SiteReport = siteReport(evaluate(study), { study });

describe("reportPartPlaces()", () => {
  it("reportPartPlaces() say what stands at each place, how warm it is by climate point and by whose word, and what it loses", () => {
    const [batteryRoom, powerRoom, switchgear] = report.partPlaces ?? [];
    const state = (climate: string, i: number) => study.point(study.scenario(`${climate}/healthy`)).electrical.places?.[i];
    expect(batteryRoom).toMatchObject({
      place: "battery-room",
      parts: ["power/battery-on-dc-48"],
      climates: [
        { climate: "hottest", warmth: { kind: "held", celsius: 32 }, temperatureC: 32, lossW: 0 },
        { climate: "coldest", warmth: { kind: "held", celsius: 15 }, temperatureC: 15, lossW: 0 },
      ],
    });
    expect(powerRoom).toMatchObject({ parts: ["power/dc-48"], climates: [{ lossW: state("hottest", 1)?.lossW }, {}] });
    expect(switchgear?.parts).toEqual(["power/board-a", "power/rack-1-a/breaker", "power/rack-2-a/breaker"]);
    expect(switchgear?.climates).toMatchObject([
      { climate: "hottest", warmth: { kind: "above-outside", kelvins: 8 }, temperatureC: 44, lossW: state("hottest", 2)?.lossW },
      { climate: "coldest", warmth: { kind: "above-outside", kelvins: 8 }, temperatureC: 13, lossW: state("coldest", 2)?.lossW },
    ]);
  });

  it("reportPartPlaces() say the largest loss over the scenarios of a climate point, and in which: a battery at rest loses nothing", () => {
    for (const [i, { climates }] of (report.partPlaces ?? []).entries())
      for (const { climate, largestLoss } of climates) {
        const losses = study.scenarios
          .filter((one) => one.climate === climate)
          .map((scenario) => [scenario.name, study.point(scenario).electrical.places?.[i]?.lossW ?? 0] as const);
        const most = Math.max(...losses.map(([, lossW]) => lossW));
        expect(largestLoss).toEqual({ scenario: losses.find(([, lossW]) => lossW === most)?.[0], lossW: most });
      }
    const [batteryRoom] = report.partPlaces ?? [];
    expect(batteryRoom?.climates[0]?.largestLoss?.scenario).toMatch(/^hottest\/(grid-back|on-battery|on-genset)/);
    expect(batteryRoom?.climates[0]?.largestLoss?.lossW).toBeGreaterThan(100);
  });

  it("reportPartPlaces() are not there in a design without any", () => {
    expect(siteReport(evaluationOf("first-site", firstSite))).not.toHaveProperty("partPlaces");
  });

  it("reportPartPlaces() are data: JSON keeps them, and the report lists who says them and what is left out", () => {
    expect(JSON.parse(readableJson(report)).partPlaces).toEqual(report.partPlaces);
    const declared = report.declared.filter(({ path }) => path.startsWith("power/places/"));
    expect(declared.map(({ path }) => path)).toEqual(
      ["battery-room", "power-room", "switchgear"].flatMap((name) => [`power/places/${name}`, `power/places/${name}/conditioning`]),
    );
  });
});
