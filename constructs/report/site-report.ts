import type { IdleReceptions } from "../facts/node-facts";
import { defined } from "../plain/defined";
import type { AppliedPolicy, Evaluation, ScenarioOutcome } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import type { PolicyProps } from "../policy/settings/policy.props";
import { settingsOf } from "../policy/settings/settings-of";
import { type ScenarioMargins, siteMargins } from "../policy/what-if/site-margins";
import { answered } from "../props/answer-cache";
import type { SiteRemedies } from "../remedies/remedy";
import { type NodeStudy, studyOf } from "../studies/node-study";
import type { NodeSnapshot } from "../studies/snapshot/snapshot";
import type { YearResult } from "../studies/year/year";
import type { BillItem } from "./bill/bill-item";
import { billOfMaterials } from "./bill/bill-of-materials";
import type { SiteDescription } from "./description";
import type { DesignRevision } from "./design-revision";
import type { SiteLocations } from "./place";
import { type SiteQuestions, siteQuestions } from "./questions/site-questions";
import { shownScenarios } from "./site-states";
import { type DeclaredFact, declaredFacts } from "./subjects/assumptions/declared-facts";
import { type Assumptions, assumptionsOf } from "./subjects/assumptions/record";
import { type Coverage, coverageOf } from "./subjects/coverage/record";
import { type NotApplicable, type NotJudged, siteJudgements } from "./subjects/coverage/site-judgements";
import { type DownlinkSummary, type ReportedDownlink, reportDownlink, summarizeDownlink } from "./subjects/downlink";
import type { Edition } from "./subjects/edition";
import { type OtherService, reportLoosened } from "./subjects/loosened";
import { type ReportedNode, reportNode } from "./subjects/node";
import { type ReportedPapers, reportPapers } from "./subjects/papers/record";
import type { SitePhase } from "./subjects/phase";
import { type ReportedPlacement, reportPlacement } from "./subjects/placement/record";
import { type ReportedVoltages, reportRatings, reportVoltages, type ShownRatings } from "./subjects/power/record";
import { type ReportedShedding, reportShedding } from "./subjects/shedding";
import {
  type ReportedProfile,
  reportConditions,
  reportProfile,
  reportSunlight,
  type SiteConditions,
  type SurfaceSunlight,
} from "./subjects/site/record";
import { type PartPlace, reportPartPlaces, reportStaircases, type SharedStaircase } from "./subjects/thermal/record";
import { type TightestMargins, tightestMargins } from "./tightest-margins";
import { toolVersion } from "./tool-version";

/** Version of the schema of reports. It rises when a reader of the old one would misread the new one. */
export const reportSchemaVersion = 2;

/** The parts of a report besides judgements. */
export interface SaidOfSite {
  /** Services outside the design, whose loosened protections are also reported. @default none */
  readonly others?: readonly OtherService[];
  /** @default not known */
  readonly places?: SiteLocations | undefined;
  /** Edition of the report. @default none */
  readonly edition?: Edition | undefined;
  /** @default not known */
  readonly design?: DesignRevision | undefined;
  /** @default the site has none */
  readonly phase?: SitePhase | undefined;
  /** @default none: a saved report cannot be judged again */
  readonly description?: SiteDescription | undefined;
}

/** Options of a report. */
export interface SiteReportOptions extends SaidOfSite {
  /** The study of the evaluated node, to reuse its solutions. @default a new one */
  readonly study?: NodeStudy;
  /** Policy of the evaluation, which margins and questions need. @default without margins and questions */
  readonly policy?: PolicyProps;
}

