import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { designSchema, siteFileSchema } from "../stacks/site-file/design-schema";
import { siteFileJsonSchema } from "../stacks/site-file/site-file-schema";
import { describeSchema } from "./describe-schema";
import { type JsonSchema, TypeSchemas } from "./type-schema";

/** Writes schemas/ as the sources say it: behind `npm ci` in a checkout, and into the package. */
const types = new TypeSchemas([
  "constructs/report/run-result.ts",
  "constructs/report/site-states.ts",
  "constructs/plan/contact-plan.ts",
  "stacks/site-file/site-file-schema.ts",
]);
const whole = describeSchema(siteFileJsonSchema() as JsonSchema, types.of("SiteFileProps"));
const result = types.of("RunResult");
const states = types.of("StatesResult");
const contactPlan = types.of("ContactPlan");
const schemas: Readonly<Record<string, object>> = {
  site: titled("Site file of cdktf-edge-node", siteFileSchema(whole)),
  design: titled("Design of cdktf-edge-node, over which sites are laid", designSchema(whole)),
  result: titled("Result of edge-node check --format json", result),
  states: titled("States of edge-node check --states", states),
  "contact-plan": titled("Contact plan that workloads of a node read", contactPlan),
};
mkdirSync("schemas", { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = join("schemas", `${name}.schema.json`);
  const text = `${JSON.stringify(schema, undefined, 1)}\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text); // another process may be reading it
}

function titled(title: string, schema: object): object {
  return { $schema: whole.$schema, title, ...schema };
}
