import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { nameList } from "../../../props/problems/name-list";
import { visibleLine } from "../../../props/problems/visible-text";
import type { Column, Table } from "../../writing/table";
import { type Coverage, type CoveredSite, inputCount, type MissingInput } from "./record";

/** Says what was checked, such as `41 of 71 rules are checked. This design needs 120 checks, one for each rule and part; 94 are made (78 %). 12 more rules need inputs that are missing. 18 do not concern this design.` */
export function coverageText(coverage: Coverage): string {
  const { checked, needInputs, notConcerned } = coverageTexts(coverage);
  return compact([checked, needInputs, notConcerned]).join(" ");
}

/** Returns sentences on checks made, missing inputs and rules that do not concern the design. */
export function coverageTexts({ rules, subjects, completeness }: Coverage) {
  const { judged, unknown, notJudged, inPart, notApplicable } = rules;
  const all = judged + unknown + notJudged + notApplicable;
  const made = subjects.pass + subjects.fail;
  const needed = `This design needs ${counted(made + subjects.unknown + subjects.notJudged, "check")}, one for each rule and part`;
  const inputs = compact([
    notJudged > 0 && `${notJudged} more ${notJudged === 1 ? "rule needs" : "rules need"} inputs that are missing.`,
    inPart > 0 && `${inPart} checked ${inPart === 1 ? "rule lacks" : "rules lack"} inputs for some parts.`,
  ]);
  return {
    checked: compact([
      `${judged + unknown} of ${counted(all, "rule is", "rules are")} checked.`,
      completeness !== undefined && `${needed}; ${made} ${made === 1 ? "is" : "are"} made (${shareText(completeness)}).`,
      unknown > 0 && `The result of ${counted(unknown, "rule")} is unknown.`,
    ]).join(" "),
    needInputs: inputs.length > 0 ? inputs.join(" ") : undefined,
    notConcerned: notApplicable > 0 ? `${notApplicable} ${notApplicable === 1 ? "does" : "do"} not concern this design.` : undefined,
  };
}

/** Rounds a share down to whole per cent, so that only the whole is 100 %. */
export function shareText(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/**
 * Names one input, the inputs that it needs too, and the checks that they make possible.
 *
 * @param mostRules number of rules that are named, the rest is counted. @default all
 */
export function missingText({ input, together = [], rules, subjects }: MissingInput, mostRules = Number.POSITIVE_INFINITY): string {
  const inputs = together.length === 0 ? input : `${input} together with ${together.join(" and ")}`;
  return `${inputs}: ${counted(subjects, "check")} by ${nameList(rules, mostRules)}`;
}

export function tabulateCoverage(sites: readonly CoveredSite[]): Table<CoveredSite> {
  const rules = (head: string, of: (rules: Coverage["rules"]) => number): Column<CoveredSite> => ({
    head,
    align: "right",
    text: ({ coverage }) => `${of(coverage.rules)}`,
  });
  return {
    caption: "What was checked",
    columns: [
      { head: "site", text: ({ site }) => visibleLine(site) },
      rules("rules checked", ({ judged, unknown }) => judged + unknown),
      rules("need more inputs", ({ notJudged }) => notJudged),
      rules("do not concern it", ({ notApplicable }) => notApplicable),
      {
        head: "checks made",
        align: "right",
        text: ({ coverage: { completeness } }) => (completeness === undefined ? "" : shareText(completeness)),
      },
      { head: "numbers without a document", align: "right", text: ({ assumptions }) => `${assumptions}` },
    ],
    rows: sites,
    isAligned: true,
  };
}

/** Counts the inputs that are not among the first `shown`, each once [-]. */
export function unshownInputs(missing: readonly MissingInput[], shown: number): number {
  return inputCount(missing) - inputCount(missing.slice(0, shown));
}