/** The report of one site, as plain data: from it every format is written. */
export interface SiteReport {
  /** Version of this schema. It rises when the meaning of a field changes. */
  readonly schemaVersion: typeof reportSchemaVersion;
  /** Name of the site. A phase that does not run there has its own name. */
  readonly site: string;
  /** The phase of its site. Missing for a site without phases, and in reports of earlier versions. */
  readonly phase?: SitePhase;
  /** Code of the country (ISO 3166-1, two letters). */
  readonly country: string;
  /** The profile of the country. Missing in reports of earlier versions. */
  readonly profile?: ReportedProfile;
  /** Day, revision, commit and version of the design. Missing where none is stated. */
  readonly edition?: Edition;
  /** The design. Missing in reports of earlier versions. */
  readonly design?: DesignRevision;
  /** Version of the program that wrote it. Missing in reports of earlier versions. */
  readonly toolVersion?: string;
  /** A description of the node in one line, and the names of its feeds and workloads. Missing in reports of earlier versions. */
  readonly node?: ReportedNode;
  /** Conditions that the node must survive: the site without its hours of weather. Missing in reports of earlier versions. */
  readonly conditions?: SiteConditions;
  /** Sunlight on the outer surfaces of the room, as it was judged. Missing without such a surface, and in reports of earlier versions. */
  readonly sunlight?: readonly SurfaceSunlight[];
  /** Places of the design with their own temperature. Missing without any, and in reports of earlier versions. */
  readonly partPlaces?: readonly PartPlace[];
  /** The placement of services, and the effects of a lost host. Missing for a site on one engine, and in reports of earlier versions. */
  readonly placement?: ReportedPlacement;
  /** The loads that the site sheds without the grid. Missing for a site that promises no shedding, and in reports of earlier versions. */
  readonly shedding?: ReportedShedding;
  /** The downlink. Missing for a site without satellites, and in reports of earlier versions. */
  readonly downlink?: ReportedDownlink;
  /** Location of the description of the site. Missing where it is unknown, such as for a description made by a program. */
  readonly places?: SiteLocations;
  /** Whether every blocking rule passes in every promised scenario. */
  readonly verdict: "pass" | "fail";
  /** The stack that is needed but not deployable: the site is not written either. */
  readonly needs?: string;
  /** Number of rules, findings and scenarios. */
  readonly evaluated: Evaluation["counts"];
  /** What was judged, what was not, and which inputs are missing. Missing in reports of earlier versions. */
  readonly coverage?: Coverage;
  /** The tightest limits of heat and of power. */
  readonly tightest: TightestMargins;
  /**
   * Highest outdoor temperature and IT load of some scenarios: healthy at the hottest point,
   * binding, and least of all that are promised. Missing in a partial run.
   */
  readonly margins?: readonly ScenarioMargins[];
  /** Answers to four questions on its power. Missing in a partial run. */
  readonly questions?: SiteQuestions;
  /** The year of the node in the weather of its site. Missing without weather. */
  readonly year?: YearResult;
  /** Findings of all rules, one for each subject. */
  readonly findings: readonly Finding[];
  /** Rules that are not judged because an input is missing, by reason. Missing in reports of earlier versions. */
  readonly notJudged?: readonly NotJudged[];
  /** Rules that do not apply, by reason. */
  readonly notApplicable: readonly NotApplicable[];
  /** The policy of the verdict, and its exceptions. */
  readonly policy: AppliedPolicy;
  /** Every solved scenario, with a short result. */
  readonly scenarios: readonly ScenarioOutcome[];
  /** Temperature steps from outdoor air to coolant, in the healthy and the binding scenarios. */
  readonly staircases: readonly SharedStaircase[];
  /** Ratings in the scenario of the tightest power margin. Missing where none is known. */
  readonly ratings?: ShownRatings;
  /** The description of the site. Only in results that the command line saves. */
  readonly description?: SiteDescription;
  /** Declared numbers, and numbers from weaker sources. */
  readonly declared: readonly DeclaredFact[];
  /** The number of assumptions, and those that the tightest margins use. Missing in reports of earlier versions. */
  readonly assumptions?: Assumptions;
  /** Sources of the voltages of its parts. Missing for a node without power, and in reports of earlier versions. */
  readonly voltages?: ReportedVoltages;
  /** Antennas whose receptions no link uses, and what a link needs. Missing where there are none. */
  readonly idleReceptions?: IdleReceptions;
  /** The bill of materials. Missing in reports of earlier versions. */
  readonly billOfMaterials?: readonly BillItem[];
  /** Certificates, licences and calibrations that it needs, with their state. Missing in reports of earlier versions. */
  readonly papers?: ReportedPapers;
  /** Remedies that would make it pass, from `edge-node fix`. Missing where none was searched. */
  readonly remedies?: SiteRemedies;
  /** Protections of services that the design loosens, each with its reason. */
  readonly loosened: readonly {
    /** Name of the service. */
    readonly service: string;
    /** Loosened protection. */
    readonly protection: string;
    /**
     * What the service may use because of it: user, capabilities, ports, devices or data. Missing
     * where there is nothing to name, and in reports of earlier versions.
     */
    readonly given?: readonly string[];
    /** The reason. */
    readonly reason: string;
  }[];
}

