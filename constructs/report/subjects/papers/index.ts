import { daysBetween } from "../../../provenance/day";
import type { Source } from "../../../provenance/source";
import type { InstrumentProps } from "../../../site";
import type { Fact } from "../../../site/countries/profile/fact";
import type { Scheme } from "../../../site/countries/profile/scheme";
import { isOpen, type PaperStanding } from "../../../studies/papers/paper-state";
import type { Section } from "../../writing/section";
import { type Table, type Text, tableOf } from "../../writing/table";
import { type PaperFacts, type ReportedPaper, type ReportedPapers, tryPaperFacts } from "./record";

/** The words for each state of a paper. */
const standingText: Readonly<Record<PaperStanding, string>> = {
  held: "held",
  expired: "has ended",
  "expires-before-arrival": "ends before the arrival",
  "missing-named": "missing",
  "missing-unsettled": "missing, or not confirmed that none is needed",
  missing: "missing",
  "without-end": "held, its last day is not stated",
  "without-today": "held, compared with no day",
  "not-required": "not required",
  remembered: "remembered: find out",
};

export function leadText({ leadDays }: Pick<ReportedPaper, "leadDays">): string {
  return leadDays === undefined ? "not stated" : `${leadDays} d`;
}

/** Lists the kinds of parts, such as `missing: breaker, cable; held: server`. With one state, the kinds alone. */
export function forText({ state, kinds = [], others = [] }: ReportedPaper): string {
  if (others.length === 0) return kinds.join(", ");
  return [{ state, kinds }, ...others].map((one) => `${standingText[one.state]}: ${one.kinds.join(", ")}`).join("; ");
}

type Dates = Pick<ReportedPapers, "today" | "arrival">;

/** Writes the state of a paper with the days left, or by how many days it comes too late if requested today. */
export function stateText(paper: ReportedPaper, { today, arrival }: Dates = {}): string {
  const { state, daysLeft, leadDays } = paper;
  if (state === "held" && daysLeft !== undefined) return `held, ${daysLeft} d left`;
  if (!isOpen(paper) || leadDays === undefined || today === undefined || arrival === undefined) return standingText[state];
  const lateDays = Math.ceil(leadDays - daysBetween(today, arrival));
  return lateDays > 0 ? `${standingText[state]}, too late by ${lateDays} d` : standingText[state];
}

/** Lists the certificates that are held, and who confirmed that none is needed. */
export function proofText({ held = [], settled = [] }: ReportedPaper): string {
  const papers = held.map(({ number, holder }) => `${number} of ${holder}`);
  return [
    ...papers,
    ...settled.map(
      ({ part, confirmedBy, date }) => `${part ?? "none"} ${part === undefined ? "needed" : "needs none"}: ${confirmedBy}, ${date}`,
    ),
  ].join("; ");
}

/** Says whether the calibration of an instrument is valid on the day of the run and at the arrival. */
export function calibrationText({ dueOn }: Pick<InstrumentProps, "dueOn">, { today, arrival }: Dates): string {
  if (today !== undefined && dueOn < today) return "has ended";
  if (arrival !== undefined && dueOn < arrival) return "ends before the arrival";
  return today === undefined ? "compared with no day" : "holds";
}

/** Says when the shipment arrives, or that it arrived before the day of the run. Undefined without a date. */
export function arrivalText({ arrival, today }: Dates): string | undefined {
  if (arrival === undefined) return undefined;
  return today !== undefined && arrival < today
    ? `the shipment arrived on ${arrival}, before the day of the run, ${today}`
    : `the shipment arrives on ${arrival}`;
}

/** Returns the open papers, those with the longest lead time first. */
export function openPapers({ asked }: ReportedPapers): readonly ReportedPaper[] {
  return asked.filter(isOpen);
}

/** Counts the open papers, with the longest lead time. */
export function openPapersText(papers: ReportedPapers): string {
  const { asked } = papers;
  const open = openPapers(papers);
  const known = asked.filter(({ state }) => state !== "remembered");
  const days = open.flatMap(({ leadDays }) => leadDays ?? []);
  const without = open.length - days.length;
  const longest = days.length === 0 ? [] : [`the longest takes ${Math.max(...days)} d`];
  const unknown = without === 0 ? [] : [`the lead time of ${without} is not stated`];
  return [`${open.length} of ${known.length} certificates and licences are open`, ...longest, ...unknown].join(", ");
}

