import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFileJsonSchema } from "../stacks/site-file/site-file-schema";
import { describeSchema } from "./describe-schema";
import { type JsonSchema, TypeSchemas } from "./type-schema";

/** Writes schemas/ as the sources say it: behind `npm ci` in a checkout, and into the package. */
const types = new TypeSchemas([
  "constructs/report/run-result.ts",
  "constructs/report/site-states.ts",
  "stacks/site-file/site-file-schema.ts",
]);
const { $schema, ...site } = describeSchema(siteFileJsonSchema() as JsonSchema, types.of("SiteFileProps"));
const result = types.of("RunResult");
const states = types.of("StatesResult");
const schemas: Readonly<Record<string, JsonSchema>> = {
  site: { $schema, title: "Site file of cdktf-edge-node", ...site },
  result: { $schema, title: "Result of edge-node check --format json", ...result },
  states: { $schema, title: "States of edge-node check --states", ...states },
};
mkdirSync("schemas", { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(join("schemas", `${name}.schema.json`), `${JSON.stringify(schema, undefined, 1)}\n`);
}
