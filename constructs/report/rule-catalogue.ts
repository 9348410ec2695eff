import type { Runbook } from "../facts/watched-limit";
import { compact } from "../plain/compact";
import { counted } from "../plain/counted";
import { defined } from "../plain/defined";
import { unique } from "../plain/unique";
import type { Pack, PackRule } from "../policy/packs";
import type { Enforcement, Finding } from "../policy/rule/finding";
import type { Rule } from "../policy/rule/rule";
import { isBeforeApply } from "./writing/before-apply";
import { judgedText } from "./writing/judged-text";
import { markdownCode, markdownText, numberedSteps, markdownTable as table } from "./writing/markdown-text";

/** An example of a rule at some site, for the form of its subject and unit. */
export type RuleExample = Pick<Finding, "subject" | "unit">;

/** Options of a catalogue. */
export interface RuleCatalogueOptions {
  /** Examples by id of the rule, from findings. @default none, and pages name no subject */
  readonly examples?: Readonly<Record<string, RuleExample>>;
}

/**
 * Writes the catalogue of the rules of packs as Markdown: `README.md` with all rules, and a page
 * for each at `<id>.md`, a stable address.
 *
 * @returns texts by path in the folder of the catalogue
 */
export function ruleCatalogue(packs: readonly Pack[], { examples = {} }: RuleCatalogueOptions = {}): Readonly<Record<string, string>> {
  const rules = [...new Map(packs.flatMap((pack) => pack.rules.map(({ rule }) => [rule.id, rule] as const))).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  return {
    "README.md": overview(rules, packs),
    ...Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, page(rule, packs, examples[rule.id])])),
  };
}

function overview(rules: readonly Rule[], packs: readonly Pack[]): string {
  const rows = rules.map(({ id, title, severity, watched }) => [
    `[${markdownText(id)}](${address(id)})`,
    markdownText(title),
    severity,
    watched ? "yes" : "no",
  ]);
  return document(
    "# Rules",
    `${rules.length} rules, in the packs ${packs.map(({ name }) => markdownCode(name)).join(", ")}. Each page is written from the rule itself: do not edit it.`,
    table(["rule", "asks for", "severity", "limit watched at the site"], rows),
    "## Packs",
    table(
      [
        "pack",
        "rules",
        "an unknown",
        "a pass within the uncertainty of its data",
        "not judged for want of an input",
        "a waiver or baseline entry to mend",
      ],
      packs.map(packRow),
    ),
  );
}

function packRow({ name, rules, unknown = "block", nearLimit = "inform", notJudged, notices = "warn" }: Pack): string[] {
  const own = rules.flatMap((entry) => (entry.notJudged ? [entry.notJudged] : []));
  const countOf = (one: Enforcement) => own.filter((other) => other === one).length;
  const except = unique(own).map((one) => `; of ${counted(countOf(one), "rule")} ${does(one)}`);
  const open = [openText(notJudged), ...except].join("");
  return [markdownCode(name), `${rules.length}`, does(unknown), does(nearLimit), open, does(notices)];
}

/** Returns the path of the page of a rule, relative to the overview. */
function address(id: string): string {
  return `${id
    .replace(/[\s()<>\\]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")}.md`;
}

function page(rule: Rule, packs: readonly Pack[], example: RuleExample | undefined): string {
  const { id, title, why, source, severity, remedy, waivable = true, parameters = {} } = rule;
  const enforced = packs.flatMap(({ name, rules, notJudged }) =>
    rules.filter((entry) => entry.rule === rule).map((entry) => ({ name, ...defined({ notJudged }), ...entry })),
  );
  return document(
    `# ${markdownText(title)}`,
    `${markdownCode(id)} · severity **${severity}** · ${waivable ? "may be waived" : "**cannot be waived**"} · judged ${markdownText(judgedText(rule))}`,
    "## Why",
    markdownText(why),
    "## When it fails",
    `${markdownText(remedy)}.`,
    "## Source",
    `${markdownText(source)}.`,
    ...(example ? ["## What it judges", exampleText(example)] : []),
    "## Parameters",
    Object.keys(parameters).length === 0
      ? "None."
      : table(
          ["name", "what it is", "default", "unit", "where the default comes from"],
          Object.entries(parameters).map(([name, { description, defaultText, unit, source: from }]) => [
            markdownCode(name),
            ...[description, defaultText, unit, from].map(markdownText),
          ]),
        ),
    "## In the packs",
    table(["pack", "a fail", "a missing input", "parameters"], enforced.map(enforcementRow)),
    "## At the site",
    ...atSite(rule),
    "## In a policy",
    ...policyParts(rule, example),
  );
}