/** Counts the open papers, and says how they block a site. Undefined without an open one. */
export function papersToGetText(papers: ReportedPapers | undefined): string | undefined {
  if (!papers || openPapers(papers).length === 0) return undefined;
  return `${openPapersText(papers)}. The report lists them, and the policy pack \`export\` blocks a site without them.`;
}

/**
 * Shows the papers that the country requires, their state, and other requirements. Undefined where
 * they are unknown.
 *
 * @param countryName in words
 */
export function presentPapers(papers: ReportedPapers | undefined, country: string, countryName: string): Section | undefined {
  const facts = tryPaperFacts(papers, country);
  if (!papers || !facts) return undefined;
  const arrival = arrivalText(papers);
  const { asked, instruments = [] } = papers;
  const said = asked.length === 0 ? `The profile of ${countryName} names no certificate or licence for it` : openPapersText(papers);
  return {
    id: "papers",
    title: "Papers",
    blocks: [
      `${said}${arrival === undefined ? "" : `; ${arrival}`}.`,
      ...(asked.length === 0
        ? []
        : [checklistTable(papers, facts), { title: "What each requires", blocks: [requirementsTable(papers, facts)] }]),
      instruments.length > 0 && instrumentsTable(instruments, papers),
      { title: "Customs, labels, data and radio", blocks: [countryTable(facts)] },
    ],
  };
}

function checklistTable(papers: ReportedPapers, { certification }: PaperFacts): Table {
  return tableOf(
    "Certificates and licences: open ones first, the longest lead time at the top",
    ["scheme", "authority", "of", "for", "state", "takes", "held or settled"],
    papers.asked.map((one) => {
      const { name, authority = "", subject = "" } = certification.find(({ id }) => id === one.scheme) ?? {};
      const said = [forText(one), stateText(one, papers), leadText(one), proofText(one)];
      return [name ?? one.scheme, authority, subject.replace("-", " "), ...said];
    }),
  );
}

function requirementsTable({ asked }: ReportedPapers, facts: PaperFacts): Table {
  const schemes = asked.flatMap(({ scheme }) => facts.certification.filter(({ id }) => id === scheme));
  return tableOf(
    "What each requires, by its source",
    ["scheme", "requirement", "details", "source"],
    schemes.map((scheme) => [scheme.name, scheme.requirement, besidesText(scheme, facts), markedText(scheme.source)]),
  );
}

function besidesText({ accepts = [], localRepresentative, inCountryTest, validity }: Scheme, { evidence }: PaperFacts): string {
  const accepted = accepts.map((id) => evidence.find((one) => one.id === id)?.name ?? id);
  return [
    `accepts instead of tests: ${accepted.length === 0 ? notKnown : accepted.join(", ")}`,
    `representative: ${yesNo(localRepresentative)}`,
    `test in the country: ${yesNo(inCountryTest)}`,
    `valid for: ${validity ?? notKnown}`,
  ].join("; ");
}

const notKnown = "not known";

function yesNo(is: boolean | undefined): string {
  if (is === undefined) return notKnown;
  return is ? "yes" : "no";
}

/** Cites a document with its mark. */
function markedText(source: Source): Text {
  return [{ cited: source }, ` (${source.mark})`];
}

function instrumentsTable(instruments: readonly InstrumentProps[], dates: Dates): Table {
  return tableOf(
    "Calibrated instruments",
    ["instrument", "laboratory", "accredited by", "certificate", "due on", "state"],
    instruments.map(({ name, lab, accreditationBody, certificate, dueOn }) => [
      name,
      lab,
      accreditationBody,
      certificate,
      dueOn,
      calibrationText({ dueOn }, dates),
    ]),
  );
}

/** Lists customs, labels, data and radio. Unknown facts are shown as not known. */
function countryTable({ customs, language, data, radio }: PaperFacts): Table {
  const facts: readonly (readonly [of: string, fact: Fact<string | readonly string[]>])[] = [
    ...customs.map((fact) => ["customs", fact] as const),
    ["language of labels", language.labels],
    ["language of manuals", language.manuals],
    ["law on personal data", data.law],
    ["data that must stay", data.residency],
    ["who assigns radio", radio.authority],
    ["station that only receives", radio.receiveOnly],
    ...radio.rules.map((fact) => ["radio", fact] as const),
  ];
  return tableOf(
    "Other requirements of the country",
    ["of what", "what is known", "source"],
    facts.map(([of, { value, source }]) => [of, value === null ? notKnown : [value].flat().join(", "), markedText(source)]),
  );
}
