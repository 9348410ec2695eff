import type { Child } from "hono/jsx";
import type { Source } from "../../provenance/source";
import type { Fact } from "../../site/countries/profile/fact";
import type { Scheme } from "../../site/countries/profile/scheme";
import { type PaperFacts, type ReportedPapers, tryPaperFacts } from "../papers";
import type { SiteReport } from "../site-report";
import { arrivalText, calibrationText, forText, leadText, openPapersText, proofText, stateText } from "../words/paper-text";
import { countryName } from "./conditions";
import { Document } from "./document";
import { Folded, PagePart, Table } from "./table";

/** What the country asks to be shown, what there is of it, and the papers and labels that it asks besides. */
export const Papers = ({ report }: { readonly report: SiteReport }) => {
  const { papers, country } = report;
  const facts = tryPaperFacts(papers, country);
  const arrival = papers && arrivalText(papers);
  if (!papers || !facts) return null;
  return (
    <PagePart id="papers" title="Papers">
      <p>
        {papers.asked.length === 0
          ? `The profile of ${countryName(report)} names no certificate or licence for it`
          : openPapersText(papers)}
        {arrival !== undefined && `; ${arrival}`}.
      </p>
      <Checklist papers={papers} facts={facts} />
      <Instruments papers={papers} />
      <CountryFacts facts={facts} />
    </PagePart>
  );
};

interface ChecklistProps {
  readonly papers: ReportedPapers;
  readonly facts: PaperFacts;
}

const Checklist = ({ papers, facts }: ChecklistProps) => {
  const { asked } = papers;
  if (asked.length === 0) return null;
  const schemes = new Map(facts.certification.map((scheme) => [scheme.id, scheme]));
  const known = asked.flatMap(({ scheme }) => schemes.get(scheme) ?? []);
  return (
    <>
      <Table
        caption="Certificates and licences: what is open first, of that what takes longest"
        head={["scheme", "authority", "of", "for", "state", "takes", "held or settled"]}
        rows={asked.map((one) => {
          const { name, authority, subject } = schemes.get(one.scheme) ?? {};
          const said = [forText(one), stateText(one, papers), leadText(one), proofText(one)];
          return [name ?? one.scheme, authority ?? "", subject?.replace("-", " ") ?? "", ...said];
        })}
      />
      <Folded title="What each asks">
        <Table
          caption="What each asks, by its source"
          head={["scheme", "requirement", "besides", "source"]}
          rows={known.map((scheme) => requirementRow(scheme, facts))}
        />
      </Folded>
    </>
  );
};

function requirementRow(scheme: Scheme, { evidence }: PaperFacts): Child[] {
  const accepted = (scheme.accepts ?? []).map((id) => evidence.find((one) => one.id === id)?.name ?? id);
  return [
    scheme.name,
    scheme.requirement,
    [
      `takes in place of tests: ${accepted.length === 0 ? notKnown : accepted.join(", ")}`,
      `representative: ${yesNo(scheme.localRepresentative)}`,
      `test in the country: ${yesNo(scheme.inCountryTest)}`,
      `holds: ${scheme.validity ?? notKnown}`,
    ].join("; "),
    <Marked source={scheme.source} />,
  ];
}

const notKnown = "not known";

function yesNo(is: boolean | undefined): string {
  if (is === undefined) return notKnown;
  return is ? "yes" : "no";
}

/** A document and how far it can be trusted: what somebody remembers decides nothing. */
const Marked = ({ source }: { readonly source: Source }) => (
  <>
    <Document {...source} /> ({source.mark})
  </>
);

const Instruments = ({ papers }: Pick<ChecklistProps, "papers">) =>
  papers.instruments === undefined || papers.instruments.length === 0 ? null : (
    <Table
      caption="Calibrated instruments"
      head={["instrument", "laboratory", "accredited by", "certificate", "due on", "state"]}
      rows={papers.instruments.map(({ name, lab, accreditationBody, certificate, dueOn }) => [
        name,
        lab,
        accreditationBody,
        certificate,
        dueOn,
        calibrationText({ dueOn }, papers),
      ])}
    />
  );

/** Papers at the border, labels, and rules on data and radio; what nobody found is shown as not known. */
const CountryFacts = ({ facts: { customs, language, data, radio } }: { readonly facts: PaperFacts }) => (
  <Folded title="Customs, labels, data and radio">
    <Table
      caption="What the country asks besides"
      head={["of what", "what is known", "source"]}
      rows={[
        ...customs.map((fact) => factRow("customs", fact)),
        factRow("language of labels", language.labels),
        factRow("language of manuals", language.manuals),
        factRow("law on personal data", data.law),
        factRow("data that must stay", data.residency),
        factRow("who assigns radio", radio.authority),
        factRow("station that only receives", radio.receiveOnly),
        ...radio.rules.map((fact) => factRow("radio", fact)),
      ]}
    />
  </Folded>
);

function factRow(of: string, { value, source }: Fact<string | readonly string[]>): Child[] {
  const known = value === null ? notKnown : typeof value === "string" ? value : value.join(", ");
  return [of, known, <Marked source={source} />];
}