function atSite({ id, watched, runbook }: Rule): string[] {
  const beforeApply = "`edge-node preflight` asks it of the engine before an apply";
  if (!watched)
    return [
      isBeforeApply(id)
        ? `${beforeApply}; nobody asks it later.`
        : "Nothing measures it at the site: it is judged when the site is synthesized.",
    ];
  return compact([
    isBeforeApply(id) && `${beforeApply}.`,
    "The node's telemetry watches this limit and raises an alert; a value that only Terraform knows can be held against it with `checkAtApply`.",
    ...(runbook ? runbookParts(runbook) : []),
  ]);
}

/** Writes the steps and the spare part of a runbook. */
function runbookParts({ steps, spare }: Runbook): string[] {
  return compact(["When the alert fires:", numberedSteps(steps), spare !== undefined && `Spare part to have: ${markdownText(spare)}.`]);
}

function exampleText({ subject, unit }: RuleExample): string {
  const measure =
    unit === undefined ? "which meets it or does not" : unit === "-" ? "judged by a number without a unit" : `judged in ${unit}`;
  return `Subjects, as ${markdownCode(subject)}, ${measure}.`;
}

function enforcementRow({ name, enforcement = "block", notJudged, parameters = {} }: PackRule & { readonly name: string }): string[] {
  const set = Object.entries(parameters).map(([parameter, value]) => `${markdownCode(parameter)} ${markdownText(String(value))}`);
  return [markdownCode(name), does(enforcement), openText(notJudged), set.length === 0 ? "as the rule has them" : set.join(", ")];
}

/** Writes what a policy may set: parameters, a waiver to copy, and the effect of a fail. */
function policyParts({ id, waivable = true, parameters = {} }: Rule, example: RuleExample | undefined): string[] {
  const set = Object.entries(parameters).map(([name, { defaultText }]) => `${key(name)}: ${JSON.stringify(defaultText)}`);
  const lines = compact([
    set.length !== 0 && `site: { ${JSON.stringify(id)}: { parameters: { ${set.join(", ")} } } },`,
    ...(waivable
      ? [
          "...(process.env.TODAY !== undefined && { today: process.env.TODAY }), // the day of the run: a waiver ends",
          `waivers: [{ ${waiverFields(id, example).join(", ")} }],`,
        ]
      : []),
  ]);
  return compact([
    lines.length !== 0 && `\`\`\`ts\n${["policy: {", ...lines.map((line) => `  ${line}`), "}"].join("\n")}\n\`\`\``,
    `What a fail does is the \`enforcement\` of the pack, \`block\`, \`warn\` or \`inform\`; a country and a site may set another, or \`{ off: reason }\`.${waivable ? " What is broken for a time is better waived: a waiver has an owner and an end." : ""}`,
  ]);
}

/** Returns the fields of a waiver. A cap is a difference, such as K for temperatures. A rule without numbers has none. */
function waiverFields(id: string, example: RuleExample | undefined): string[] {
  const { subject = "…", unit } = example ?? {};
  const cap = unit === undefined ? [] : [`cap: ${JSON.stringify(`… ${unit === "°C" ? "K" : unit}`.replace(" -", ""))}`];
  return [
    `rule: ${JSON.stringify(id)}`,
    `subject: ${JSON.stringify(subject)}`,
    ...cap,
    'reason: "…"',
    'owner: "…"',
    'expires: "YYYY-MM-DD"',
  ];
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

const words = { block: "stops the site", warn: "is a warning", inform: "is written down" } as const;

function does(enforcement: keyof typeof words): string {
  return words[enforcement];
}

/** Says what a rule does that is not judged because an input is missing. */
function openText(notJudged: Enforcement | undefined): string {
  return notJudged ? does(notJudged) : "is listed";
}

function document(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
