import { defined } from "../plain/defined";
import type { AppliedPolicy, Evaluation, ScenarioOutcome } from "../policy/evaluate/evaluate";
import type { Finding } from "../policy/rule/finding";
import type { PolicyProps } from "../policy/settings/policy.props";
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

/** Version of the report's shape: raised when a reader of the old one would misread the new one. */
export const reportSchemaVersion = 2;

/** What a report says besides what was judged. */
export interface SaidOfSite {
  /** Services beside those of the design, whose loosened protections are the site's too. @default none */
  readonly others?: readonly OtherService[];
  /** @default not known */
  readonly places?: SiteLocations | undefined;
  /** What it is an edition of. @default nothing is said of it */
  readonly edition?: Edition | undefined;
  /** @default not known */
  readonly design?: DesignRevision | undefined;
  /** @default the site has none */
  readonly phase?: SitePhase | undefined;
  /** @default none: a saved report cannot be judged again */
  readonly description?: SiteDescription | undefined;
}

/** What a report is made of besides the verdict. */
export interface SiteReportOptions extends SaidOfSite {
  /** The study of the node that was evaluated: what was solved for the verdict serves the report. @default a new one */
  readonly study?: NodeStudy;
  /** That the node was evaluated by: with it the report has margins and questions, which ask its rules again. @default neither */
  readonly policy?: PolicyProps;
}

/** Everything that is said of one site, as plain data: the report file and what the other formats are made of. */
export interface SiteReport {
  /** Version of this form; it rises when what is here changes its meaning. */
  readonly schemaVersion: typeof reportSchemaVersion;
  /** Name of the site; of a phase that does not run there yet a name of its own. */
  readonly site: string;
  /** Which phase of its site it is. Missing of a site without phases, and in reports of earlier versions. */
  readonly phase?: SitePhase;
  /** Code of the country (ISO 3166-1, two letters). */
  readonly country: string;
  /** What is known of the country. Missing in reports of earlier versions. */
  readonly profile?: ReportedProfile;
  /** Day, revision, commit and design that it is of, as they were given; missing where nobody gave any. */
  readonly edition?: Edition;
  /** Which design it is of. Missing in reports of earlier versions. */
  readonly design?: DesignRevision;
  /** Version of the program that made it. Missing in reports of earlier versions. */
  readonly toolVersion?: string;
  /** What the node is in one line, and the names of its feeds and workloads. Missing in reports of earlier versions. */
  readonly node?: ReportedNode;
  /** What the node has to stand: the site without its hours of weather. Missing in reports of earlier versions. */
  readonly conditions?: SiteConditions;
  /** Sun on the outer surfaces of the room that it was judged with. Missing in reports of earlier versions, and where there is no such surface. */
  readonly sunlight?: readonly SurfaceSunlight[];
  /** Places of the design with a temperature of their own. Missing where it has none, and in reports of earlier versions. */
  readonly partPlaces?: readonly PartPlace[];
  /** Where everything runs, and what a lost host costs. Missing of a site on one engine, and in reports of earlier versions. */
  readonly placement?: ReportedPlacement;
  /** What its antennas see of its satellites. Missing of a site without satellites, and in reports of earlier versions. */
  readonly downlink?: ReportedDownlink;
  /** Where the site is described; missing where nobody knows, as in a description made by a program. */
  readonly places?: SiteLocations;
  /** Whether every rule that blocks holds in every promised scenario. */
  readonly verdict: "pass" | "fail";
  /** The stack that the site's own needs and that is not deployable: the site is not written either. */
  readonly needs?: string;
  /** How much was judged. */
  readonly evaluated: Evaluation["counts"];
  /** What was judged, what not, and what would open the rest. Missing in reports of earlier versions. */
  readonly coverage?: Coverage;
  /** The limits with the least room, of heat and of power. */
  readonly tightest: TightestMargins;
  /** Highest outdoor temperature and IT load: healthy at the hottest, in the scenario that binds, and where each is least of all that is promised; missing in a run of a part. */
  readonly margins?: readonly ScenarioMargins[];
  /** The four questions on its power; missing in a run of a part. */
  readonly questions?: SiteQuestions;
  /** The node through the weather of its site; missing where the site has none. */
  readonly year?: YearResult;
  /** What every rule found, one finding for each subject. */
  readonly findings: readonly Finding[];
  /** Rules that are not judged for want of an input, by their reason. Missing in reports of earlier versions. */
  readonly notJudged?: readonly NotJudged[];
  /** Rules that do not apply, by their reason. */
  readonly notApplicable: readonly NotApplicable[];
  /** The policy that the verdict was given by, and what is to be said of it. */
  readonly policy: AppliedPolicy;
  /** Every scenario that was solved, with its result in short. */
  readonly scenarios: readonly ScenarioOutcome[];
  /** Where the kelvins go between outdoor air and coolant, in the healthy scenarios and those that bind. */
  readonly staircases: readonly SharedStaircase[];
  /** Ratings in the scenario of the tightest power margin; missing where none is known. */
  readonly ratings?: ShownRatings;
  /** What it was judged from; in results that the command line saves. */
  readonly description?: SiteDescription;
  /** Numbers that a person declared, and numbers from weaker sources: what the verdict rests on besides makers' documents. */
  readonly declared: readonly DeclaredFact[];
  /** How many assumptions the verdict rests on, and which of them the tightest margins. Missing in reports of earlier versions. */
  readonly assumptions?: Assumptions;
  /** Who says for what voltage its parts are built. Missing of a node without power, and in reports of earlier versions. */
  readonly voltages?: ReportedVoltages;
  /** What somebody buys for it. Missing in reports of earlier versions. */
  readonly billOfMaterials?: readonly BillItem[];
  /** Certificates, licences and calibrations that it needs, and how far they are. Missing in reports of earlier versions. */
  readonly papers?: ReportedPapers;
  /** What would make it pass, where that was tried: see `edge-node fix`. */
  readonly remedies?: SiteRemedies;
  /** Protection of services that the design takes away, each with its reason. */
  readonly loosened: readonly {
    /** Name of the service. */
    readonly service: string;
    /** Protection that is loosened. */
    readonly protection: string;
    /** What the service has by it: its user, capabilities, ports, devices or data. Missing where there is nothing to name, and in reports of earlier versions. */
    readonly given?: readonly string[];
    /** Why, where nothing is known or something is accepted. */
    readonly reason: string;
  }[];
}

