import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFileJsonSchema } from "../stacks/site/site-file-schema";
import { describeSchema } from "./describe-schema";
import { type JsonSchema, TypeSchemas } from "./type-schema";

/** Writes schemas/ as the sources say it: behind `npm ci` in a checkout, and into the package. */
const types = new TypeSchemas(["constructs/report/run-result.ts", "stacks/site/site-file-schema.ts"]);
const { $schema, ...site } = describeSchema(siteFileJsonSchema() as JsonSchema, types.of("SiteFileProps"));
const result = types.of("RunResult");
const schemas: Readonly<Record<string, JsonSchema>> = {
  site: { $schema, title: "Site file of cdktf-edge-node", ...site },
  result: { $schema, title: "Result of edge-node check --format json", ...result },
};
mkdirSync("schemas", { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(join("schemas", `${name}.schema.json`), `${JSON.stringify(schema, undefined, 1)}\n`);
}
