import { type ClimatePointProps, defineSite, type SurfaceProps, snapshot } from "cdktf-edge-node";
import { recordOf } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";
import { problemsOf } from "../../support/props/problems-of";

const envelopeProps: readonly SurfaceProps[] = cooling30kW.room.envelope;
const [roof, ...others] = envelopeProps.filter(({ floor }) => !floor);
if (!roof) throw new Error("The room of the example has a roof");
const sun = Object.fromEntries([roof, ...others].map(({ name }) => [name, "800 W/m²" as const]));

/** Sol-air temperatures by surface at the hottest point. */
function solAir(film: Pick<ClimatePointProps, "filmCoefficient"> = {}, ofRoof: object = {}) {
  const site = defineSite({
    country: "SA",
    position: { latitude: 18, longitude: 42, elevation: "500 m" },
    climate: { hottest: { dryBulb: "40 °C", irradiance: sun, ...film }, coldest: { dryBulb: "5 °C" } },
    grid: { nominal: "400 V line-to-line", minimum: "0.9" },
    promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
  });
  const envelope = envelopeProps.map((surface) => (surface.name === roof?.name ? { ...surface, ...ofRoof } : surface));
  const node = snapshot("film", site, { ...node30kW, cooling: { ...cooling30kW, room: { ...cooling30kW.room, envelope } } });
  const { room } = recordOf(node, "hottest/healthy");
  if (room?.outcome !== "solved") throw new Error("the room is not solved");
  return new Map((room.surfaces ?? []).map(({ name, solAirC }) => [name, solAirC]));
}
const absorptance = Number.parseFloat(String(roof.absorptance));
const wanted = (film: number) => 40 + (absorptance * 800) / film;

describe("filmCoefficient", () => {
  it("is 17 W/(m²·K) where nobody says more", () => {
    expect(solAir().get(roof.name)).toBeCloseTo(wanted(17), 9);
  });

  it("is that of the surface, and that of the climate point before it, for all surfaces or by name", () => {
    expect(solAir({}, { filmCoefficient: "12 W/(m²·K)" }).get(roof.name)).toBeCloseTo(wanted(12), 9);
    expect(solAir({ filmCoefficient: "20 W/(m²·K)" }, { filmCoefficient: "12 W/(m²·K)" }).get(roof.name)).toBeCloseTo(wanted(20), 9);
    const byName = solAir({ filmCoefficient: { [roof.name]: "13 W/(m²·K)" } });
    expect(byName.get(roof.name)).toBeCloseTo(wanted(13), 9);
    const [other] = others;
    expect(byName.get(other?.name ?? "")).toBe(solAir().get(other?.name ?? ""));
  });

  it("is refused out of its range, and of a surface that the envelope lacks", () => {
    expect(problemsOf(() => solAir({ filmCoefficient: "0.5 W/(m²·K)" }))).toEqual([
      expect.stringMatching(/^climate\.hottest\.filmCoefficient: .*at least 1 W\/\(m²·K\) but is 0\.5/),
    ]);
    expect(problemsOf(() => solAir({ filmCoefficient: { gable: "12 W/(m²·K)" } }))).toEqual([
      expect.stringMatching(
        /^site\.climate\.hottest\.filmCoefficient\.gable: is of no surface of the envelope that stands in outdoor air: /,
      ),
    ]);
  });
});
