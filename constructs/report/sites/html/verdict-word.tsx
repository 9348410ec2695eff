import { type Look, lookWords } from "../look";

/** The verdict on a site as a sign and a word. */
export const VerdictWord = ({ look }: { readonly look: Look }) => {
  const { sign, word } = lookWords[look];
  return (
    <strong class={look}>
      <span aria-hidden="true">{sign}</span> {word}
    </strong>
  );
};

/** What a table is sorted by: what fails is the first that a reader looks for. */
export const lookRanks: Readonly<Record<Look, number>> = { fail: 0, refused: 1, caveat: 2, pass: 3 };
