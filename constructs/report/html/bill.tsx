import type { BillItem } from "../bill/bill-item";
import { billColumns } from "../words/bill-text";
import { PagePart, Table, TypedNames } from "./table";

/** What somebody buys for the node, a table a module. */
export const Bill = ({ items }: { readonly items: readonly BillItem[] | undefined }) =>
  !items || items.length === 0 ? null : (
    <PagePart id="bill" title="Bill of materials">
      <p>What the description states, as far as somebody buys it. Pipes, cables without a length and small parts are not in it.</p>
      {[...new Set(items.map(({ module }) => module))].map((module) => (
        <Lines caption={`Parts of ${module}`} items={items.filter((item) => item.module === module)} />
      ))}
    </PagePart>
  );

/** Columns that no line fills are left out. */
const Lines = ({ caption, items }: { readonly caption: string; readonly items: readonly BillItem[] }) => {
  const columns = billColumns.filter(({ text }) => items.some((item) => text(item) !== ""));
  return (
    <Table
      caption={caption}
      head={columns.map(({ head }) => head)}
      numbers={columns.flatMap(({ head }, i) => (head === "pieces" ? [i] : []))}
      rows={items.map((item) => columns.map(({ head, text }) => (head === "names" ? <TypedNames names={item.names} /> : text(item))))}
    />
  );
};
