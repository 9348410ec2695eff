import { stringify } from "csv-stringify/sync";
import type { ReportedProduct, ReportedProductPlan } from "../../constructs/report/routing";

type Part = ReportedProduct["contacts"][number] | undefined;

const columns: readonly { readonly head: string; of(product: ReportedProduct, part: Part): string | number }[] = [
  { head: "product", of: ({ product }) => product },
  { head: "satellite", of: ({ satellite }) => satellite },
  { head: "ready (UTC)", of: ({ ready }) => ready },
  { head: "raw [B]", of: ({ sizeB }) => sizeB },
  { head: "weight", of: ({ weight }) => weight },
  { head: "processed", of: ({ place = "none" }) => place },
  { head: "delivered [-]", of: ({ share }) => share },
  { head: "energy [J]", of: ({ energyJ }) => energyJ },
  { head: "held by", of: ({ heldBy }) => heldBy.join(" ") },
  { head: "antenna", of: (_, part) => part?.antenna ?? "" },
  { head: "AOS (UTC)", of: (_, part) => part?.aos ?? "" },
  { head: "share in contact [-]", of: (_, part) => part?.share ?? 0 },
  { head: "received [B]", of: (_, part) => part?.receivedB ?? 0 },
];

/**
 * Products as a table for a spreadsheet, a row for each contact in which one comes down, and one for a product that stays. A name that begins as a formula does gets an
 * apostrophe before it.
 *
 * @source RFC 4180, in UTF-8; OWASP, CSV Injection
 */
export function routeCsv(site: string, { products }: Pick<ReportedProductPlan, "products">): string {
  const rows = products.flatMap((product) => {
    const parts: readonly Part[] = product.contacts.length > 0 ? product.contacts : [undefined];
    return parts.map((part) => [site, ...columns.map(({ of }) => of(product, part))]);
  });
  return stringify([["site", ...columns.map(({ head }) => head)], ...rows], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { number: (value) => ({ value: `${value}`, escape_formulas: false }) },
  });
}
