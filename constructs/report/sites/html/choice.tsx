interface ChoiceProps {
  /** Word by which rows are shown; empty for every row. */
  readonly shows: string;
  readonly title: string;
  /** Sites that it shows. @default not said */
  readonly sites?: number;
  /** Of which one is pressed at a time; those of several hold together. @default the only group */
  readonly group?: string | undefined;
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

/** Buttons below each other. */
export const ChoiceList = ({ name, choices }: { readonly name: "verdicts" | "reasons"; readonly choices: readonly ChoiceProps[] }) => (
  <ul class={name}>
    {choices.map((choice) => (
      <li>
        <Choice {...choice} />
      </li>
    ))}
  </ul>
);
