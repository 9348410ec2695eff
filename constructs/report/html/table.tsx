import type { Child } from "hono/jsx";
import { compact } from "../../plain/compact";
import type { Folded, Section } from "../writing/section";

/** A table with a name, which the keyboard can scroll sideways on a narrow page. */
interface TableProps {
  /** Text above it. */
  readonly caption: string;
  readonly head: readonly string[];
  /** The rows. The first cell of a row names it. */
  readonly rows: readonly (readonly Child[])[];
  /** Columns of numbers, from 0. @default none */
  readonly numbers?: readonly number[];
}

export const TableElement = ({ caption, head, rows, numbers = [] }: TableProps) => {
  const of = (column: number, cell: Child) => {
    const names = compact([numbers.includes(column) && "number", hasLongWord(cell) && "long"]);
    return names.length > 0 ? { class: names.join(" ") } : {};
  };
  return (
    <section class={head.length > 4 ? "scroll many" : "scroll"} tabindex={0} aria-label={caption}>
      <table class={head.length <= 3 ? "short" : ""}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th scope="col" {...of(column, name)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row" {...of(0, first)}>
                {first}
              </th>
              {cells.map((cell, i) => (
                <td {...of(i + 1, cell)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Returns whether a cell has a word that is too long for a column. */
export function hasLongWord(cell: Child): boolean {
  return typeof cell === "string" && /[\p{L}\p{N}_]{30}/u.test(cell);
}

interface PartProps extends Pick<Section, "id" | "title" | "verdict" | "isInFullOnly"> {
  /** Its heading and drawing have their own printed sheet, on its side. */
  readonly isWide?: true;
  readonly children?: Child;
}

/** Class and sign of a verdict. */
const looks = { fail: ["fail", "✗"], caveat: ["warned", "!"], pass: ["pass", "✓"] } as const;

export const PagePart = ({ id, title, verdict, isInFullOnly, isWide, children }: PartProps) => {
  const [look, sign] = verdict ? looks[verdict] : [];
  return (
    <section
      class={look ? `verdict ${look}` : compact(["part", isWide && "wide", isInFullOnly && "in-full"]).join(" ")}
      aria-labelledby={id}
    >
      <h2 id={id}>
        {sign && (
          <>
            <span class="sign" aria-hidden="true">
              {sign}
            </span>{" "}
          </>
        )}
        {title}
      </h2>
      {children}
    </section>
  );
};

/** Blocks for some readers: folded on a screen, open on paper. */
export const FoldedElement = ({ title, look, children }: Pick<Folded, "title" | "look"> & { readonly children?: Child }) => (
  <details class={look}>
    <summary>{title}</summary>
    {children}
  </details>
);
