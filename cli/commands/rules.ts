import { Command, Option } from "commander";
import { packsByName } from "../../constructs/policy/packs";
import { fittedTable } from "../../constructs/report/words/fitted-table";
import { widthOption } from "../width-option";

/** `edge-node rules`: what a site is held to. */
export function rulesCommand(): Command {
  return new Command("rules")
    .description("List the rules of a pack: edge-node explain RULE says more of one")
    .addOption(new Option("--pack <name>", "pack of the library").choices(Object.keys(packsByName)).default("core"))
    .addOption(widthOption())
    .action(({ pack, width }: { readonly pack: string; readonly width: number }) => {
      const rows = (packsByName[pack]?.rules ?? []).map(({ rule: { id, title, severity } }) => [id, title, severity]);
      process.stdout.write(`${fittedTable({ head: ["rule", "asks for", "severity"], rows }, width)}\n`);
    });
}
