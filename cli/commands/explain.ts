import { Command } from "commander";
import { compact } from "../../constructs/plain/compact";
import { unique } from "../../constructs/plain/unique";
import type { Judgement } from "../../constructs/policy/rule/finding";
import type { Rule } from "../../constructs/policy/rule/rule";
import { ruleIdOf } from "../../constructs/policy/rule/rule-id";
import { libraryRules } from "../../constructs/policy/rules";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { SiteReport } from "../../constructs/report/site-report";
import { allJudged, type JudgedSubject } from "../../constructs/report/subjects/coverage/site-judgements";
import { alike, brokenFirst, sameForText } from "../../constructs/report/subjects/findings/finding-groups";
import { findingText, limitTexts } from "../../constructs/report/subjects/findings/finding-text";
import { stageLines } from "../../constructs/report/subjects/shedding";
import { sunlightText } from "../../constructs/report/subjects/site";
import { warmthText } from "../../constructs/report/subjects/thermal";
import { tableText } from "../../constructs/report/writing/fitted-table";
import { judgedText } from "../../constructs/report/writing/judged-text";
import { judgedTexts, marginText, quantityText } from "../../constructs/report/writing/quantity-text";
import { tabulate } from "../../constructs/report/writing/table";
import { wrappedText } from "../../constructs/report/writing/wrapped-text";
import { quotedText } from "../../constructs/units/shown-text";
import { readResult } from "../results/read-result";
import { meantReport, resultOf } from "../sources/result-of";
import { addJudgedSiteOptions, SiteArgument, type SiteSourceOptions } from "../sources/site-arguments";
import { isSourceFile } from "../sources/source-kind";
import { InputError } from "../terminal/exit-codes";
import { findNamed } from "../terminal/find-named";
import { suggestion } from "../terminal/suggestion";
import { widthOption } from "../terminal/width-option";

interface ExplainOptions extends SiteSourceOptions {
  readonly result?: string;
  readonly subject?: string;
  readonly width: number;
}

/** `edge-node explain`: explains a rule, or shows which contributors add up to a value at a site. */
export function explainCommand(): Command {
  const command = new Command("explain")
    .description("Explain a rule; or show what the value that a rule judges at a site adds up from, contributor by contributor")
    .addArgument(
      new SiteArgument(
        "<rule-or-site>",
        "a rule, such as cooling/supply-within-it-limit; or a site file, an app, a result, or the name of a site",
        ["site file", "app", "result", "name of a site in --result"],
      ),
    )
    .argument("[limit]", "with a site: the rule whose value and limit are explained, or a stage of load shedding, such as battery-1/9")
    .option("--result <file>", "with the name of a site: the result of check --format json that has the site")
    .option("--subject <path>", "with a site: only this subject, such as compute/rack-1");
  return addJudgedSiteOptions(command)
    .addOption(widthOption())
    .action((first: string, limit: string | undefined, options: ExplainOptions) => {
      if (limit === undefined && (isSourceFile(first) || (options.result ?? options.subject) !== undefined)) throw noLimit(first, options);
      const text = limit === undefined ? ruleText(findRule(first)) : siteText(first, limit, options);
      process.stdout.write(wrappedText(text, options.width));
    });
}

/** Returns the error that lists what can be explained at a site, broken limits first. */
function noLimit(site: string, options: ExplainOptions): InputError {
  const judged = options.result === undefined && !isSourceFile(site) ? [] : reportOf(site, options).findings;
  const broken = unique(judged.flatMap(({ rule, effect, blocks }) => (blocks || effect !== undefined ? [rule] : [])));
  const choice =
    broken.length > 0
      ? `name one of ${broken.join(", ")}`
      : "name a rule that edge-node rules lists, such as cooling/supply-within-it-limit";
  return new InputError(`The rule to explain at ${site} must be named but is missing: ${choice}`);
}

/** Returns the report of a site, from a file or by its name in a saved result. */
function reportOf(site: string, { result, ...source }: ExplainOptions): SiteReport {
  if (isSourceFile(site)) {
    if (result !== undefined)
      throw new InputError(
        `--result must go with the name of a site but ${site} is a file: leave out --result, or write the name of a site`,
      );
    return meantReport(site, resultOf(site, source).sites, source.site);
  }
  if (result === undefined)
    throw new InputError(
      "--result must name a saved result when a site is given by its name but is missing: give the site file or app, or save a result with edge-node check --format json --output FILE",
    );
  return findNamed("Site", readResult(result).sites, site, (one) => one.site);
}

function findRule(id: string): Rule {
  const rule = libraryRules.find((one) => one.id === id || ruleIdOf(one.id).name === id);
  if (rule) return rule;
  const known = libraryRules.flatMap((one) => [one.id, ruleIdOf(one.id).name]);
  throw new InputError(
    `Rule must be a rule of the library but is ${quotedText(id)}: ${suggestion(id, known, "choose one that edge-node rules lists")}`,
  );
}

/** Ends as the names of stages do, and as no rule does. */
const ofStage = /\/[1-9]$/;

function siteText(site: string, limit: string, options: ExplainOptions): string {
  return ofStage.test(limit) ? stageText(site, limit, options) : limitText(site, findRule(limit), options);
}

