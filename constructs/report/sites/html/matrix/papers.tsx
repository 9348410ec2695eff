import type { MatrixDocuments, MatrixPapers, MatrixRow } from "../../../matrix/matrix";
import { documentsText } from "../../../matrix/matrix-words";

/** Papers and documents of a site. */
export const RowPapers = ({ row: { papers, documents } }: { readonly row: MatrixRow }) => (
  <>
    {papers && <Settled papers={papers} />}
    {documents && <Documents documents={documents} />}
  </>
);

/** How many papers are settled; folded, the open ones in the order of their lead times, and those to find out. */
const Settled = ({ papers: { needed, settled, open, toFindOut = [] } }: { readonly papers: MatrixPapers }) => {
  const isToFindOut = toFindOut.length > 0;
  const counted = [...(needed === 0 ? [] : [`${settled} of ${needed}`]), ...(isToFindOut ? [`${toFindOut.length} to find out`] : [])].join(
    ", ",
  );
  if (open.length === 0 && !isToFindOut) return <span>{counted}</span>;
  const said = [
    ...(open.length === 0 ? [] : [`open: ${open.join(", ")}`]),
    ...(isToFindOut ? [`to find out: ${toFindOut.join(", ")}`] : []),
  ];
  return (
    <details>
      <summary>{counted}</summary>
      <span class="beside">{said.join("; ")}</span>
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
