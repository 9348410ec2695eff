import type { z } from "zod";
import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import type { Source } from "../../provenance/source";
import type { countrySchema } from "./country-schema";
import type { CountryProfile, VoltageTolerance } from "./profile/country-profile";
import { type Fact, unknownFact } from "./profile/fact";
import type { Scheme } from "./profile/scheme";

/** Parsed props of a country, with all sources found. */
export type ParsedCountry = z.output<typeof countrySchema>;

/** Reports a missing part of a merged profile, by its path. */
export type Missing = (path: readonly PropertyKey[], message: string) => void;

type ParsedFact<Value> = { readonly value: Value | null; readonly source: Source | string; readonly asOf?: string; readonly note?: string };

/** Returns the profile of merged sections; undefined where a required part is missing. */
export function profileOf(merged: ParsedCountry, missing: Missing): CountryProfile | undefined {
  const { code, name, readOn, iso3, regimes = [], station, mostHumidStation, coldestStation, bounds } = merged;
  const grid = gridOf(merged);
  const certification = (merged.certification ?? []).map((scheme, i) => wholeScheme(scheme, i, missing));
  if (code === undefined) missing(["code"], 'is required without extends: add the code of ISO 3166-1, such as "OM", or extends');
  if (name === undefined) missing(["name"], "is required without extends: add the English name of the country, or extends");
  if (readOn === undefined)
    missing(["readOn"], 'is required without extends: add the day on which its sources were read, such as "2026-11-24"');
  if (grid.lineToLineV.value === null) missing(["grid", "lineToLine"], "is required: add the nominal voltages of the grid");
  if (grid.frequencyHz.value === null) missing(["grid", "frequency"], "is required: add the nominal frequency of the grid");
  if (code === undefined || name === undefined || readOn === undefined) return undefined;
  return defined({
    code,
    iso3,
    name,
    readOn,
    regimes,
    grid,
    electrical: { practice: fact(merged.electrical?.practice) },
    certification: compact(certification),
    evidence: merged.evidence ?? [],
    radio: {
      authority: fact(merged.radio?.authority),
      receiveOnly: fact(merged.radio?.receiveOnly),
      bands: fact(merged.radio?.bands),
      rules: facts(merged.radio?.rules),
    },
    data: { law: fact(merged.data?.law), residency: fact(merged.data?.residency) },
    customs: facts(merged.customs),
    transport: facts(merged.transport),
    language: {
      official: fact(merged.language?.official),
      labels: fact(merged.language?.labels),
      manuals: fact(merged.language?.manuals),
    },
    timeZones: fact(merged.timeZones),
    currencies: fact(merged.currencies),
    station,
    mostHumidStation,
    coldestStation,
    bounds,
  });
}

function gridOf({ grid = {} }: ParsedCountry): CountryProfile["grid"] {
  return {
    lineToNeutralV: factOf(grid.lineToNeutral, (all) => all.map(({ volts }) => volts)),
    lineToLineV: factOf(grid.lineToLine, (all) => all.map(({ volts }) => volts)),
    frequencyHz: factOf(grid.frequency, ({ hertz }) => hertz),
    frequencyToleranceHz: factOf(grid.frequencyTolerance, ({ hertz }) => hertz),
    tolerance: factOf(
      grid.tolerance,
      (given): VoltageTolerance =>
        "below" in given ? { below: given.below.value, above: given.above.value } : { below: given.value, above: given.value },
    ),
    lasting: factOf(grid.lasting, ({ lowest, highest }) => ({ lowest: lowest.value, highest: highest.value })),
    earthing: fact(grid.earthing),
    plugs: fact(grid.plugs),
    reliability: (grid.reliability ?? []).map(({ metric, ...figure }) => ({ metric, ...fact(figure) })),
  };
}

function wholeScheme(scheme: NonNullable<ParsedCountry["certification"]>[number], i: number, missing: Missing): Scheme | undefined {
  const { id, name, authority, subject, scope, requirement, source, ...more } = scheme;
  const required = { name, authority, subject, scope, requirement, source };
  const absent = Object.entries(required).filter(([, value]) => value === undefined);
  for (const [prop] of absent)
    missing(["certification", i, prop], `is required for the scheme "${id}": add it, the extended profile and the regimes do not have it`);
  if (absent.length > 0) return undefined;
  return { id, ...required, ...more } as Scheme;
}

function factOf<Given, Value>(given: ParsedFact<Given> | undefined, siOf: (given: Given) => Value): Fact<Value> {
  if (given === undefined) return unknownFact;
  const { value, source, ...more } = given;
  return { value: value === null ? null : siOf(value), source: source as Source, ...more };
}

function fact<Value>(given: ParsedFact<Value> | undefined): Fact<Value> {
  return factOf(given, (value) => value);
}

function facts<Value>(given: readonly ParsedFact<Value>[] = []): Fact<Value>[] {
  return given.map(fact);
}
