import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { program } from "../cli/program";
import { SiteArgument, type SiteSource } from "../cli/sources/site-sources";
import { root } from "./repository";

const page = "docs/running.md";
const begins = "<!-- What a SITE may be: written by npm run site-table -->\n";
const ends = "<!-- end of the table -->\n";
const sources: readonly SiteSource[] = ["site file", "app", "result", "output folder", "name of a site in --result"];

/** The page on running with its table of what each command takes a site from, as the commands say it. */
export function siteTablePage(): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, page), "utf8");
  const [before = ""] = text.split(begins);
  const [, after = ""] = text.split(ends);
  return { [page]: `${before}${begins}\n${table(rows())}\n\n${ends}${after}` };
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

function table(body: readonly (readonly string[])[]): string {
  const all = [["command", ...sources, "`--site`"], ...body];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = all.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`);
  return [lines[0], `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines.slice(1)].join("\n");
}
