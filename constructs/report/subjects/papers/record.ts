import { defined } from "../../../plain/defined";
import { unique } from "../../../plain/unique";
import type { CertificateProps } from "../../../provenance/certificate";
import { type BuiltInCountry, type CountryProfile, countries, type InstrumentProps, type NotRequiredProps } from "../../../site";
import { codes } from "../../../site/countries";
import type { ProductKind } from "../../../site/countries/profile/product-kind";
import type { DesignStudy } from "../../../studies/design/design-study";
import { isOpen, type PaperStanding, type PaperState, paperState } from "../../../studies/papers/paper-state";
import type { RequiredPaper } from "../../../studies/papers/required-papers";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";

/** A scheme of the country that asks something of the node, and how far that is. */
export interface ReportedPaper {
  /** Id of the scheme, as `saber-product`. */
  readonly scheme: string;
  /** The worst that is to be said of it. */
  readonly state: PaperStanding;
  /** Kinds of parts that are so. Missing of a scheme that certifies no product. */
  readonly kinds?: readonly ProductKind[];
  /** Kinds of parts of which something better is to be said. Missing where there is none. */
  readonly others?: readonly {
    /** What is to be said of them. */
    readonly state: PaperStanding;
    /** Kinds of parts that are so. */
    readonly kinds: readonly ProductKind[];
  }[];
  /** What is held, each paper once. Missing where nothing is. */
  readonly held?: readonly CertificateProps[];
  /** Days that the one has which ends first, from the later of the policy's day and the arrival; negative: it ends before. Missing where none ends, or no day is given. */
  readonly daysLeft?: number; // [d]
  /** Who settled that none is needed, of which parts. Missing where nobody did. */
  readonly settled?: readonly NotRequiredProps[];
  /** How long it takes until it is held. Missing where nobody gives it. */
  readonly leadDays?: number; // [d]
}

/** What a profile says of papers. */
export interface PaperFacts extends Pick<CountryProfile, "certification" | "evidence" | "customs" | "language" | "data" | "radio"> {}

/** The papers that a site needs, and what its country says of them. */
export interface ReportedPapers {
  /** Day on which the shipment reaches the country. Missing where nobody gives it. */
  readonly arrival?: string;
  /** Day of the policy. Missing where it gives none. */
  readonly today?: string;
  /** What is open first, of that what takes longest; then what is held or not needed; last what somebody remembers alone. */
  readonly asked: readonly ReportedPaper[];
  /** Calibrated instruments. Missing where none is listed. */
  readonly instruments?: readonly InstrumentProps[];
  /** What the country says of papers. Missing where it is what this version of the library has of the country of that code. */
  readonly country?: PaperFacts;
}

/** @param today the day of the policy. @default what is held and ends is not compared with a day */
export function reportPapers({ site }: NodeSnapshot, { papers }: DesignStudy, today: string | undefined): ReportedPapers {
  const { arrival, leadTimeDays = {}, instruments = [] } = site.papers ?? {};
  const dates = defined({ today, arrival });
  const found = papers.map((paper) => ({ paper, state: paperState(paper, dates) }));
  const schemes = unique(papers.map(({ scheme }) => scheme.id));
  const asked = schemes.map((id) => {
    const leadDays = Object.hasOwn(leadTimeDays, id) ? leadTimeDays[id] : undefined;
    const settled = (site.papers?.notRequired ?? []).filter(({ scheme }) => scheme === id);
    const own = found.filter(({ paper }) => paper.scheme.id === id);
    return { ...reportPaper(id, own, leadDays), ...(settled.length > 0 && { settled }) };
  });
  const facts = isOfLibrary(site.profile) ? undefined : paperFacts(site.profile);
  return {
    ...dates,
    asked: asked.sort(byCriticalPath),
    ...(instruments.length > 0 && { instruments }),
    ...defined({ country: facts }),
  };
}

/** What the country of a report says of papers; undefined of a report of an earlier version, and of a country that this version does not know. */
export function tryPaperFacts(papers: ReportedPapers | undefined, country: string): PaperFacts | undefined {
  if (!papers) return undefined;
  return papers.country ?? (isBuiltIn(country) ? paperFacts(countries[country].profile) : undefined);
}

interface Found {
  readonly paper: RequiredPaper;
  readonly state: PaperState;
}

/** From what stops a shipment to what is done. */
const worstFirst: readonly PaperStanding[] = [
  "expired",
  "expires-before-arrival",
  "missing-named",
  "missing",
  "missing-unsettled",
  "without-end",
  "without-today",
  "held",
  "not-required",
  "remembered",
];

function reportPaper(scheme: string, found: readonly Found[], leadDays: number | undefined): ReportedPaper {
  const states = worstFirst.filter((state) => found.some((one) => one.state.state === state));
  const kindsIn = (state: PaperStanding) => found.flatMap(({ paper: { kind }, state: own }) => (own.state === state && kind ? [kind] : []));
  const [worst = "not-required", ...others] = states;
  const kinds = kindsIn(worst);
  const held = new Map(found.flatMap(({ paper }) => paper.held.map(({ certificate }) => [certificate.number, certificate])));
  const days = found.flatMap(({ state: { daysLeft } }) => daysLeft ?? []);
  return defined({
    scheme,
    state: worst,
    kinds: kinds.length > 0 ? kinds : undefined,
    others: others.length > 0 && kinds.length > 0 ? others.map((state) => ({ state, kinds: kindsIn(state) })) : undefined,
    held: held.size > 0 ? [...held.values()] : undefined,
    daysLeft: days.length > 0 ? Math.min(...days) : undefined,
    leadDays,
  });
}

function byCriticalPath(one: ReportedPaper, other: ReportedPaper): number {
  return rankOf(one) - rankOf(other) || (other.leadDays ?? -1) - (one.leadDays ?? -1);
}

function rankOf(paper: ReportedPaper): number {
  if (paper.state === "remembered") return 2;
  return isOpen(paper) ? 0 : 1;
}

function paperFacts({ certification, evidence, customs, language, data, radio }: CountryProfile): PaperFacts {
  return { certification, evidence, customs, language, data, radio };
}

function isOfLibrary(profile: CountryProfile): boolean {
  if (!isBuiltIn(profile.code)) return false;
  const own = countries[profile.code].profile;
  return own === profile || JSON.stringify(paperFacts(own)) === JSON.stringify(paperFacts(profile));
}

function isBuiltIn(code: string): code is BuiltInCountry {
  return codes.some((known) => known === code);
}
