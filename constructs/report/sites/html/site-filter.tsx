import type { Child } from "hono/jsx";
import { FoldedElement } from "../../html/table";
import { countedByLook, looksOf, lookWords } from "../look";
import type { Reason } from "../reasons";
import type { PageRow } from "../site-row";
import { ChoiceList } from "./choice";

/** Reasons that are not folded beside a search [-]. */
const mostOpen = 6;

interface SiteFilterProps {
  readonly rows: readonly PageRow[];
  readonly reasons: readonly Reason[];
  /** Has a search, and choices of several groups that apply together. @default one choice at a time */
  readonly isSearched: true | undefined;
  /** Elements between the choices of verdicts and of reasons. */
  readonly children?: Child;
}

/** Buttons that show only some sites, by verdict or reason, with an optional search. */
export const SiteFilter = ({ rows, reasons, isSearched, children }: SiteFilterProps) => {
  const group = isSearched && "verdict";
  const counted = countedByLook(rows);
  const open = isSearched ? mostOpen : reasons.length;
  return (
    <section class="filter" aria-labelledby="filter">
      {isSearched && <Search />}
      <h3 {...(!isSearched && { id: "filter" })}>Sites by verdict</h3>
      <ChoiceList
        name="verdicts"
        choices={[
          { shows: "", title: "All", sites: rows.length, group, isPressed: true },
          ...looksOf(rows).map((look) => ({ shows: look, title: lookWords[look].word, sites: counted[look], group })),
        ]}
      />
      {children}
      {reasons.length > 0 && <h3>What blocks them</h3>}
      {reasons.length > 0 && <ReasonChoices reasons={reasons.slice(0, open)} from={0} isSearched={isSearched} />}
      {reasons.length > open && (
        <FoldedElement title={`${reasons.length - open} more`}>
          <ReasonChoices reasons={reasons.slice(open)} from={open} isSearched={isSearched} />
        </FoldedElement>
      )}
    </section>
  );
};

const Search = () => (
  <>
    <h3 id="filter">
      <label for="search">Search in all that the table says</label>
    </h3>
    <input type="search" id="search" disabled />
  </>
);

/** Returns the word by which the button of a reason shows a row. */
export function reasonWord(number: number, isSearched: true | undefined): string {
  return `${isSearched ? "r" : ""}${number}`;
}

interface ReasonChoicesProps extends Pick<SiteFilterProps, "reasons" | "isSearched"> {
  /** Number of the first reason. */
  readonly from: number;
}

/** Buttons that show the sites that each rule blocks. */
const ReasonChoices = ({ reasons, from, isSearched }: ReasonChoicesProps) => (
  <ChoiceList
    name="reasons"
    choices={reasons.map(({ title, sites }, i) => ({
      shows: reasonWord(from + i, isSearched),
      title,
      sites,
      group: isSearched && "reason",
    }))}
  />
);
