import { Command, Option } from "commander";
import { packsByName, preflightPack } from "../../constructs/policy/packs";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { tabulate } from "../../constructs/report/writing/table";
import { widthOption } from "../terminal/width-option";

/** Also the one that no site names, for another command holds every site to it. */
const packs = { ...packsByName, [preflightPack.name]: preflightPack };

/** `edge-node rules`: what a site is held to. */
export function rulesCommand(): Command {
  return new Command("rules")
    .description("List the rules of a pack: edge-node explain RULE says more of one")
    .addOption(new Option("--pack <name>", "pack of the library").choices(Object.keys(packs)).default("core"))
    .addOption(widthOption())
    .action(({ pack, width }: { readonly pack: string; readonly width: number }) => {
      const rows = (packs[pack]?.rules ?? []).map(({ rule: { id, title, severity } }) => [id, title, severity]);
      process.stdout.write(`${tableText({ ...tabulate(["rule", "asks for", "severity"], rows), isSpaced: true }, width)}\n`);
    });
}
