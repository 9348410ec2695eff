import type { Command } from "commander";
import { program } from "../../cli/program";
import { SiteArgument, type SourceKind } from "../../cli/sources/site-arguments";
import { markdownTable } from "../../constructs/report/writing/markdown-text";

const sources: readonly SourceKind[] = ["site file", "app", "result", "output folder", "name of a site in --result"];

/** The page of what each command takes a site from, by its path from the root of the repository, as the commands say it. */
export function siteTablePage(): Readonly<Record<string, string>> {
  const words = "What each command takes for its SITE. [Running](running.md#what-a-site-may-be) says how a site of several is chosen.";
  const head = ["command", ...sources, "`--site`"];
  return { "docs/site-table.md": `# What a SITE may be\n\n${words}\n\n${markdownTable(head, rows())}\n` };
}

/** A row for each command that takes a site. */
function rows(): readonly (readonly string[])[] {
  const commands = program("0.0.0", () => undefined).commands.flatMap((command) =>
    command.commands.length > 0 ? command.commands : [command],
  );
  return commands.flatMap((command) => {
    const sites = command.registeredArguments.filter((argument) => argument instanceof SiteArgument);
    if (sites.length === 0) return [];
    const taken = new Set(sites.flatMap((argument) => argument.sources));
    const option = command.options.find(({ long }) => long === "--site");
    const usage = command.registeredArguments.map((argument) => usageOf(argument.name(), argument.required, argument.variadic)).join(" ");
    return [[`\`${nameOf(command)} ${usage}\``, ...sources.map((source) => (taken.has(source) ? "yes" : "")), option?.description ?? ""]];
  });
}

/** As it is typed, such as `images lock`. */
function nameOf(command: Command): string {
  return command.parent?.parent ? `${command.parent.name()} ${command.name()}` : command.name();
}

function usageOf(name: string, required: boolean, variadic: boolean): string {
  const shown = `${name}${variadic ? "..." : ""}`;
  return required ? `<${shown}>` : `[${shown}]`;
}
