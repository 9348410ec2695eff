import { compact } from "../../plain/compact";
import { defined } from "../../plain/defined";
import { type Evaluation, evaluate } from "../../policy/evaluate/evaluate";
import type { PolicyProps } from "../../policy/settings/policy.props";
import { leastMaximumAmbient } from "../../policy/what-if/least-ambient";
import type { MaximumAmbient } from "../../policy/what-if/maximum-ambient";
import type { PropsError, PropsProblem } from "../../props";
import { catchRefusal } from "../../props/problems/catch-refusal";
import type { Site } from "../../site";
import { type NodePapers, papersOf } from "../../studies/node-papers";
import { studyOf } from "../../studies/node-study";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { snapshot } from "../../studies/snapshot/snapshot";
import { descriptionOf } from "../description";
import type { FailLevel } from "../fail-level";
import { type SiteReport, siteReport } from "../site-report";
import { listBlocks } from "../sites/list-blocks";
import { coverageText } from "../subjects/coverage";
import { coverageOf } from "../subjects/coverage/record";
import { siteJudgements } from "../subjects/coverage/site-judgements";
import { siteStatus } from "../subjects/findings/site-status";
import type { MatrixRow } from "./matrix";
import { documentsOf } from "./matrix-documents";
import type { MatrixSite } from "./matrix-site";

/** Options of a row. */
export interface MatrixRowOptions {
  readonly policy: PolicyProps;
  readonly failOn: FailLevel;
  /** Computes the year of sites with weather, which takes longer than the rest. @default false */
  readonly year?: boolean;
  /** Leaves out the highest outdoor temperature, which takes about as long as the verdict. @default false */
  readonly withoutHottestDay?: boolean;
  /** Called after each scenario of a site. */
  readonly onProgress?: (site: string, done: number, total: number) => void;
  /** Returns the problems of the design at a site, at paths that people know. @default by the props */
  readonly problemsOf?: (error: PropsError) => readonly PropsProblem[];
  /**
   * Writes the page of a judged site and returns its path, relative to the page of the matrix. The
   * report is not kept.
   *
   * @default no pages
   */
  readonly pageOf?: (report: SiteReport, site: MatrixSite) => string;
}

/** Judges a site and returns its row, which does not hold the node. */
export function matrixRow(design: NodeDesign, one: MatrixSite, options: MatrixRowOptions): MatrixRow {
  const { assumed = [], notJudged = [] } = one;
  const head = headOf(one);
  return catchRefusal(
    () => ({ ...head, assumed, ...judged(design, one, options) }),
    (error) => {
      const { problemsOf = ({ problems }: PropsError) => problems } = options;
      return { ...head, refused: problemsOf(error).map(problemText), assumed, notJudged, blocks: [] };
    },
  );
}

function headOf({ name, site: { country, profile, position }, isStudy }: MatrixSite) {
  return {
    site: name,
    country,
    countryName: profile.name,
    latitude: position.latitudeDegrees,
    longitude: position.longitudeDegrees,
    elevationM: position.elevationM,
    ...defined({ isStudy }),
  } as const;
}

function problemText({ path, message }: PropsProblem): string {
  return path === "" ? message : `${path}: ${message}`;
}

function judged(design: NodeDesign, one: MatrixSite, options: MatrixRowOptions) {
  const { name, site, notJudged = [] } = one;
  const { policy, failOn, year: isYear = false, withoutHottestDay = false, onProgress, pageOf } = options;
  const study = studyOf(snapshot(name, judgedSite(site, isYear), design));
  const evaluation = evaluate(study, { policy, ...(onProgress && { onProgress: (done, total) => onProgress(name, done, total) }) });
  const ambient = withoutHottestDay ? undefined : leastMaximumAmbient(study, policy);
  const pue = evaluation.scenarios.find((scenario) => scenario.name === "hottest/healthy")?.pue;
  const year = isYear ? study.year() : undefined;
  const papers = papersOf(study, policy);
  const page = pageOf?.(siteReport(evaluation, { study, policy, description: descriptionOf(study.node.site, design, policy) }), one);
  return {
    notJudged: compact([...notJudged, site.weather && !isYear && "the year of its weather: add --year", judgedText(evaluation)]),
    verdict: evaluation.verdict,
    ...(evaluation.verdict === "pass" && siteStatus(evaluation, failOn).fails && { failsByLevel: true as const }),
    blocks: listBlocks(evaluation),
    hottestDryBulbC: site.climate.hottest.dryBulbC,
    ...(ambient && standsOf(ambient)),
    ...defined({ pue }),
    ...(year && year.outcome !== "unknown" && { fuelM3PerYear: year.energy.fuelL / 1000 }),
    ...papersWithNames(site, papers),
    documents: documentsOf(site.profile),
    ...defined({ page }),
  };
}

function standsOf({ outcome, maximumC, searchedToC }: MaximumAmbient): Pick<MatrixRow, "stands" | "standsDryBulbC"> {
  if (outcome === "not-reached") return { standsDryBulbC: searchedToC, stands: outcome };
  if (outcome === "already-broken") return { stands: outcome };
  return maximumC === undefined ? {} : { standsDryBulbC: maximumC };
}

/** Adds the names of papers. Empty where no paper is known. */
function papersWithNames(site: Site, { toFindOut = [], ...papers }: NodePapers): Pick<MatrixRow, "papers"> {
  if (papers.needed + toFindOut.length === 0) return {};
  const names = (ids: readonly string[]) => ids.map((id) => schemeName(site, id));
  return { papers: { ...papers, open: names(papers.open), ...(toFindOut.length > 0 && { toFindOut: names(toFindOut) }) } };
}

function schemeName({ profile }: Site, id: string): string {
  return profile.certification.find((scheme) => scheme.id === id)?.name ?? id;
}

/** Returns the site as a row judges it: without weather, unless the year is computed. */
export function judgedSite(site: Site, isYear: boolean): Site {
  if (isYear) return site;
  const { weather: _, ...others } = site;
  return others;
}

function judgedText({ findings }: Evaluation): string {
  return coverageText(coverageOf(siteJudgements(findings)));
}
