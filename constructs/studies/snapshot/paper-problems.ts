import type { ProductFacts } from "../../facts/product";
import { listIds } from "../../plain/list-ids";
import { closest } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import type { CertificateProps } from "../../provenance/certificate";
import type { Site } from "../../site";
import { productKinds } from "../../site/countries/profile/product-kind";
import { builtInSchemeIds } from "../../site/countries/scheme-ids";
import { quotedText, shownText } from "../../units/shown-text";
import type { ParsedModules } from "./parse-modules";

/**
 * Lists problems of papers that would otherwise be lost silently: schemes that are a slip of a known one, parts that the site settles and the design does not
 * have, and one certificate with two end dates. A scheme that is similar to none may belong to another site's profile, because a design serves many countries.
 */
export function paperProblems(site: Site, parsed: ParsedModules, products: readonly ProductFacts[]): PropsProblem[] {
  const isCertified = products.some(({ certificates }) => certificates.length > 0);
  const given = isCertified ? certificatesIn(parsed, "") : [];
  return [...slips(given, schemesOf(site)), ...contradictions(given), ...settledProblems(site, products)];
}

function schemesOf({ profile }: Site): ReadonlySet<string> {
  return new Set([...listIds(profile.certification), ...builtInSchemeIds]);
}

interface GivenCertificate extends CertificateProps {
  /** Path of the list of its part. */
  readonly of: string;
  readonly path: string;
}

function certificatesIn(parsed: unknown, path: string): GivenCertificate[] {
  if (typeof parsed !== "object" || parsed === null) return [];
  if (Array.isArray(parsed)) return parsed.flatMap((item, i) => certificatesIn(item, `${path}[${i}]`));
  if (Object.getPrototypeOf(parsed) !== Object.prototype) return []; // a quantity
  return Object.entries(parsed).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (key !== "certificates") return certificatesIn(value, at);
    return (value as readonly CertificateProps[]).map((one, i) => ({ ...one, of: at, path: `${at}[${i}]` }));
  });
}

function slips(given: readonly GivenCertificate[], known: ReadonlySet<string>): PropsProblem[] {
  return given.flatMap(({ scheme, path }) => {
    const meant = known.has(scheme) ? undefined : closest(scheme, [...known]);
    if (meant === undefined) return [];
    const message = `must be the scheme of a country but is "${scheme}": did you mean "${meant}"?`;
    return [{ path: `${path}.scheme`, message }];
  });
}

/** Finds certificates with contradictory end dates. A certificate of several parts has one end date; at one part it may be listed again, renewed. */
function contradictions(given: readonly GivenCertificate[]): PropsProblem[] {
  const lasting = new Map<string, GivenCertificate>();
  for (const one of given) {
    const key = JSON.stringify([one.of, one.scheme, one.number]);
    if (endOf(lasting.get(key)) < endOf(one)) lasting.set(key, one);
  }
  const first = new Map<string, GivenCertificate>();
  return [...lasting.values()].flatMap((one) => {
    const key = JSON.stringify([one.scheme, one.number]);
    const before = first.get(key) ?? one;
    first.set(key, before);
    if (before.validUntil === one.validUntil) return [];
    const message = `must be ${before.validUntil}, as ${before.path} says of the same certificate ${quotedText(one.number)}, but is ${one.validUntil}: correct one of the two`;
    return [{ path: `${one.path}.validUntil`, message }];
  });
}

/** Returns the end date of a certificate. Without a certificate or date it is the empty text, which sorts before all dates. */
function endOf(one: GivenCertificate | undefined): string {
  return one?.validUntil ?? "";
}

function settledProblems({ papers }: Site, products: readonly ProductFacts[]): PropsProblem[] {
  const settled = papers?.notRequired ?? [];
  if (settled.length === 0) return [];
  const paths = new Set(products.map(({ path }) => path));
  const kinds = new Set<string>(productKinds);
  return settled.flatMap(({ part }, i) => {
    if (part === undefined || paths.has(part) || kinds.has(part)) return [];
    const near = closest(part, [...kinds, ...paths]);
    const remedy =
      near === undefined
        ? `give the path of a part, such as power/ups-a, or its kind: ${[...kinds].join(", ")}`
        : `did you mean "${near}"?`;
    return [{ path: `site.papers.notRequired[${i}].part`, message: `must be a part of the design but is "${shownText(part)}": ${remedy}` }];
  });
}
