import { designSchema, siteFileSchema } from "../site-files/schema/design-schema";
import { siteFileJsonSchema } from "../site-files/schema/site-file-schema";
import { describeSchema } from "./describe-schema";
import { type JsonSchema, TypeSchemas } from "./type-schema";

/** The schemas of schemas/ by their names, as the sources say them. */
export function madeSchemas(): Readonly<Record<string, object>> {
  const types = new TypeSchemas([
    "constructs/report/run-result.ts",
    "constructs/report/site-states.ts",
    "constructs/deployment-plan/contact-plan.ts",
    "site-files/schema/site-file-schema.ts",
  ]);
  const whole = describeSchema(siteFileJsonSchema() as JsonSchema, types.of("SiteFileProps"));
  const titled = (title: string, schema: object) => ({ $schema: whole.$schema, title, ...schema });
  return {
    site: titled("Site file of cdktf-edge-node", siteFileSchema(whole)),
    design: titled("Design of cdktf-edge-node, over which sites are laid", designSchema(whole)),
    result: titled("Result of edge-node check --format json", types.of("RunResult")),
    states: titled("States of edge-node check --states", types.of("StatesResult")),
    "contact-plan": titled("Contact plan that workloads of a node read", types.of("ContactPlan")),
  };
}
