import { describe, expect, it } from "vitest";
import { codes, countries } from "../../../../constructs/site/countries";
import { builtInProps } from "../../../../constructs/site/countries/built-in";
import { countryAt, hasOutline } from "../../../../constructs/site/countries/outline";
import { factsOf } from "../../../../constructs/site/countries/profile/facts-of";
import type { Station } from "../../../../constructs/site/countries/profile/station";
import { regimes } from "../../../../constructs/site/countries/regimes";
import reference from "../../../reference/country-grids.json";
import { everyRow } from "../../../support/tables/every-row";

const sections = [
  "grid",
  "electrical",
  "certification",
  "radio",
  "data",
  "customs",
  "transport",
  "language",
  "timeZones",
  "currencies",
] as const;

describe("countries", () => {
  it("has the grid of every country as published", () => {
    everyRow("$name", reference.countries, ({ iso2, name, threePhaseV, frequencyHz }) => {
      const { profile } = countries[iso2 as keyof typeof countries];
      expect([profile.name, profile.grid.lineToLineV.value, profile.grid.frequencyHz.value]).toEqual([name, threePhaseV, frequencyHz]);
    });
  });

  it("has a profile of every code under its own code, of which an outline is known", () => {
    everyRow("%s", codes, (code) => {
      expect([countries[code].profile.code, hasOutline(code)]).toEqual([code, true]);
    });
  });

  it("has every section in every profile", () => {
    everyRow("%s", codes, (code) => {
      expect(Object.keys(builtInProps(code))).toEqual(expect.arrayContaining([...sections]));
    });
  });

  it("has a document and a mark behind every fact, and no value that nobody found", () => {
    everyRow("%s", codes, (code) => {
      for (const { path, value, source } of factsOf(countries[code].profile)) {
        expect(source.document, path).toMatch(/\S/);
        expect(value === null, path).toBe(source.mark === "unknown");
      }
    });
  });

  it("has an address behind every fact that was read, or a document that others have too", () => {
    everyRow("%s", codes, (code) => {
      const read = factsOf(countries[code].profile).filter(({ source }) => source.mark === "verified" || source.mark === "partial");
      for (const { path, source } of read) expect(source.url ?? source.edition ?? source.document, path).toMatch(/https?:|\d/);
    });
  });

  it("says once what several countries share: no profile repeats a scheme or an item of evidence of its regimes", () => {
    for (const code of codes) {
      const props = builtInProps(code);
      for (const name of props.regimes ?? []) {
        for (const shared of regimes[name].certification ?? []) {
          const own: object = props.certification?.find(({ id }) => id === shared.id) ?? {};
          const repeated = Object.entries(own).filter(
            ([key, value]) => key !== "id" && JSON.stringify(shared[key as "name"]) === JSON.stringify(value),
          );
          expect(repeated, `${code} ${name} ${shared.id}`).toEqual([]);
        }
      }
    }
  });

  it("says nothing in two profiles that no regime says once", () => {
    const said = new Map<string, string>();
    for (const code of codes) {
      for (const scheme of builtInProps(code).certification ?? []) {
        const { id: _, ...words } = scheme;
        if (Object.keys(words).length === 0) continue;
        const key = JSON.stringify(words);
        expect(said.get(key), `${code} ${scheme.id}`).toBeUndefined();
        said.set(key, code);
      }
    }
  });

  it("names each source once: two facts of one source have the same, and not the same words", () => {
    const known = new Map<string, object>();
    const sourcesIn = (value: unknown): object[] => {
      if (typeof value !== "object" || value === null) return [];
      if ("mark" in value) return [value];
      return Object.values(value).flatMap(sourcesIn);
    };
    for (const code of codes) {
      for (const source of sourcesIn(builtInProps(code))) {
        const key = JSON.stringify(source);
        expect(known.get(key) ?? source, `${code}: ${key}`).toBe(source);
        known.set(key, source);
      }
    }
  });

  it("names evidence that it knows, and kinds that it has, in every scheme", () => {
    for (const code of codes) {
      const { certification, evidence } = countries[code].profile;
      const known = evidence.map(({ id }) => id);
      expect(certification.flatMap(({ accepts = [] }) => accepts).filter((id) => !known.includes(id))).toEqual([]);
    }
  });

  it("ships no climate where stations were recalled alone, and stations inside of the country elsewhere", () => {
    expect(codes.filter((code) => !countries[code].profile.station)).toEqual(["ET", "GH", "NG"]);
    for (const code of codes) {
      const { station, mostHumidStation, coldestStation } = countries[code].profile;
      for (const one of [station, mostHumidStation, coldestStation])
        if (one) expect([one.name, countryAt(one.latitude, one.longitude)]).toEqual([one.name, code]);
    }
  });

  it("names another station where it is more humid or colder than the hottest one", () => {
    for (const code of codes) {
      const { station, mostHumidStation, coldestStation } = countries[code].profile;
      if (mostHumidStation) expect(mostHumidStation.evaporationWetBulbC).toBeGreaterThan(station?.evaporationWetBulbC ?? Number.NaN);
      const coldC = (one: typeof coldestStation) => one?.meanMinimumC ?? one?.heatingDryBulbC ?? Number.NaN;
      if (coldestStation) expect(coldC(coldestStation)).toBeLessThan(coldC(station));
    }
  });

  it("takes a station whole: one without a maximum of 50 years does not keep that of the one before", () => {
    const { maximumOf50YearsC: _, ...matam } = { ...countries.SA.profile.station, name: "Own" };
    expect(countries.SA.with({ station: matam as Station }).profile.station).toEqual(matam);
  });
});
