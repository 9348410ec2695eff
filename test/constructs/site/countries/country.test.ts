import { type CountryProps, countries, declareSource, defineCountry } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../../support/props/problems-of";

const agreement = declareSource("Connection agreement 4711", "grid team");
const problems = (props: unknown) => problemsOf(() => defineCountry(props as CountryProps));

describe("countries.SA.with()", () => {
  const connected = countries.SA.with({ grid: { lineToLine: { value: ["380 V line-to-line"], source: agreement } } });

  it("changes the fact that it names, with its document and owner, and no other", () => {
    expect(connected.profile.grid.lineToLineV).toEqual({ value: [380], source: agreement });
    expect({ ...connected.profile.grid, lineToLineV: null }).toEqual({ ...countries.SA.profile.grid, lineToLineV: null });
    expect(connected.profile.certification).toEqual(countries.SA.profile.certification);
  });

  it("leaves the country that it changes as it was", () => {
    expect(countries.SA.profile.grid.lineToLineV.value).toEqual([400]);
  });

  it("can be changed again, and is written as what it changes", () => {
    const twice = connected.with({ name: "Saudi Arabia, Tabuk" });
    expect(twice.profile).toMatchObject({ code: "SA", name: "Saudi Arabia, Tabuk", grid: { lineToLineV: { value: [380] } } });
    expect(JSON.parse(JSON.stringify(twice))).toMatchObject({ extends: "SA", grid: { lineToLine: { value: ["380 V line-to-line"] } } });
    expect(defineCountry(JSON.parse(JSON.stringify(twice))).profile).toEqual(twice.profile);
  });

  it("changes one word of a scheme and keeps the rest", () => {
    const { profile } = countries.NG.with({ certification: [{ id: "soncap-shipment", validity: "two consignments" }] });
    const before = countries.NG.profile.certification;
    expect(profile.certification.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(profile.certification.find(({ id }) => id === "soncap-shipment")).toEqual({
      ...before.find(({ id }) => id === "soncap-shipment"),
      validity: "two consignments",
    });
  });
});

describe("defineCountry()", () => {
  const own: CountryProps = {
    code: "XA",
    name: "Testland",
    readOn: "2026-11-24",
    sources: { code: { mark: "verified", document: "Grid code of Testland", edition: "2025" } },
    grid: { lineToLine: { value: ["690 V line-to-line"], source: "code" }, frequency: { value: "50 Hz", source: "code", asOf: "2025" } },
  };

  it("makes a profile of its own; what it says nothing of is not known", () => {
    const { profile } = defineCountry(own);
    expect(profile.grid.frequencyHz).toEqual({ value: 50, source: own.sources?.code, asOf: "2025" });
    expect(profile.grid.tolerance).toMatchObject({ value: null, source: { mark: "unknown" } });
    expect(profile.certification).toEqual([]);
  });

  it("takes what several countries share by name", () => {
    expect(defineCountry({ ...own, regimes: ["gcc"] }).profile.certification.map(({ id }) => id)).toEqual(["g-mark"]);
  });

  it("names what the text of a scheme names, and has what it names by its voltage alone as covered, perhaps", () => {
    const schemeOf = (code: "SA" | "KZ" | "MA", id: string) => countries[code].profile.certification.find((one) => one.id === id);
    expect(schemeOf("SA", "g-mark")).toMatchObject({ names: ["air-conditioner"], mayName: ["electrical"] });
    for (const byVoltage of [schemeOf("KZ", "eac"), schemeOf("MA", "cmim")]) {
      expect(byVoltage).toMatchObject({ mayName: ["electrical"] });
      expect(byVoltage).not.toHaveProperty("names");
    }
  });

  it("names what is shared once, though a change names it again", () => {
    expect(countries.SA.with({ regimes: ["gcc"] }).profile.regimes).toEqual(countries.SA.profile.regimes);
  });

  it("takes a tolerance either way, or one for each", () => {
    const of = (value: "6 %" | { below: "10 %"; above: "5 %" }) =>
      countries.OM.with({ grid: { tolerance: { value, source: agreement } } }).profile.grid.tolerance.value;
    expect(of("6 %")).toEqual({ below: 0.06, above: 0.06 });
    expect(of({ below: "10 %", above: "5 %" })).toEqual({ below: 0.1, above: 0.05 });
  });

  it.each([
    [{}, "code: is required without extends"],
    [{ extends: "UK" }, "extends: must be the code of a country that has a profile (AE, AR"],
    [{ ...own, grid: { ...own.grid, frequency: { value: "50 Hz" } } }, "grid.frequency.source: is required: add the source of the fact"],
    [
      { ...own, grid: { ...own.grid, frequency: { value: "50 Hz", source: "cod" } } },
      'grid.frequency.source: must be the name of one of the profile\'s sources but is "cod": did you mean "code"?',
    ],
    [
      { ...own, data: { law: { value: null, source: "code" } } },
      "data.law.value: must have a value because its source is marked verified but is null",
    ],
    [
      { extends: "SA", data: { law: { value: "none", source: { mark: "unknown", document: "a law" } } } },
      'data.law.source.mark: must not be "unknown" because there is a value',
    ],
    [{ extends: "SA", certification: [{ id: "house-mark" }] }, 'name: is required for the scheme "house-mark"'],
    [
      { extends: "SA", timeZones: { value: ["Asia/Riyadh"], source: agreement, asOf: "yesterday" } },
      'timeZones.asOf: must be a year, a month or a day but is "yesterday"',
    ],
    [{ extends: "SA", grid: { frequncy: 1 } }, 'grid.frequncy: unknown prop: did you mean "frequency"?'],
  ])("refuses %j", (props, problem) => {
    expect(problems(props)).toContainEqual(expect.stringContaining(problem));
  });
});
