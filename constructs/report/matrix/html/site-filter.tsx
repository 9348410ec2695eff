import type { MatrixRow } from "../matrix";
import { type Reason, reasonsOf } from "./reasons";
import { countedByStatus, statusesOf, statusOf, statusWords } from "./row-status";

/** Buttons that show some sites alone: by verdict, and by what stops them. They do nothing before the script of the page has run, and are plain words until then. */
export const SiteFilter = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const counted = countedByStatus(rows);
  const reasons = reasonsOf(rows);
  return (
    <section class="filter" aria-labelledby="filter">
      <h3 id="filter">Sites by verdict</h3>
      <ul class="verdicts">
        <Choice shows="" title="All" sites={rows.length} isPressed />
        {statusesOf(rows).map((status) => (
          <Choice shows={status} title={statusWords[status].word} sites={counted[status]} />
        ))}
      </ul>
      {reasons.length > 0 && (
        <>
          <h3>What stops them</h3>
          <ul class="reasons">
            {reasons.map(({ title, sites }, i) => (
              <Choice shows={`${i}`} title={title} sites={sites} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

interface ChoiceProps {
  /** Word of {@link shownBy} that a row has; empty for every row. */
  readonly shows: string;
  readonly title: string;
  readonly sites: number;
  readonly isPressed?: true;
}

const Choice = ({ shows, title, sites, isPressed }: ChoiceProps) => (
  <li>
    <button type="button" disabled data-shows={shows} data-title={title} aria-pressed={isPressed ? "true" : "false"}>
      <span>{title}</span> <span class="count">{sites}</span>
    </button>
  </li>
);

/** By which buttons a row is shown: its verdict, and the numbers of what stops it. */
export function shownBy(row: MatrixRow, reasons: readonly Reason[]): string {
  const rules = new Set(row.blocks.map(({ rule }) => rule));
  return [statusOf(row), ...reasons.flatMap(({ rule }, i) => (rules.has(rule) ? [i] : []))].join(" ");
}