/** A report without its parts, what its page alone shows and its description: what is kept in memory of many sites. */
export interface SiteSummary extends Omit<SiteReport, "staircases" | "ratings" | "billOfMaterials" | "description" | "downlink"> {
  /** Without its passes. Missing of a site without satellites. */
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

/** What a few lines on a site are made of. */
export type SiteVerdict = Pick<SiteReport, "site" | "evaluated" | "findings" | "policy" | "declared">;

/** What is said of one evaluation, without the states that it rests on: those cost as much as the evaluation. */
export function siteVerdict({ node, counts, findings, policy }: Evaluation): SiteVerdict {
  return { site: node.name, evaluated: counts, findings, policy, declared: declaredFacts(node) };
}

/**
 * The report of one evaluation.
 */
export function siteReport(
  evaluation: Evaluation,
  { study: given, others = [], policy, places, description, edition, design, phase }: SiteReportOptions = {},
): SiteReport {
  const { node, scenarios } = evaluation;
  const study = studyOf(given ?? node);
  const isWhole = evaluation.policy.only === undefined;
  const year = isWhole ? study.year() : undefined;
  const tightest = tightestMargins(evaluation.findings);
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
    ...defined({ voltages }),
    papers: reportPapers(node, study.design, evaluation.policy.today),
    loosened: reportLoosened(node, others),
    ...defined({ description }),
  };
}

/** Of which site it is, and by what it was made. */
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

/** What the design has where only some have it. */
function designOf(study: NodeStudy, scenarios: readonly ScenarioOutcome[]): Pick<SiteReport, "partPlaces" | "placement" | "downlink"> {
  const standing = reportPartPlaces(study, scenarios);
  const placement = reportPlacement(study.node, study.design);
  const downlink = reportDownlink(study.sky, study.node.site);
  return defined({
    partPlaces: standing.length > 0 ? standing : undefined,
    placement,
    downlink,
  });
}
