import type { Child } from "hono/jsx";
import { compact } from "../../plain/compact";
import type { Folded, Section } from "../writing/section";

/** A table that a person can name, and move sideways with the keyboard where the page is narrow. */
export interface TableProps {
  /** Said above it. */
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
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

/** A word that no column is wide enough for: people give names of any length. */
export function hasLongWord(cell: Child): boolean {
  return typeof cell === "string" && /[\p{L}\p{N}_]{30}/u.test(cell);
}

/** A part of the page. */
interface PartProps extends Pick<Section, "id" | "title" | "verdict" | "isInFullOnly"> {
  /** On paper its heading and drawing have a sheet of their own, laid down. */
  readonly isWide?: true;
  readonly children?: Child;
}

/** The class of a verdict, and the sign before it. */
const looks = { fail: ["fail", "✗"], caveat: ["warned", "!"], pass: ["pass", "✓"] } as const;

/** A part of the page with its heading. */
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

/** What only some readers want: folded on a screen, open on paper. */
export const FoldedElement = ({ title, look, children }: Pick<Folded, "title" | "look"> & { readonly children?: Child }) => (
  <details class={look}>
    <summary>{title}</summary>
    {children}
  </details>
);
