import type { MatrixDocuments, MatrixPapers, MatrixRow } from "../matrix";
import { documentsText } from "../matrix-words";

/** Papers and documents of a site. */
export const RowPapers = ({ row: { papers, documents } }: { readonly row: MatrixRow }) => (
  <>
    {papers && <Settled papers={papers} />}
    {documents && <Documents documents={documents} />}
  </>
);

/** How many papers are settled; the open ones folded, in the order of their lead times. */
const Settled = ({ papers: { needed, settled, open } }: { readonly papers: MatrixPapers }) => {
  const counted = `${settled} of ${needed}`;
  if (open.length === 0) return <span>{counted}</span>;
  return (
    <details>
      <summary>{counted}</summary>
      <span class="beside">open: {open.join(", ")}</span>
    </details>
  );
};

/** How many documents are known; which they are, and what is to be found out, folded. */
const Documents = ({ documents }: { readonly documents: MatrixDocuments }) => {
  const { known, toFindOut } = documents;
  const counted = documentsText({ documents });
  if (counted === "") return null;
  const open = toFindOut.length === 0 ? [] : [`to find out: ${toFindOut.join(", ")}`];
  return (
    <details>
      <summary>{counted}</summary>
      <span class="beside">{[...known, ...open].join("; ")}</span>
    </details>
  );
};
