import type { BillItem } from "../bill-of-materials";
import { Names, Part, Table } from "./table";

/** What the node is made of. */
export const Bill = ({ items }: { readonly items: readonly BillItem[] | undefined }) =>
  !items || items.length === 0 ? null : (
    <Part id="bill" title="Bill of materials">
      <p>What the description names. Pipes, cables without a length and small parts are not in it.</p>
      <Table
        caption="Parts of the node"
        head={["part", "module", "pieces", "rating", "names", "numbers from"]}
        numbers={[2]}
        rows={items.map(({ kind, module, names, rating, documents }) => [
          kind.replaceAll("-", " "),
          module,
          `${names.length}`,
          rating ?? "",
          <Names names={names} />,
          documents.join("; "),
        ])}
      />
    </Part>
  );
