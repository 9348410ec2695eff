import { compact } from "../../../../plain/compact";
import { FoldedElement } from "../../../html/table";
import type { MatrixDocuments, MatrixPapers, MatrixRow } from "../../../matrix/matrix";
import { documentsText } from "../../../matrix/matrix-words";

export const RowPapers = ({ row: { papers, documents } }: { readonly row: MatrixRow }) => (
  <>
    {papers && <Settled papers={papers} />}
    {documents && <Documents documents={documents} />}
  </>
);

/** The number of settled papers. Folded: open ones by lead time, and those to find out. */
const Settled = ({ papers: { needed, settled, open, toFindOut = [] } }: { readonly papers: MatrixPapers }) => {
  const title = compact([needed !== 0 && `${settled} of ${needed}`, toFindOut.length > 0 && `${toFindOut.length} to find out`]).join(", ");
  const said = [...namesText("open", open), ...namesText("to find out", toFindOut)];
  return said.length === 0 ? <span>{title}</span> : <FoldedTexts title={title} texts={said} />;
};

/** The number of known documents. Folded: their names, and those to find out. */
const Documents = ({ documents }: { readonly documents: MatrixDocuments }) => {
  const { known, toFindOut } = documents;
  const title = documentsText({ documents });
  return title === "" ? null : <FoldedTexts title={title} texts={[...known, ...namesText("to find out", toFindOut)]} />;
};

function namesText(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.join(", ")}`];
}

const FoldedTexts = ({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) => (
  <FoldedElement title={title}>
    <span class="beside">{texts.join("; ")}</span>
  </FoldedElement>
);
