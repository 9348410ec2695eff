import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020";
import { listValues } from "../../constructs/plain/list-values";
import { packageFolder } from "../../constructs/plain/package-folder";
import type { RunResult } from "../../constructs/report/run-result";
import type { SiteReport } from "../../constructs/report/site-report";
import { assumptionsOf } from "../../constructs/report/subjects/assumptions/record";
import { coverageOf } from "../../constructs/report/subjects/coverage/record";
import { quotedText, shownText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { scenarioProblem } from "./scenario-problem";
import { shardProblem } from "./shard-problem";

/**
 * Refuses a result that no check can have saved: a shape other than that of `edge-node schema result`, two sites with one name, a verdict
 * that contradicts its findings, or a scenario that it does not list.
 *
 * @throws InputError with the first wrong place
 */
export function checkResult(file: string, result: RunResult): void {
  const validate = resultValidator();
  if (!validate(result)) throw refused(file, shapeText(validate.errors ?? []));
  const names = listValues(result.sites, "site");
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw refused(file, `has two sites named ${quotedText(twice)}`);
  const split = shardProblem(result);
  if (split !== undefined) throw refused(file, split);
  for (const report of result.sites) {
    checkVerdict(file, report);
    const problem = scenarioProblem(report); // before the sums, which look at scenarios
    if (problem !== undefined) throw refused(file, problem);
    checkSums(file, report);
  }
}

/** Checks that the verdict follows from findings and notices, and `blocks` of each finding from its effect. */
function checkVerdict(file: string, { site, verdict, findings, policy }: SiteReport): void {
  const odd = findings.find(({ effect, accepted, blocks }) => blocks !== (effect === "block" && accepted === undefined));
  if (odd) {
    const said = `effect ${odd.effect ?? "none"}${odd.accepted ? ", accepted" : ""}`;
    throw refused(
      file,
      `states that ${odd.rule} on ${odd.subject} of ${site} ${odd.blocks ? "blocks" : "does not block"}, which contradicts ${said}`,
    );
  }
  const isBlocked = findings.some(({ blocks }) => blocks) || policy.notices.some(({ effect }) => effect === "block");
  if ((verdict === "fail") === isBlocked) return;
  throw refused(
    file,
    `states the verdict ${verdict} for ${site}, ${isBlocked ? "but a finding or its policy blocks" : "but nothing blocks"}`,
  );
}

/** Checks that coverage and assumptions match the lists of the report. */
function checkSums(file: string, report: SiteReport): void {
  const { coverage, assumptions, ...listed } = report;
  if (coverage && !isDeepStrictEqual(coverage, coverageOf(listed)))
    throw refused(file, `states a coverage of ${report.site} that its findings, notJudged and notApplicable do not add up to`);
  if (assumptions && !isDeepStrictEqual(assumptions, assumptionsOf(listed)))
    throw refused(file, `states assumptions of ${report.site} that its declared facts and findings do not add up to`);
}

function refused(file: string, what: string): InputError {
  return new InputError(
    `${file} must be an unchanged result of edge-node but ${what}: save it again with edge-node check --format json --output ${file}`,
  );
}

let compiled: ValidateFunction | undefined;

/** Compiles the schema once, and only for a result: it takes longer than most sites. */
function resultValidator(): ValidateFunction {
  const { default: Ajv2020 }: typeof import("ajv/dist/2020") = require("ajv/dist/2020");
  const schema = () => JSON.parse(readFileSync(join(packageFolder(), "schemas", "result.schema.json"), "utf8")) as object;
  compiled ??= new Ajv2020({ strict: false, validateSchema: false, code: { optimize: false } }).compile(schema());
  return compiled;
}

/** Returns the first error with its path, such as `sites[0].findings[3].margin`. */
function shapeText([first]: readonly ErrorObject[]): string {
  if (!first) return "has another shape";
  const place = first.instancePath
    .replace(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".")
    .replace(/^\./, "");
  const { additionalProperty } = first.params as { readonly additionalProperty?: string };
  return `${place === "" ? "the whole" : shownText(place)} ${first.message}${additionalProperty === undefined ? "" : `, as ${quotedText(additionalProperty)}`}`;
}
