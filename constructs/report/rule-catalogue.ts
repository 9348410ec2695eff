import type { Pack, PackRule } from "../policy/pack";
import type { Rule } from "../policy/rule";

/**
 * The catalogue of the rules of some packs, as Markdown: `README.md` with all of them, and a page for each at `<id>.md`, an address that stays.
 *
 * @returns text by path in the catalogue's folder
 */
export function ruleCatalogue(packs: readonly Pack[]): Readonly<Record<string, string>> {
  const rules = [...new Map(packs.flatMap((pack) => pack.rules.map(({ rule }) => [rule.id, rule] as const))).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  return {
    "README.md": overview(rules, packs),
    ...Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, page(rule, packs)])),
  };
}

function overview(rules: readonly Rule[], packs: readonly Pack[]): string {
  const rows = rules.map(({ id, title, severity, watched }) => [`[${id}](${id}.md)`, title, severity, watched ? "yes" : "no"]);
  return document(
    "# Rules",
    `${rules.length} rules, in the packs ${packs.map(({ name }) => `\`${name}\``).join(", ")}. Each page is written from the rule itself: do not edit it.`,
    table(["rule", "asks for", "severity", "limit watched at the site"], rows),
    "## Packs",
    table(
      ["pack", "rules", "an unknown", "a pass within the uncertainty of its data", "a waiver or baseline entry to mend"],
      packs.map(packRow),
    ),
  );
}

function packRow({ name, rules, unknown = "block", nearLimit = "inform", notices = "warn" }: Pack): string[] {
  return [`\`${name}\``, `${rules.length}`, does(unknown), does(nearLimit), does(notices)];
}

function page(rule: Rule, packs: readonly Pack[]): string {
  const { id, title, why, source, severity, remedy, waivable = true, watched, parameters = {} } = rule;
  const enforced = packs.flatMap(({ name, rules }) => rules.filter((entry) => entry.rule === rule).map((entry) => ({ name, ...entry })));
  const names = Object.keys(parameters);
  return document(
    `# ${title}`,
    `\`${id}\` · severity **${severity}** · ${waivable ? "may be waived" : "**cannot be waived**"}`,
    "## Why",
    why,
    "## When it fails",
    `${remedy}.`,
    "## Source",
    `${source}.`,
    "## Parameters",
    names.length === 0
      ? "None."
      : table(
          ["name", "what it is", "default", "unit", "where the default comes from"],
          Object.entries(parameters).map(([name, { description, defaultText, unit, source: from }]) => [
            `\`${name}\``,
            description,
            defaultText,
            unit,
            from,
          ]),
        ),
    "## In the packs",
    table(["pack", "a fail", "parameters"], enforced.map(enforcementRow)),
    "## At the site",
    watched
      ? "The node's telemetry watches this limit and raises an alert; a value that only Terraform knows can be held against it with `checkAtApply`."
      : "Nothing measures it at the site: it is judged when the site is synthesized.",
    "## In a policy",
    snippet(rule),
  );
}

function enforcementRow({ name, enforcement = "block", parameters = {} }: PackRule & { readonly name: string }): string[] {
  const set = Object.entries(parameters).map(([parameter, value]) => `\`${parameter}\` ${value}`);
  return [`\`${name}\``, does(enforcement), set.length === 0 ? "as the rule has them" : set.join(", ")];
}

function snippet({ id, waivable = true, parameters = {} }: Rule): string {
  const set = Object.entries(parameters).map(([name, { defaultText }]) => `${name}: ${JSON.stringify(defaultText)}`);
  const change = ['enforcement: "warn"', ...(set.length === 0 ? [] : [`parameters: { ${set.join(", ")} }`])].join(", ");
  const waiver = `waivers: [{ rule: "${id}", subject: "…", reason: "…", owner: "…", expires: "2027-03-31" }],`;
  const lines = ["policy: {", `  site: { "${id}": { ${change} } },`, ...(waivable ? ['  today: "2026-11-25",', `  ${waiver}`] : []), "}"];
  return `\`\`\`ts\n${lines.join("\n")}\n\`\`\``;
}

const words = { block: "stops the site", warn: "is a warning", inform: "is written down" } as const;

function does(enforcement: keyof typeof words): string {
  return words[enforcement];
}

function document(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
