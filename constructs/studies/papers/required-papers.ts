import type { ProductFacts } from "../../facts/product";
import { grouped } from "../../props/grouped";
import type { CertificateProps } from "../../provenance/certificate";
import type { Site, SitePapers } from "../../site";
import { kindsOf, type ProductKind } from "../../site/countries/profile/product-kind";
import type { Scheme } from "../../site/countries/profile/scheme";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Paper that is held. */
export interface HeldPaper {
  /** Path of its part, or of the site's licences. */
  readonly path: string;
  /** Prop that states it, such as `compute.racks[].certificates[]`. */
  readonly prop: string;
  readonly certificate: CertificateProps;
}

/** Papers that a scheme of the site's country requires for one kind of parts, or for the site, and those that are held. */
export interface RequiredPaper {
  readonly scheme: Scheme;
  /** Kind of the parts; undefined for a scheme that certifies no product. */
  readonly kind?: ProductKind;
  /** Whether the text of the scheme names these parts. If false, it may cover them. */
  readonly isNamed: boolean;
  /** Papers that are held. */
  readonly held: readonly HeldPaper[];
  /** Parts without a certificate of the scheme, and without a confirmation that none is needed. */
  readonly lacking: readonly ProductFacts[];
  /** Names of those who confirmed that none is needed, for parts or for the whole scheme. */
  readonly settledBy: readonly string[];
}

/** Lists the papers that the country of the site requires, in the order of its profile and of the design: one entry for each scheme and kind of parts. */
export function requiredPapers({ site, products }: NodeSnapshot): readonly RequiredPaper[] {
  const byKind = grouped(products, ({ kind }) => kind);
  return site.profile.certification.flatMap((scheme): RequiredPaper[] => {
    if (scheme.subject !== "product-model") return [ofSite(scheme, site)];
    const named = kindsOf(scheme.names);
    const covered = new Set([...named, ...kindsOf(scheme.mayName)]);
    const settled = new Map(settledOf(scheme, site).map(({ part = "", confirmedBy }) => [part, confirmedBy]));
    return [...byKind]
      .filter(([kind]) => covered.has(kind))
      .map(([kind, parts]) => ofParts({ scheme, kind, isNamed: named.has(kind) }, parts, settled));
  });
}

const noPapers: Pick<SitePapers, "licences" | "notRequired"> = { licences: [], notRequired: [] };

function settledOf({ id }: Scheme, { papers }: Site): SitePapers["notRequired"] {
  return (papers ?? noPapers).notRequired.filter(({ scheme }) => scheme === id);
}

function ofSite(scheme: Scheme, site: Site): RequiredPaper {
  const { licences } = site.papers ?? noPapers;
  const held = licences
    .filter((one) => one.scheme === scheme.id)
    .map((certificate) => ({ path: "site/papers/licences", prop: "site.papers.licences[]", certificate }));
  const settledBy = settledOf(scheme, site).map(({ confirmedBy }) => confirmedBy);
  return { scheme, isNamed: true, held: lastOf(held), lacking: [], settledBy };
}

function ofParts(
  asked: Pick<RequiredPaper, "scheme" | "isNamed"> & { readonly kind: ProductKind },
  parts: readonly ProductFacts[],
  settled: ReadonlyMap<string, string>,
): RequiredPaper {
  const held: HeldPaper[] = [];
  const lacking: ProductFacts[] = [];
  const settledBy = new Set<string>();
  for (const part of parts) {
    const { path, prop, certificates } = part;
    const own = certificates.filter(({ scheme }) => scheme === asked.scheme.id);
    const by = settled.get(path) ?? settled.get(asked.kind);
    if (own.length > 0) held.push(...lastOf(own.map((certificate) => ({ path, prop: `${prop}.certificates[]`, certificate }))));
    else if (by === undefined) lacking.push(part);
    else settledBy.add(by);
  }
  return { ...asked, held, lacking, settledBy: [...settledBy] };
}

/** Returns, of several papers for one thing, the one that is valid longest. */
function lastOf(held: readonly HeldPaper[]): HeldPaper[] {
  const endOf = ({ certificate: { validUntil = "9999-12-31" } }: HeldPaper) => validUntil;
  return held.toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1)).slice(0, 1);
}
