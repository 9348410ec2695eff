import { counted } from "../../../../plain/counted";
import { unique } from "../../../../plain/unique";
import { PagePart } from "../../../html/table";
import type { MatrixRow } from "../../../matrix/matrix";
import { saidOfSites } from "../../../matrix/matrix-words";

/** Kinds of notes on a verdict. */
const kinds = ["assumed", "not judged"] as const;

/** Notes with their sites, each once. Their order is the order of first use, and numbers them. */
export type NoteList = ReadonlyMap<string, readonly string[]>;

export function listNotes(rows: readonly MatrixRow[]): NoteList {
  return new Map(saidOfSites(rows, (row) => kinds.flatMap((kind) => keysOf(row, kind))));
}

/** Returns the keys of the notes of a row. */
function keysOf({ assumed, notJudged }: MatrixRow, kind: (typeof kinds)[number]): readonly string[] {
  return unique(kind === "assumed" ? assumed : notJudged).map((text) => `${kind} ${text}`);
}

/** The numbers of the notes of a row, each a link to its words. */
export const RowNotes = ({ row, notes }: { readonly row: MatrixRow; readonly notes: NoteList }) => {
  const all = [...notes.keys()];
  return (
    <>
      {kinds
        .map((kind) => ({ kind, numbers: keysOf(row, kind).map((key) => all.indexOf(key) + 1) }))
        .filter(({ numbers }) => numbers.length > 0)
        .map(({ kind, numbers }) => (
          <span class="note">
            {kind}{" "}
            {numbers.map((number, i) => (
              <>
                {i > 0 && ", "}
                <a href={`#note-${number}`}>{number}</a>
              </>
            ))}
          </span>
        ))}
    </>
  );
};

/** The words of all notes. */
export const Notes = ({ notes }: { readonly notes: NoteList }) =>
  notes.size > 0 && (
    <PagePart id="notes" title="Notes">
      <ol class="notes">
        {[...notes].map(([key, sites], i) => {
          const kind = key.startsWith(kinds[0]) ? kinds[0] : kinds[1];
          return (
            <li id={`note-${i + 1}`}>
              <span class="kind">{kind}</span> {key.slice(kind.length + 1)} <span class="count">({counted(sites.length, "site")})</span>
            </li>
          );
        })}
      </ol>
    </PagePart>
  );
