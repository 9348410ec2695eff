import { z } from "zod";
import { elementsSchema } from "../../constructs/downlink/satellites.props";
import { defined } from "../../constructs/plain/defined";
import { listIds } from "../../constructs/plain/list-ids";
import { packsByName } from "../../constructs/policy/packs";
import { coreRules } from "../../constructs/policy/rules";
import { overrideSchema, type PolicyProps, policySchema } from "../../constructs/policy/settings/policy.props";
import { policyCountry } from "../../constructs/policy/settings/policy-country";
import { siteNameSchema } from "../../constructs/props/name";
import { recordSchema } from "../../constructs/props/record";
import type { SiteProps } from "../../constructs/site";
import { countrySchema } from "../../constructs/site/countries/country-schema";
import { type BuiltInCountry, codes } from "../../constructs/site/countries/profile/codes";
import type { CountryProps } from "../../constructs/site/countries/profile/country.props";
import { siteSchema } from "../../constructs/site/site.props";
import type { NodeDesign } from "../../constructs/studies/snapshot/node-design";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import type { CountryFileProps } from "../country-file";
import { deploymentSchema, type SiteDeploymentProps } from "../deployment.props";
import { type WeatherFileProps, weatherFileSchema } from "../weather-file.props";
import { withParts } from "./part-schema";

/** The content of a site file: the props of `new EdgeNodeStack()` as plain data, and the backend of the Terraform state. */
export interface SiteFileProps extends NodeDesign, SiteDeploymentProps {
  /** Name of the site, and of its output folder. @default that of the file */
  readonly name?: string;
  /** Location of the node: country, weather, grid, and what the site promises to survive. */
  readonly site: SiteInFileProps;
  /** Rules that judge the site, their limits, and the findings that are accepted. @default the core pack as it is */
  readonly policy?: PolicyFileProps;
}

/** A site in a file. */
export interface SiteInFileProps extends Omit<SiteProps, "country" | "weather"> {
  /** Code of the country, the props of its profile, or the file with the profile. */
  readonly country: BuiltInCountry | CountryProps | CountryFileProps;
  /** File with the hours of one year, for which the node is computed. @default no year is computed */
  readonly weather?: WeatherFileProps;
}

/** A policy in a file. */
export interface PolicyFileProps extends Omit<PolicyProps, "packs" | "floor"> {
  /** Names of packs; a later one wins for a rule that is in both. @default core */
  readonly packs?: readonly ("core" | "strict" | "complete" | "export" | "commissioning")[];
}

/** Overrides of the library's rules: rules of one's own are functions, which no file can hold. */
const overrides = z.partialRecord(z.enum(listIds(coreRules)), overrideSchema).meta({ id: "RuleOverrides" });

const { floor: _, ...policyShape } = policySchema.shape; // floors belong to a run or a program, not to the site
const policy = z.strictObject({
  ...policyShape,
  packs: z
    .array(z.enum(Object.keys(packsByName)))
    .min(1)
    .exactOptional(),
  site: overrides.exactOptional(),
  countries: recordSchema(policyCountry, overrides).exactOptional(),
});

const { compute, cooling, power, downlink, telemetry, orchestration, candidates } = moduleSchemas;

const siteInFile = z.strictObject({
  ...siteSchema.shape,
  country: z.union([z.enum(codes), countrySchema, z.strictObject({ file: z.string().min(1) })]),
  weather: weatherFileSchema.exactOptional(),
});

const siteFile = z.strictObject({
  name: siteNameSchema.exactOptional(),
  site: siteInFile,
  policy: policy.exactOptional(),
  compute: compute.exactOptional(),
  cooling: cooling.exactOptional(),
  power: power.exactOptional(),
  downlink: downlink.exactOptional(),
  telemetry: telemetry.exactOptional(),
  orchestration: orchestration.exactOptional(),
  candidates: candidates.exactOptional(),
  ...deploymentSchema.shape,
});

/** Returns the JSON Schema of a site file: names, units, choices and ranges of numbers. The tool itself checks props against each other. */
export function siteFileJsonSchema(): z.core.JSONSchema.JSONSchema {
  return withParts(z.toJSONSchema(siteFile, { io: "input", unrepresentable: "any", override: asEditorsReadIt }));
}

/** Returns the JSON Schema of the `site` of a site file. */
export function siteInFileJsonSchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(siteInFile, { io: "input", unrepresentable: "any", override: asEditorsReadIt });
}

/** Returns the schema of elements: as data, or by the name of their file. */
function elementsInFile({ properties = {}, ...rest }: z.core.JSONSchema.JSONSchema): z.core.JSONSchema.JSONSchema {
  const { data, ...others } = properties;
  const file = {
    type: "string",
    minLength: 1,
    description: "File with the element sets, relative to this file: OMM as JSON, CSV or KVN, or two-line elements.",
  } as const;
  return { ...rest, properties: { ...defined({ data }), file, ...others }, required: ["source"] };
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>;

const asEditorsReadIt: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema === elementsSchema) Object.assign(jsonSchema, elementsInFile(jsonSchema));
  delete jsonSchema.readOnly; // from TypeScript: in a file everything can be edited
  // Many editors read draft 07, where `items: false` forbids every item of a tuple: this form means the same in both
  if (jsonSchema.prefixItems) {
    Object.assign(jsonSchema, {
      items: { anyOf: jsonSchema.prefixItems },
      minItems: jsonSchema.prefixItems.length,
      maxItems: jsonSchema.prefixItems.length,
    });
    delete jsonSchema.prefixItems;
  }
  // A schema that only checks for an object before it is parsed has the shape of its parser
  if (zodSchema instanceof z.ZodPipe && zodSchema.in instanceof z.ZodCustom && !(zodSchema.out instanceof z.ZodTransform))
    Object.assign(jsonSchema, z.toJSONSchema(zodSchema.out, { io: "input", unrepresentable: "any", override: asEditorsReadIt }));
};
