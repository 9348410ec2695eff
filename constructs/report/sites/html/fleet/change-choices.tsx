import { countChanged } from "../../changes";
import type { Fleet } from "../../fleet";
import { ChoiceList } from "../choice";

/** Kinds of changes, each with the words of its button. */
const changeTitles = [
  ["new", "New"],
  ["verdict", "Verdict changed"],
  ["margin", "Margin moved"],
  ["design", "Another design"],
] as const;

/** Buttons that show only sites with one kind of change. */
export const ChangeChoices = ({ rows }: Pick<Fleet, "rows">) => {
  const choices = changeTitles
    .map(([kind, title]) => ({ shows: kind, title, sites: countChanged(rows, kind), group: "change" }))
    .filter(({ sites }) => sites > 0);
  if (choices.length === 0) return null;
  return (
    <>
      <h3>What changed</h3>
      <ChoiceList name="verdicts" choices={choices} />
    </>
  );
};
