import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { propsOfSite } from "../../constructs/site/site";
import { plainData } from "../../stacks/export/plain-data";
import type { ExampleDesign } from "./example-design";

/** An example in TypeScript as a site file has it. */
export function writtenExample(name: string, { site, policy: _, ...design }: EdgeNodeStackProps): ExampleDesign {
  const data = plainData({ site: propsOfSite(site), ...design }, "").data as ExampleDesign["data"];
  return { name, data, isFile: true };
}
