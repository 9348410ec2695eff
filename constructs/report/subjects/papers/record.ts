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

/** A scheme of the country that the node needs, and its state. */
export interface ReportedPaper {
  /** Id of the scheme, such as `saber-product`. */
  readonly scheme: string;
  /** The worst state of its parts. */
  readonly state: PaperStanding;
  /** Kinds of parts in this state. Missing for a scheme that certifies no product. */
  readonly kinds?: readonly ProductKind[];
  /** Kinds of parts in better states. Missing without any. */
  readonly others?: readonly {
    /** The state of these kinds. */
    readonly state: PaperStanding;
    /** The kinds of parts. */
    readonly kinds: readonly ProductKind[];
  }[];
  /** Certificates that are held, each once. Missing without any. */
  readonly held?: readonly CertificateProps[];
  /**
   * Days until the first certificate ends, from the later of the policy's day and the arrival.
   * Negative if it ends before. Missing where none ends or no day is given.
   */
  readonly daysLeft?: number; // [d]
  /** Confirmations that a part needs none. Missing without any. */
  readonly settled?: readonly NotRequiredProps[];
  /** Lead time. Missing where it is not stated. */
  readonly leadDays?: number; // [d]
}

/** The part of a country profile on papers. */
export interface PaperFacts extends Pick<CountryProfile, "certification" | "evidence" | "customs" | "language" | "data" | "radio"> {}

/** The papers of a site, and the requirements of its country. */
export interface ReportedPapers {
  /** Day on which the shipment reaches the country. Missing where it is not stated. */
  readonly arrival?: string;
  /** Day of the policy. Missing without a day. */
  readonly today?: string;
  /** Open papers by falling lead time, then papers that are held or not needed, then remembered ones. */
  readonly asked: readonly ReportedPaper[];
  /** Calibrated instruments. Missing without any. */
  readonly instruments?: readonly InstrumentProps[];
  /** Requirements of the country. Missing where they equal those that this version of the library has for its code. */
  readonly country?: PaperFacts;
}

/** Reports the papers of a site. @param today the day of the policy. @default certificates that end are not compared with a day */
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

/** Returns the requirements of the country. Undefined in reports of earlier versions, and for an unknown country. */
export function tryPaperFacts(papers: ReportedPapers | undefined, country: string): PaperFacts | undefined {
  if (!papers) return undefined;
  return papers.country ?? (isBuiltIn(country) ? paperFacts(countries[country].profile) : undefined);
}

interface Found {
  readonly paper: RequiredPaper;
  readonly state: PaperState;
}

/** States, those that block a shipment first. */
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
