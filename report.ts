/**
 * Reports on a site: its verdict, report and states, output formats, margins and remedies, and the matrix of many sites.
 *
 * @module cdktf-edge-node/report
 */

export type { Edit } from "./constructs/changes/edits";
export type { EndedSeries } from "./constructs/changes/ended-series";
export type { VariationKind } from "./constructs/changes/variations/variation";
export type {
  ContactPlan,
  ContactPlanAperture,
  ContactPlanLink,
  ContactPlanSatellite,
  ScheduledActivity,
} from "./constructs/deployment-plan/contact-plan";
export {
  type AppliedPolicy,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type ScenarioOutcome,
} from "./constructs/policy/evaluate/evaluate";
export type { OnlyProps } from "./constructs/policy/evaluate/only";
export type {
  Acceptance,
  Broken,
  Contributor,
  EffectiveParameter,
  Enforcement,
  Finding,
  Judgement,
  NearLimit,
  Outcome,
  OutcomeCounts,
  PolicyNotice,
  RuleUnit,
  Severity,
} from "./constructs/policy/rule/finding";
export type { SwitchedOff } from "./constructs/policy/settings/rule-settings";
export { type MaximumAmbient, type MaximumOptions, maximumAmbient } from "./constructs/policy/what-if/maximum-ambient";
export { type MaximumItLoad, maximumItLoad } from "./constructs/policy/what-if/maximum-it-load";
export type { ScenarioMargins } from "./constructs/policy/what-if/site-margins";
export type { BindingLimit, SearchOutcome } from "./constructs/policy/what-if/what-if-search";
export type {
  FindingRemedies,
  LimitMargin,
  NearestTrial,
  OneDesign,
  RefusedCandidate,
  Remedy,
  RemedySet,
  RuledOut,
  SiteRemedies,
  TriedChange,
} from "./constructs/remedies/remedy";
export { type RemedyOptions, siteRemedies } from "./constructs/remedies/site-remedies";
export type { SiteWithDesign } from "./constructs/remedies/trial-site";
export type { BillItem } from "./constructs/report/bill/bill-item";
export { type SiteChart, siteCharts } from "./constructs/report/charts/site-charts";
export type { SiteDescription } from "./constructs/report/description";
export type { DesignRevision } from "./constructs/report/design-revision";
export type { PrintedPart } from "./constructs/report/formats/format";
export { junitXml } from "./constructs/report/formats/junit";
export { type SiteHtmlOptions, siteHtml } from "./constructs/report/formats/site-html";
export { questionsTable, summaryTable, thermalTable } from "./constructs/report/formats/site-tables";
export type {
  Matrix,
  MatrixDocuments,
  MatrixFix,
  MatrixLeftOut,
  MatrixNeed,
  MatrixPapers,
  MatrixRow,
} from "./constructs/report/matrix/matrix";
export type { MatrixFixOptions } from "./constructs/report/matrix/matrix-fix";
export { type MatrixOptions, matrixOf } from "./constructs/report/matrix/matrix-of";
export type { MatrixRowOptions } from "./constructs/report/matrix/matrix-row";
export type { MatrixSite, SiteDefaults } from "./constructs/report/matrix/matrix-site";
export { makeScreeningSites, type ScreeningSites } from "./constructs/report/matrix/study-site";
export type { FileLocation, SiteLocations } from "./constructs/report/place";
export type { LimitAnswer, NoAnswer } from "./constructs/report/questions/answer";
export type { FuelAnswer } from "./constructs/report/questions/fuel-of-year";
export type { Autonomy, NamedAutonomy, WithoutGridAnswer } from "./constructs/report/questions/lasts-without-grid";
export { type SiteQuestions, siteQuestions } from "./constructs/report/questions/site-questions";
export { type RuleCatalogueOptions, type RuleExample, ruleCatalogue } from "./constructs/report/rule-catalogue";
export {
  reportSchemaVersion,
  type SiteReport,
  type SiteReportOptions,
  type SiteSummary,
  type SiteVerdict,
  siteReport,
} from "./constructs/report/site-report";
export { type ShownVerdict, type SiteStates, siteStates } from "./constructs/report/site-states";
export type { SiteBlock as MatrixBlock } from "./constructs/report/sites/site-row";
export type { DeclaredFact } from "./constructs/report/subjects/assumptions/declared-facts";
export type { Assumptions } from "./constructs/report/subjects/assumptions/record";
export type {
  ContactPlanSummary,
  ContactsSummary,
  ReportedAntennaShare,
  ReportedContact,
  ReportedContactPlan,
  ReportedContacts,
  ReportedLinkShare,
  ReportedMissedPass,
  ReportedReceiverShare,
  ReportedSatelliteGap,
  ReportedShedContacts,
} from "./constructs/report/subjects/contacts/record";
export type { Coverage, CoveredRules, CoveredSubjects, MissingInput } from "./constructs/report/subjects/coverage/record";
export type { NotApplicable, NotJudged } from "./constructs/report/subjects/coverage/site-judgements";
export type { DataSummary, FlowSummary, ReportedContactData, ReportedData, ReportedFlow } from "./constructs/report/subjects/data/record";
export type { DownlinkSummary, ReportedDownlink } from "./constructs/report/subjects/downlink";
export type { Edition } from "./constructs/report/subjects/edition";
export { failureText, policyText } from "./constructs/report/subjects/findings/failure-text";
export type { LinkSummary, ReportedLink, ReportedLinkPass } from "./constructs/report/subjects/links/record";
export type { OtherService } from "./constructs/report/subjects/loosened";
export type { ReportedNode } from "./constructs/report/subjects/node";
export type { PaperFacts, ReportedPaper, ReportedPapers } from "./constructs/report/subjects/papers/record";
export type { ReportedPass, ReportedSatellite } from "./constructs/report/subjects/passes/record";
export type { SitePhase, TouchedService } from "./constructs/report/subjects/phase";
export type {
  ReportedHost,
  ReportedLoss,
  ReportedPlacement,
  ReportedRequest,
  ReportedService,
  ReportedUnplaced,
  ReportedUse,
} from "./constructs/report/subjects/placement/record";
export type { ReportedVoltages, ShownRating, ShownRatings } from "./constructs/report/subjects/power/record";
export type {
  ProductPlanSummary,
  ReportedProcessingTier,
  ReportedProduct,
  ReportedProductContact,
  ReportedProductPlan,
  ReportedRouting,
  ReportedRoutingHold,
  ReportedRoutingLimit,
  ReportedRoutingLimitKind,
  RoutingSummary,
  UnplannedProducts,
} from "./constructs/report/subjects/routing/record";
export type { ReportedShedding, ReportedShedLoad, ReportedStage } from "./constructs/report/subjects/shedding";
export type { ReportedProfile, SiteConditions, SurfaceSunlight } from "./constructs/report/subjects/site/record";
export type { LossInScenario, PartPlace, PlaceAtClimate, SharedStaircase } from "./constructs/report/subjects/thermal/record";
export type { TightestMargin, TightestMargins } from "./constructs/report/tightest-margins";
