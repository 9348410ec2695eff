import type { ReportedProduct, ReportedProductPlan } from "../../constructs/report/routing";
import { type CsvColumn, spreadsheetCsv } from "../passes/spreadsheet-csv";

interface Row {
  readonly product: ReportedProduct;
  /** Undefined of a product that stays. */
  readonly part: ReportedProduct["contacts"][number] | undefined;
}

const columns: readonly CsvColumn<Row>[] = [
  { head: "product", of: ({ product }) => product.product },
  { head: "satellite", of: ({ product: { satellite } }) => satellite },
  { head: "ready (UTC)", of: ({ product: { ready } }) => ready },
  { head: "raw [B]", of: ({ product: { sizeB } }) => sizeB },
  { head: "weight", of: ({ product: { weight } }) => weight },
  { head: "processed", of: ({ product: { place = "none" } }) => place },
  { head: "delivered [-]", of: ({ product: { share } }) => share },
  { head: "energy [J]", of: ({ product: { energyJ } }) => energyJ },
  { head: "held by", of: ({ product: { heldBy } }) => heldBy.join(" ") },
  { head: "antenna", of: ({ part }) => part?.antenna ?? "" },
  { head: "AOS (UTC)", of: ({ part }) => part?.aos ?? "" },
  { head: "share in contact [-]", of: ({ part }) => part?.share ?? 0 },
  { head: "received [B]", of: ({ part }) => part?.receivedB ?? 0 },
];

/** Products as a table for a spreadsheet, a row for each contact in which one comes down, and one for a product that stays. */
export function routeCsv(site: string, { products }: Pick<ReportedProductPlan, "products">): string {
  const rows = products.flatMap((product): readonly Row[] =>
    product.contacts.length > 0 ? product.contacts.map((part) => ({ product, part })) : [{ product, part: undefined }],
  );
  return spreadsheetCsv(site, columns, rows);
}
