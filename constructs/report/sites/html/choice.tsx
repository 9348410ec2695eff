interface ChoiceProps {
  /** Word of the rows that it shows. Empty for every row. */
  readonly shows: string;
  readonly title: string;
  /** Number of sites that it shows. @default not shown */
  readonly sites?: number;
  /** Group with one pressed button at a time. Choices of several groups apply together. @default the only group */
  readonly group?: string | undefined;
  readonly isPressed?: true;
}

/** A button that shows only some sites. It works once the script of the page has run, and is plain words before. */
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

export const ChoiceList = ({ name, choices }: { readonly name: "verdicts" | "reasons"; readonly choices: readonly ChoiceProps[] }) => (
  <ul class={name}>
    {choices.map((choice) => (
      <li>
        <Choice {...choice} />
      </li>
    ))}
  </ul>
);
