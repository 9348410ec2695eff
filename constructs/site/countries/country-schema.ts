import { z } from "zod";
import { shownValue } from "../../props/problems/issue-message";
import { list } from "../../props/problems/list";
import { propsSchema } from "../../props/props-schema";
import { frequency, lineToLineVoltage, lineToNeutralVoltage, ratio } from "../../props/quantities";
import { recordSchema } from "../../props/record";
import { schemeId } from "../../provenance/certificate";
import { daySchema } from "../../provenance/day";
import { sourceSchema } from "../../provenance/source";
import { codeProblem } from "./meant-country";
import { codes, regimeNames } from "./profile/codes";
import type { CountryGridProps, CountryProps, CountrySections } from "./profile/country.props";
import { earthings, receiveOnlyRegimes } from "./profile/country-profile";
import { asOfSchema, factSchema, factShape, filledText as words } from "./profile/fact";
import { products } from "./profile/product-kind";
import { type SchemeProps, schemeSubjects } from "./profile/scheme";
import type { ColdStation, HumidStation, Station } from "./profile/station";

const manyWords = list(words);

const share = ratio({ min: 0, max: 1, remedy: 'write it as "10 %"' });

/** Profiles speak of low voltage (IEC 60038). */
const lowVoltage = "give nominal voltages of the low-voltage grid";

const grid = propsSchema<CountryGridProps>()({
  lineToNeutral: factSchema(list(lineToNeutralVoltage({ min: 50, max: 600, remedy: lowVoltage })).min(1)).exactOptional(),
  lineToLine: factSchema(list(lineToLineVoltage({ min: 80, max: 1000, remedy: lowVoltage })).min(1)).exactOptional(),
  frequency: factSchema(frequency({ min: 40, max: 70, remedy: "no public grid has another" })).exactOptional(),
  frequencyTolerance: factSchema(frequency({ max: 10 })).exactOptional(),
  tolerance: factSchema(
    z.union([
      share,
      z.strictObject({ below: share.meta({ description: "Below nominal." }), above: share.meta({ description: "Above nominal." }) }),
    ]),
  ).exactOptional(),
  lasting: factSchema(
    z.strictObject({
      lowest: ratio({ positive: true, max: 1 }).meta({ description: "Lowest voltage that lasts." }),
      highest: ratio({ min: 1, max: 2 }).meta({ description: "Highest voltage that lasts." }),
    }),
  ).exactOptional(),
  earthing: factSchema(list(z.enum(earthings))).exactOptional(),
  plugs: factSchema(list(z.string().regex(/^[A-O]$/, 'must be a letter from A to O, as "G" (IEC, World plugs)'))).exactOptional(),
  reliability: list(
    z.strictObject({ metric: words, value: z.union([z.number().min(0).max(1_000_000), words]).nullable(), ...factShape }),
  ).exactOptional(),
});

const scheme = propsSchema<SchemeProps>()({
  id: schemeId,
  name: words.exactOptional(),
  authority: words.exactOptional(),
  subject: z.enum(schemeSubjects).exactOptional(),
  scope: words.exactOptional(),
  requirement: words.exactOptional(),
  names: list(z.enum(products)).exactOptional(),
  mayName: list(z.enum(products)).exactOptional(),
  validity: words.exactOptional(),
  localRepresentative: z.boolean().exactOptional(),
  inCountryTest: z.boolean().exactOptional(),
  accepts: manyWords.exactOptional(),
  source: factShape.source.exactOptional(),
  asOf: asOfSchema.exactOptional(),
  note: words.exactOptional(),
});

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const celsius = z.number().min(-90).max(60);

const stationPlace = {
  name: words,
  wmo: words,
  latitude,
  longitude,
  elevationM: z.number().min(-500).max(9000),
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

/** Parses {@link CountrySections}. */
export const sectionsSchema = propsSchema<CountrySections>()({
  sources: recordSchema(words, sourceSchema).exactOptional(),
  grid: grid.exactOptional(),
  electrical: z.strictObject({ practice: factSchema(z.enum(["IEC", "NEC"])).exactOptional() }).exactOptional(),
  certification: list(scheme).exactOptional(),
  evidence: list(z.strictObject({ id: schemeId, name: words, source: sourceSchema })).exactOptional(),
  radio: z
    .strictObject({
      authority: factSchema(words).exactOptional(),
      receiveOnly: factSchema(z.enum(receiveOnlyRegimes)).exactOptional(),
      bands: factSchema(manyWords).exactOptional(),
      rules: facts.exactOptional(),
    })
    .exactOptional(),
  data: z.strictObject({ law: factSchema(words).exactOptional(), residency: factSchema(words).exactOptional() }).exactOptional(),
  customs: facts.exactOptional(),
  transport: facts.exactOptional(),
  language: z
    .strictObject({
      official: factSchema(manyWords).exactOptional(),
      labels: factSchema(manyWords).exactOptional(),
      manuals: factSchema(manyWords).exactOptional(),
    })
    .exactOptional(),
  timeZones: factSchema(manyWords).exactOptional(),
  currencies: factSchema(manyWords).exactOptional(),
  station: station.exactOptional(),
  mostHumidStation: propsSchema<HumidStation>()({ ...stationPlace, ...humidColumns }).exactOptional(),
  coldestStation: propsSchema<ColdStation>()({ ...stationPlace, ...coldColumns }).exactOptional(),
  bounds: z.strictObject({ latitude: z.tuple([latitude, latitude]), longitude: z.tuple([longitude, longitude]) }).exactOptional(),
});

/** Two capital letters, as every code of a country. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, {
  error: ({ input }) =>
    `must be a code of two capital letters but is ${shownValue(input)}: take that of ISO 3166-1, or for a place of your own "XA"`,
});

/** Parses {@link CountryProps}. */
export const countrySchema = propsSchema<CountryProps>()({
  ...sectionsSchema.shape,
  extends: z
    .enum(codes, {
      error: ({ input }) => codeProblem(input, "use one of them, or leave extends out"),
    })
    .exactOptional(),
  code: countryCode.exactOptional(),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters, as "SAU"')
    .exactOptional(),
  name: words.exactOptional(),
  readOn: daySchema.exactOptional(),
  regimes: list(z.enum(regimeNames)).exactOptional(),
}).meta({ id: "CountryProps" });
