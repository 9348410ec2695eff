import { PagePart } from "../../../html/table";
import type { MatrixRow } from "../../../matrix/matrix";
import { siteCountText } from "../../look";

/** What a verdict rests on or leaves out, in words that several sites share: said once, and by its number in their rows. */
export interface Note {
  readonly number: number;
  readonly kind: "assumed" | "not judged";
  readonly text: string;
  readonly sites: number;
}

/** Every note of the rows, numbered in the order in which they are met. */
export class NoteList {
  private readonly notes = new Map<string, Note>();

  constructor(rows: readonly MatrixRow[]) {
    for (const row of rows)
      for (const [kind, text] of textsOf(row)) {
        const known = this.notes.get(keyOf(kind, text)) ?? { number: this.notes.size + 1, kind, text, sites: 0 };
        this.notes.set(keyOf(kind, text), { ...known, sites: known.sites + 1 });
      }
  }

  /** Numbers of the notes on a row. */
  numbersOf(row: MatrixRow, kind: Note["kind"]): readonly number[] {
    return textsOf(row).flatMap(([one, text]) => (one === kind ? [this.notes.get(keyOf(kind, text))?.number ?? 0] : []));
  }

  all(): readonly Note[] {
    return [...this.notes.values()];
  }
}

function textsOf({ assumed, notJudged }: MatrixRow): readonly (readonly [Note["kind"], string])[] {
  const of = (kind: Note["kind"], texts: readonly string[]) => [...new Set(texts)].map((text) => [kind, text] as const);
  return [...of("assumed", assumed), ...of("not judged", notJudged)];
}

function keyOf(kind: Note["kind"], text: string): string {
  return `${kind} ${text}`;
}

/** The notes on one row, each a link to its words. */
export const RowNotes = ({ row, notes }: { readonly row: MatrixRow; readonly notes: NoteList }) => (
  <>
    {(["assumed", "not judged"] as const)
      .map((kind) => ({ kind, numbers: notes.numbersOf(row, kind) }))
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

/** What the numbers in the table stand for. */
export const Notes = ({ notes }: { readonly notes: NoteList }) => {
  if (notes.all().length === 0) return null;
  return (
    <PagePart id="notes" title="Notes">
      <ol class="notes">
        {notes.all().map(({ number, kind, text, sites }) => (
          <li id={`note-${number}`}>
            <span class="kind">{kind}</span> {text} <span class="count">({siteCountText(sites)})</span>
          </li>
        ))}
      </ol>
    </PagePart>
  );
};
