import { countChanged } from "../../changes";
import type { Fleet } from "../../fleet";
import { ChoiceList } from "../choice";

/** What of a site can change, each as a button says it. */
const changeTitles = [
  ["new", "New"],
  ["verdict", "Verdict changed"],
  ["margin", "Margin moved"],
  ["design", "Another design"],
] as const;

/** Buttons that show the sites alone that changed in one way. */
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