/** A report without parts, description and content that only its page shows, to save memory with many sites. */
export interface SiteSummary extends Omit<SiteReport, "staircases" | "ratings" | "billOfMaterials" | "description" | "downlink"> {
  /** The downlink without its passes. Missing for a site without satellites. */
  readonly downlink?: DownlinkSummary;
}

export function siteSummary({
  staircases: _s,
  ratings: _r,
  billOfMaterials: _b,
  description: _d,
  downlink,
  ...summary
}: SiteReport): SiteSummary {
  return { ...summary, ...(downlink && { downlink: summarizeDownlink(downlink) }) };
}

/** The part of a report that texts of a few lines need. */
export type SiteVerdict = Pick<SiteReport, "site" | "evaluated" | "findings" | "policy" | "declared">;

/** Returns the verdict of an evaluation, without states, which would cost as much as the evaluation. */
export function siteVerdict({ node, counts, findings, policy }: Evaluation): SiteVerdict {
  return { site: node.name, evaluated: counts, findings, policy, declared: declaredFacts(node) };
}

/** Reports one evaluation. */
export function siteReport(
  evaluation: Evaluation,
  { study: given, others = [], policy, places, description, edition, design, phase }: SiteReportOptions = {},
): SiteReport {
  const { node, scenarios } = evaluation;
  const study = studyOf(given ?? node);
  const isWhole = evaluation.policy.only === undefined;
  const year = isWhole ? study.year() : undefined;
  const remedies = new Map(policy ? settingsOf(study, policy).map(({ rule }) => [rule.id, rule.remedy]) : []);
  const tightest = tightestMargins(evaluation.findings, remedies);
  const judged = [study, evaluation.findings, policy] as const;
  const margins = policy && isWhole ? answered("margins", judged, () => siteMargins(study, evaluation.findings, policy)) : undefined;
  const judgements = siteJudgements(evaluation.findings);
  const { findings, notJudged, notApplicable } = judgements;
  const shown = shownScenarios({ scenarios, findings, tightest, ...defined({ margins }) });
  const sunlight = reportSunlight(node);
  const declared = declaredFacts(node);
  const ratings = reportRatings(study, { scenarios, tightest }, shown);
  const voltages = reportVoltages(node);
  return {
    ...headOf(node, { edition, design, phase }),
    ...(sunlight.length > 0 && { sunlight }),
    ...designOf(study, scenarios),
    ...defined({ places }),
    verdict: evaluation.verdict,
    evaluated: evaluation.counts,
    coverage: coverageOf(judgements),
    tightest,
    ...defined({ margins }),
    ...(policy && isWhole && { questions: answered("questions", judged, () => siteQuestions(study, evaluation.findings, policy)) }),
    ...defined({ year }),
    findings,
    notJudged,
    notApplicable,
    policy: evaluation.policy,
    scenarios,
    staircases: reportStaircases(study, shown),
    ...defined({ ratings }),
    declared,
    assumptions: assumptionsOf({ declared, sunlight, findings, scenarios, tightest }),
    ...defined({ voltages, idleReceptions: node.idleReceptions }),
    papers: reportPapers(node, study.design, evaluation.policy.today),
    loosened: reportLoosened(node, others),
    ...defined({ description }),
  };
}

/** Returns the head: site, edition, design and program. */
function headOf(node: NodeSnapshot, { edition, design, phase }: Pick<SaidOfSite, "edition" | "design" | "phase">) {
  const bought = { conditions: reportConditions(node), billOfMaterials: billOfMaterials(node) };
  return {
    schemaVersion: reportSchemaVersion,
    site: node.name,
    ...defined({ phase }),
    country: node.site.country,
    profile: reportProfile(node.site.profile),
    ...(edition && Object.keys(edition).length > 0 && { edition }),
    ...defined({ design }),
    toolVersion: toolVersion(),
    node: reportNode(node, bought),
    ...bought,
  } as const;
}

/** Returns the parts that only some designs have. */
function designOf(
  study: NodeStudy,
  scenarios: readonly ScenarioOutcome[],
): Pick<SiteReport, "partPlaces" | "placement" | "shedding" | "downlink"> {
  const standing = reportPartPlaces(study, scenarios);
  const placement = reportPlacement(study.node, study.design);
  const downlink = reportDownlink(study.sky, study.node.site);
  return defined({
    partPlaces: standing.length > 0 ? standing : undefined,
    placement,
    shedding: reportShedding(study),
    downlink,
  });
}
