import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { packageFolder } from "../../constructs/plain/package-folder";
import { designSchema } from "../../site-files/schema/design-of-site";
import { schemaText } from "../../site-files/schema/schema-text";

const schemas = ["site", "design", "result", "states", "contact-plan", "shedding-plan"] as const;

/** `edge-node schema`: prints the JSON Schema of a site file, a design, a saved result, saved states, a contact plan or a shedding plan. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description(
      "Print a JSON Schema (draft 2020-12): of a site file or design, with which an editor completes and checks it; of a saved result, of saved states, of the contact plan that workloads read, or of the shedding plan that the programs of a site read",
    )
    .addArgument(
      new Argument(
        "<what>",
        "site: a site file; design: the design that sites share; result: of check --format json; states: of check --states; contact-plan: the file that a workload reads; shedding-plan: the file that load-shedder and engine-gate read",
      ).choices(schemas),
    )
    .addHelpText(
      "after",
      "\nFor an editor with a YAML language server, run edge-node schema site > site.schema.json and begin the site file with the line\n# yaml-language-server: $schema=site.schema.json",
    )
    .action((what: (typeof schemas)[number]) => {
      const text = (name: string) => readFileSync(join(packageFolder(), "schemas", `${name}.schema.json`), "utf8");
      process.stdout.write(what === "design" ? schemaText(designSchema(JSON.parse(text("site")))) : text(what));
    });
}
