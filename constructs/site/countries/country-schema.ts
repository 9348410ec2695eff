import { z } from "zod";
import { numberBetween } from "../../props/between";
import { optional } from "../../props/optional";
import { shownValue } from "../../props/problems/issue-message";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import { frequency, lineToLineVoltage, lineToNeutralVoltage, ratio } from "../../props/quantities";
import { recordSchema } from "../../props/record";
import { schemeId } from "../../provenance/certificate";
import { daySchema } from "../../provenance/day";
import { sourceSchema } from "../../provenance/source";
import { codes, regimeNames } from "./profile/codes";
import type { CountryGridProps, CountryProps, CountrySections } from "./profile/country.props";
import { earthings, receiveOnlyRegimes } from "./profile/country-profile";
import { asOfSchema, factSchema, factShape, filledText as words } from "./profile/fact";
import { products } from "./profile/product-kind";
import { type SchemeProps, schemeSubjects } from "./profile/scheme";
import type { ColdStation, HumidStation, Station } from "./profile/station";
import { codeProblem } from "./suggested-country";

const manyWords = list(words);

const share = ratio({ min: 0, max: 1, remedy: 'write it like "10 %"' });

/** Remedy for other voltages: profiles describe low voltage (IEC 60038). */
const lowVoltage = "state nominal voltages of the low-voltage grid";

const grid = propsSchema<CountryGridProps>()(
  optional({
    lineToNeutral: factSchema(list(lineToNeutralVoltage({ min: 50, max: 600, remedy: lowVoltage })).min(1)),
    lineToLine: factSchema(list(lineToLineVoltage({ min: 80, max: 1000, remedy: lowVoltage })).min(1)),
    frequency: factSchema(frequency({ min: 40, max: 70, remedy: "no public grid has another frequency" })),
    frequencyTolerance: factSchema(frequency({ max: 10 })),
    tolerance: factSchema(
      z.union([
        share,
        z.strictObject({ below: share.meta({ description: "Below nominal." }), above: share.meta({ description: "Above nominal." }) }),
      ]),
    ),
    lasting: factSchema(
      z.strictObject({
        lowest: ratio({ positive: true, max: 1 }).meta({ description: "Lowest lasting voltage." }),
        highest: ratio({ min: 1, max: 2 }).meta({ description: "Highest lasting voltage." }),
      }),
    ),
    earthing: factSchema(list(z.enum(earthings))),
    plugs: factSchema(list(z.string().regex(/^[A-O]$/, 'must be a letter from A to O, such as "G" (IEC, World plugs)'))),
    reliability: list(z.strictObject({ metric: words, value: z.union([numberBetween(0, 1_000_000), words]).nullable(), ...factShape })),
  }),
);

const scheme = propsSchema<SchemeProps>()({
  id: schemeId,
  ...optional({
    name: words,
    authority: words,
    subject: z.enum(schemeSubjects),
    scope: words,
    requirement: words,
    names: list(z.enum(products)),
    mayName: list(z.enum(products)),
    validity: words,
    localRepresentative: z.boolean(),
    inCountryTest: z.boolean(),
    accepts: manyWords,
    source: factShape.source,
    asOf: asOfSchema,
    note: words,
  }),
});

const latitude = numberBetween(-90, 90);
const longitude = numberBetween(-180, 180);
const celsius = numberBetween(-90, 60);

const stationPlace = {
  name: words,
  wmo: words,
  latitude,
  longitude,
  elevationM: numberBetween(-500, 9000),
  source: sourceSchema,
};
const humidColumns = { coolingDryBulbC: celsius, evaporationWetBulbC: celsius, evaporationDryBulbC: celsius.exactOptional() };
const coldColumns = { heatingDryBulbC: celsius, meanMinimumC: celsius.exactOptional() };

const station = propsSchema<Station>()({
  ...stationPlace,
  ...humidColumns,
  ...coldColumns,
  coolingWetBulbC: celsius,
  humidDewPointC: celsius,
  meanMaximumC: celsius.exactOptional(),
  maximumOf50YearsC: celsius.exactOptional(),
});

const facts = list(factSchema(words));

export const sectionsSchema = propsSchema<CountrySections>()(
  optional({
    sources: recordSchema(words, sourceSchema),
    grid,
    electrical: z.strictObject({ practice: factSchema(z.enum(["IEC", "NEC"])).exactOptional() }),
    certification: list(scheme),
    evidence: list(z.strictObject({ id: schemeId, name: words, source: sourceSchema })),
    radio: z.strictObject({
      ...optional({
        authority: factSchema(words),
        receiveOnly: factSchema(z.enum(receiveOnlyRegimes)),
        bands: factSchema(manyWords),
        rules: facts,
      }),
    }),
    data: z.strictObject({ law: factSchema(words).exactOptional(), residency: factSchema(words).exactOptional() }),
    customs: facts,
    transport: facts,
    language: z.strictObject({
      ...optional({ official: factSchema(manyWords), labels: factSchema(manyWords), manuals: factSchema(manyWords) }),
    }),
    timeZones: factSchema(manyWords),
    currencies: factSchema(manyWords),
    station,
    mostHumidStation: propsSchema<HumidStation>()({ ...stationPlace, ...humidColumns }),
    coldestStation: propsSchema<ColdStation>()({ ...stationPlace, ...coldColumns }),
    bounds: z.strictObject({ latitude: z.tuple([latitude, latitude]), longitude: z.tuple([longitude, longitude]) }),
  }),
);

/** Parses a code of two capital letters. */
const countryCode = z.string().regex(/^[A-Z]{2}$/, {
  error: ({ input }) =>
    `must be a code of two capital letters but is ${shownValue(input)}: use the code of ISO 3166-1, or "XA" for a place of your own`,
});

export const countrySchema = propsSchema<CountryProps>()({
  ...sectionsSchema.shape,
  ...optional({
    extends: z.enum(codes, {
      error: ({ input }) => codeProblem(input, "use one of them, or leave extends out"),
    }),
    code: countryCode,
    iso3: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as "SAU"'),
    name: words,
    readOn: daySchema,
    regimes: list(z.enum(regimeNames)),
  }),
}).meta({ id: "CountryProps" });
