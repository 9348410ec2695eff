import { describe, expect, it } from "vitest";
import { type Coolant, massShareFromVolumeShare } from "../../../../../constructs/engineering/thermal/coolant/coolant";
import { type CoolantModel, coolantModel } from "../../../../../constructs/engineering/thermal/coolant/coolant-model";
import tables from "../../../../reference/property-tables.json";
import { relativeDifference } from "../../../../support/reference";

interface Table {
  readonly rows_over_temperature_C: readonly (readonly (number | null)[])[];
  readonly tolerance_percent: number;
  readonly tolerance_below_20_C_percent: number;
}

const properties = [
  ["density", "densityKgPerM3", 1],
  ["specific_heat", "specificHeatJPerKgK", 1],
  ["conductivity", "conductivityWPerMK", 1000],
] as const;

const glycols = Object.entries(tables.glycols).map(([name, glycol]) => [name, { ...glycol, kind: glycol.kind as Glycol }] as const);
type Glycol = Exclude<Coolant["kind"], "water">;

const byVolume = (kind: Glycol, percent: number): CoolantModel =>
  coolantModel({ kind, massShare: massShareFromVolumeShare(kind, percent / 100) });

describe.each(glycols)("coolantModel() beside %s", (_, glycol) => {
  it.each(properties)(
    "coolantModel() has the published %s over all shares and temperatures, within the disagreement of the two",
    (name, property, scale) => {
      const { rows_over_temperature_C, tolerance_percent, tolerance_below_20_C_percent }: Table = glycol[name];
      let compared = 0;
      for (const [temperatureC = Number.NaN, ...row] of rows_over_temperature_C as (readonly number[])[]) {
        for (const [i, published] of row.entries()) {
          if (published === null) continue; // frozen
          const share = glycol.shares_by_volume_percent[i] ?? Number.NaN;
          const off = (byVolume(glycol.kind, share)[property](temperatureC) * scale) / (published ?? Number.NaN) - 1;
          expect(100 * Math.abs(off), `${share} % at ${temperatureC} °C`).toBeLessThan(
            temperatureC < 20 ? tolerance_below_20_C_percent : tolerance_percent,
          );
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(25);
    },
  );

  it("coolantModel() carries the published heat for each litre and kelvin within 3.3 % from 20 °C on: what sets a loop's rise", () => {
    const heats: readonly (readonly (number | null)[])[] = glycol.specific_heat.rows_over_temperature_C;
    for (const [r, [temperatureC, ...row]] of (glycol.density.rows_over_temperature_C as (readonly (number | null)[])[]).entries()) {
      if (typeof temperatureC !== "number" || temperatureC < 20) continue;
      for (const [i, density] of row.entries()) {
        const { densityKgPerM3, specificHeatJPerKgK } = byVolume(glycol.kind, glycol.shares_by_volume_percent[i] ?? Number.NaN);
        const published = (density ?? Number.NaN) * (heats[r]?.[i + 1] ?? Number.NaN);
        expect(relativeDifference(densityKgPerM3(temperatureC) * specificHeatJPerKgK(temperatureC), published)).toBeLessThan(0.033);
      }
    }
  });

  it("coolantModel() freezes where published, within the disagreement of the two", () => {
    for (const [share = Number.NaN, freezingC = Number.NaN] of glycol.freezing.points)
      expect(Math.abs(byVolume(glycol.kind, share).freezingPointC - freezingC), `${share} %`).toBeLessThan(glycol.freezing.tolerance_K);
  });
});

describe("massShareFromVolumeShare()", () => {
  it.each([tables.glycols["ashrae-propylene"], tables.glycols["ashrae-ethylene"]])(
    "massShareFromVolumeShare() agrees with ASHRAE's pairs of $kind within one percentage point",
    ({ kind, mass_percent_over_volume_percent }) => {
      for (const [volume = Number.NaN, mass = Number.NaN] of mass_percent_over_volume_percent)
        expect(Math.abs(100 * massShareFromVolumeShare(kind as Glycol, volume / 100) - mass)).toBeLessThan(1);
    },
  );
});

describe("coolantModel() beside makers and NIST", () => {
  it("coolantModel() has Dow's figures for DOWFROST LC 25 within 1.6 %, its heat for each litre within 0.2 %", () => {
    const { rows, tolerance_percent } = tables["dowfrost-lc-25"];
    const model = byVolume("propylene-glycol", 25);
    for (const [t = Number.NaN, density = Number.NaN, cp = Number.NaN, conductivity = Number.NaN] of rows) {
      expect(100 * relativeDifference(model.densityKgPerM3(t), density)).toBeLessThan(tolerance_percent);
      expect(100 * relativeDifference(model.specificHeatJPerKgK(t), cp)).toBeLessThan(tolerance_percent);
      expect(100 * relativeDifference(model.conductivityWPerMK(t), conductivity)).toBeLessThan(tolerance_percent);
      expect(relativeDifference(model.densityKgPerM3(t) * model.specificHeatJPerKgK(t), density * cp)).toBeLessThan(0.002);
    }
  });

  it("coolantModel() has NIST's properties of water from the freezing to the boiling point", () => {
    const { rows, molar_mass_g_mol, tolerance } = tables.water;
    const model = coolantModel({ kind: "water" });
    for (const [kelvin = Number.NaN, , density = Number.NaN, cp = Number.NaN, conductivity = Number.NaN] of rows) {
      const t = kelvin - 273.15;
      expect(100 * relativeDifference(model.densityKgPerM3(t), density * molar_mass_g_mol), `${kelvin} K`).toBeLessThan(
        tolerance.density_percent,
      );
      expect(100 * relativeDifference(model.specificHeatJPerKgK(t), (cp / molar_mass_g_mol) * 1e6), `${kelvin} K`).toBeLessThan(
        tolerance.cp_percent,
      );
      expect(100 * relativeDifference(model.conductivityWPerMK(t), conductivity / 1000), `${kelvin} K`).toBeLessThan(
        tolerance.conductivity_percent,
      );
    }
  });
});