function stageText(named: string, stage: string, options: ExplainOptions): string {
  if (options.subject !== undefined)
    throw new InputError("--subject must go with a rule but a stage of load shedding is explained: leave out --subject");
  const { site, shedding } = reportOf(named, options);
  const stages = [...(shedding ? stageLines(shedding) : [])];
  if (stages.length === 0)
    throw new InputError(`Stages of ${site} must have levels but there are none: promise site.promises.shedding, or explain a rule`);
  const [, lines] = findNamed("Stage", stages, stage, ([name]) => name);
  return lines.map((line) => `${visibleLine(line)}\n`).join("");
}

function ruleText(rule: Rule): string {
  const { id, title, severity, why, remedy, source, waivable = true, parameters = {} } = rule;
  const set = Object.entries(parameters).map(([name, { description, defaultText }]) => `  ${name}: ${description}, default ${defaultText}`);
  return [
    `${id}: ${title}`,
    `severity ${severity}, ${waivable ? "may be waived" : "cannot be waived"}, judged ${judgedText(rule)}`,
    "",
    `why     ${why}`,
    `remedy  ${remedy}`,
    `source  ${source}`,
    ...(set.length === 0 ? [] : ["", "parameters", ...set]),
    "",
  ].join("\n");
}

function limitText(named: string, rule: Rule, options: ExplainOptions): string {
  const { subject, width } = options;
  const report = reportOf(named, options);
  const { site } = report;
  const ofRule = allJudged(report).filter((judged) => judged.rule === rule.id);
  const findings = ofRule.filter((judged) => subject === undefined || judged.subject === subject);
  if (findings.length === 0) {
    const known = ofRule.map((judged) => judged.subject);
    throw new InputError(
      known.length === 0
        ? `${rule.id} must have judged ${site} but has not: its policy switches the rule off, or no pack of the site has it; name another rule`
        : `--subject must be a subject that ${rule.id} judged but is ${subject}: use one of ${known.join(", ")}`,
    );
  }
  const textOf = (finding: JudgedSubject) =>
    `${findingText(finding)}\n${contributorTable(finding, width)}${sunLine(finding, report)}${placeLine(finding, report)}`;
  return alike(brokenFirst(findings), (finding) => textOf({ ...withoutItself(finding), subject: "" }) + placeLine(finding, report))
    .map(({ worst, subjects: [, ...others] }) =>
      [textOf(worst), ...sameForText(others).map((line) => `${visibleLine(`  ${line}`)}\n`)].join(""),
    )
    .join("\n");
}

/** Removes the subject's own name, so that equal judgements of two subjects compare as equal. */
function withoutItself(finding: JudgedSubject): JudgedSubject {
  const { subject, contributors } = finding;
  const isItself = (name: string) => subject === name || subject.endsWith(`/${name}`);
  return { ...finding, contributors: contributors.map((one) => (isItself(one.name) ? { ...one, name: "" } : one)) };
}

function sunLine({ contributors, scenario }: JudgedSubject, { scenarios, sunlight = [] }: SiteReport): string {
  if (!contributors.some(({ name }) => /\benvelope\b/.test(name))) return "";
  const climate = scenarios.find(({ name }) => name === scenario)?.climate;
  const there = sunlight.filter((one) => one.climate === climate).map((one) => `${one.surface} ${sunlightText(one)}`);
  return there.length === 0 ? "" : `${visibleLine(`  sun at ${climate}: ${there.join(", ")}`)}\n`;
}

/** A judgement of a battery, such as `power/battery-1/discharge`. Every other path below a part is a part of its own. */
const ofBattery = /\/(discharge|charge|warmest|coldest)$/;

/** Returns the place of an electrical part, where it is a place of the design. */
function placeLine({ subject, scenario }: JudgedSubject, { scenarios, partPlaces = [] }: SiteReport): string {
  const climate = scenarios.find(({ name }) => name === scenario)?.climate;
  const part = subject.replace(ofBattery, "");
  const standing = partPlaces.find(({ parts }) => parts.includes(part));
  const there = standing?.climates.find((one) => one.climate === climate);
  return standing && there ? `${visibleLine(`  stands in ${standing.place}, ${warmthText(there.warmth)}`)}\n` : "";
}

/** Returns the contributors in order with the running sum, which ends at the value. A value of 0 may have none. */
function contributorTable(judgement: Judgement, width: number): string {
  const { contributors, unit, value, limitContributors = [] } = judgement;
  if (value === undefined) return "  nothing is measured\n";
  let sum = 0;
  const summed = contributors.map(({ name, value: part }, i) => {
    sum += part;
    return [visibleLine(name), i === 0 ? quantityText(part, unit) : marginText(part, unit), quantityText(sum, unit)];
  });
  const sums = { ...tabulate(["contributor", "adds", "sum"], summed, [1, 2]), isSpaced: true, isAligned: true } as const;
  const table = summed.length === 0 ? "" : `${tableText(sums, width)}\n`;
  const rows = compact([
    summed.length === 0 && "nothing contributes to the value",
    `value ${judgedTexts(judgement).value}`,
    ...limitTexts(judgement),
    ...limitContributors.map(({ name, value: part }) => `  of the limit: ${name} ${quantityText(part, unit)}`),
  ]);
  return `${table}${rows.map((row) => `${visibleLine(`  ${row}`)}\n`).join("")}`;
}
