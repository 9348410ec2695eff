import { Command, Option } from "commander";
import { packsByName, preflightPack } from "../../constructs/policy/packs";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { tabulate } from "../../constructs/report/writing/table";
import { widthOption } from "../terminal/width-option";

/** The packs by name, with the preflight pack: no site names it, but `edge-node preflight` checks every site by it. */
const packs = { ...packsByName, [preflightPack.name]: preflightPack };

/** `edge-node rules`: lists the rules of a pack. */
export function rulesCommand(): Command {
  return new Command("rules")
    .description("List the rules of a pack. For one rule: edge-node explain RULE")
    .addOption(new Option("--pack <name>", "pack of the library").choices(Object.keys(packs)).default("core"))
    .addOption(widthOption())
    .action(({ pack, width }: { readonly pack: string; readonly width: number }) => {
      const rows = (packs[pack]?.rules ?? []).map(({ rule: { id, title, severity } }) => [id, title, severity]);
      process.stdout.write(`${tableText({ ...tabulate(["rule", "requirement", "severity"], rows), isSpaced: true }, width)}\n`);
    });
}
