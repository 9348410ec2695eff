import Table from "cli-table3";
import { Command, Option } from "commander";
import { packsByName } from "../../constructs/policy/packs-by-name";

/** `edge-node rules`: what a site is held to. */
export function rulesCommand(): Command {
  return new Command("rules")
    .description("List the rules of a pack: edge-node explain RULE says more of one")
    .addOption(new Option("--pack <name>", "pack of the library").choices(Object.keys(packsByName)).default("core"))
    .action(({ pack }: { readonly pack: string }) => {
      const table = new Table({ head: ["rule", "asks for", "severity"], style: { head: [], border: [] } });
      for (const { rule } of packsByName[pack]?.rules ?? []) table.push([rule.id, rule.title, rule.severity]);
      process.stdout.write(`${table}\n`);
    });
}
