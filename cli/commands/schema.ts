import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { designSchema } from "../../site-files/schema/design-of-site";
import { schemaText } from "../../site-files/schema/schema-text";
import { packageFolder } from "../results/package-folder";

const schemas = ["site", "design", "result", "states", "contact-plan"] as const;

/** `edge-node schema`: the JSON Schema of a site file, of a design, of a saved result, of saved states or of a contact plan. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description(
      "Print the JSON Schema (draft 2020-12) of a site file or a design, by which an editor completes and checks it, of a saved result, of saved states, or of the contact plan that workloads read",
    )
    .addArgument(
      new Argument(
        "<what>",
        "site, the design that sites are laid over, the result of check --format json, the states of check --states, or the contact plan of a workload",
      ).choices(schemas),
    )
    .addHelpText(
      "after",
      "\nFor editors with a YAML language server: edge-node schema site > site.schema.json, and as the first line of the site file\n# yaml-language-server: $schema=site.schema.json",
    )
    .action((what: (typeof schemas)[number]) => {
      const text = (name: string) => readFileSync(join(packageFolder(), "schemas", `${name}.schema.json`), "utf8");
      process.stdout.write(what === "design" ? schemaText(designSchema(JSON.parse(text("site")))) : text(what));
    });
}
