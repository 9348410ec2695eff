import { siteFileSchema } from "../site-files/schema/design-schema";
import { siteFileJsonSchema } from "../site-files/schema/site-file-schema";
import { describeSchema } from "./describe-schema";
import { shareSubschemas } from "./share-subschemas";
import { type JsonSchema, TypeSchemas } from "./type-schema";

/** The schemas of schemas/ by their names, as the sources say them. */
export function madeSchemas(): Readonly<Record<string, object>> {
  const types = new TypeSchemas();
  const whole = describeSchema(siteFileJsonSchema() as JsonSchema, types.of("SiteFileProps"));
  const titled = (title: string, schema: JsonSchema) => ({ $schema: whole.$schema, title, ...shareSubschemas(schema) });
  return {
    site: titled("Site file of cdktf-edge-node", siteFileSchema(whole) as JsonSchema),
    result: titled("Result of edge-node check --format json", types.of("RunResult")),
    states: titled("States of edge-node check --states", types.of("StatesResult")),
    "contact-plan": titled("Contact plan that workloads of a node read", types.of("ContactPlan")),
    "shedding-plan": titled("Plan by which the programs of a site shed its workloads", types.of("SheddingPlan")),
  };
}
