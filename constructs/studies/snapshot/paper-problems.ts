import type { ProductFacts } from "../../facts/product";
import { closest } from "../../props/problems/closest";
import type { PropsProblem } from "../../props/problems/props-error";
import type { CertificateProps } from "../../provenance/certificate";
import type { Site } from "../../site";
import { productKinds } from "../../site/countries/profile/product-kind";
import { builtInSchemeIds } from "../../site/countries/scheme-ids";
import { shownText } from "../../units/shown-text";
import type { ParsedModules } from "./parse-modules";

/**
 * Certificates of schemes that are a slip of a known one, and parts that the site settles and the design does not have: both would be lost without a word. A scheme that is near to
 * none may be one of another site's own profile, for a design serves many countries.
 */
export function paperProblems(site: Site, parsed: ParsedModules, products: readonly ProductFacts[]): PropsProblem[] {
  const isCertified = products.some(({ certificates }) => certificates.length > 0);
  return [...(isCertified ? slips(parsed, "", schemesOf(site)) : []), ...settledProblems(site, products)];
}

function schemesOf({ profile }: Site): ReadonlySet<string> {
  return new Set([...profile.certification.map(({ id }) => id), ...builtInSchemeIds]);
}

function slips(parsed: unknown, path: string, known: ReadonlySet<string>): PropsProblem[] {
  if (typeof parsed !== "object" || parsed === null) return [];
  if (Array.isArray(parsed)) return parsed.flatMap((item, i) => slips(item, `${path}[${i}]`, known));
  if (Object.getPrototypeOf(parsed) !== Object.prototype) return []; // a quantity
  return Object.entries(parsed).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return key === "certificates" ? slipsOf(value as readonly CertificateProps[], at, known) : slips(value, at, known);
  });
}

function slipsOf(certificates: readonly CertificateProps[], path: string, known: ReadonlySet<string>): PropsProblem[] {
  return certificates.flatMap(({ scheme }, i) => {
    const meant = known.has(scheme) ? undefined : closest(scheme, [...known]);
    if (meant === undefined) return [];
    const message = `must be the scheme of a country but is "${scheme}": did you mean "${meant}"?`;
    return [{ path: `${path}[${i}].scheme`, message }];
  });
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
      near === undefined ? "give the path of a part, as power/ups-a, or a kind of parts, as server" : `did you mean "${near}"?`;
    return [{ path: `site.papers.notRequired[${i}].part`, message: `must be a part of the design but is "${shownText(part)}": ${remedy}` }];
  });
}
