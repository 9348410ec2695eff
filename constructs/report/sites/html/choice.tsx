import { type Look, lookWords } from "../look";
import type { Reason } from "../reasons";

interface ChoiceProps {
  /** Word by which rows are shown; empty for every row. */
  readonly shows: string;
  readonly title: string;
  /** Sites that it shows. @default not said */
  readonly sites?: number;
  /** Of which one is pressed at a time; those of several hold together. @default the only group */
  readonly group?: string;
  readonly isPressed?: true;
}

/** A button that shows some sites alone. It does nothing before the script of the page has run, and is plain words until then. */
export const Choice = ({ shows, title, sites, group = "", isPressed }: ChoiceProps) => (
  <button type="button" disabled data-shows={shows} data-group={group} data-title={title} aria-pressed={isPressed ? "true" : "false"}>
    <span>{title}</span>
    {sites !== undefined && (
      <>
        {" "}
        <span class="count">{sites}</span>
      </>
    )}
  </button>
);

interface VerdictChoicesProps {
  /** Those that sites have. */
  readonly looks: readonly Look[];
  readonly counted: Readonly<Record<Look, number>>;
  readonly all: number;
  readonly group?: string;
}

/** All sites, and those of each verdict. */
export const VerdictChoices = ({ looks, counted, all, group = "" }: VerdictChoicesProps) => (
  <ul class="verdicts">
    <li>
      <Choice shows="" title="All" sites={all} group={group} isPressed />
    </li>
    {looks.map((look) => (
      <li>
        <Choice shows={look} title={lookWords[look].word} sites={counted[look]} group={group} />
      </li>
    ))}
  </ul>
);

interface ReasonChoicesProps {
  readonly reasons: readonly Reason[];
  /** Number of the first. @default 0 */
  readonly from?: number;
  /** How the word of each begins, before its number. @default the number alone */
  readonly begin?: string;
  readonly group?: string;
}

/** Sites that each rule stops. */
export const ReasonChoices = ({ reasons, from = 0, begin = "", group = "" }: ReasonChoicesProps) => (
  <ul class="reasons">
    {reasons.map(({ title, sites }, i) => (
      <li>
        <Choice shows={`${begin}${from + i}`} title={title} sites={sites} group={group} />
      </li>
    ))}
  </ul>
);
