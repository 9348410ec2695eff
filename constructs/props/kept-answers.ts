/** Questions whose answers may be kept. */
export type KeptQuestion = "snapshot" | "study" | "verdict" | "margins" | "questions" | "remedies";

/** Keeps answers by the content that they depend on. It gives the same object again, so nobody may change it. */
export interface KeptAnswers {
  /**
   * The answer to a question: one that is kept, or the computed one.
   *
   * @param given all that the answer depends on
   * @throws what computing throws, which is not kept
   */
  of<Answer>(question: KeptQuestion, given: readonly unknown[], compute: () => Answer): Answer;
}

let keeping: KeptAnswers | undefined;

/**
 * The answer to a question about what is given. The package keeps none: a study holds megabytes, and goes with its verdict.
 *
 * @param given all that the answer depends on
 * @param sayAgain says of a kept answer what computing it said, as its progress
 * @throws what computing throws
 */
export function answered<Answer>(
  question: KeptQuestion,
  given: readonly unknown[],
  compute: () => Answer,
  sayAgain?: (answer: Answer) => void,
): Answer {
  if (!keeping) return compute();
  let isKept = true;
  const answer = keeping.of(question, given, () => {
    isKept = false;
    return compute();
  });
  if (isKept) sayAgain?.(answer);
  return answer;
}

/** Has answers kept from now on, or no longer: tests judge the same site a hundred times. Nothing outside this repository reaches it. */
export function keepAnswers(kept: KeptAnswers | undefined): void {
  keeping = kept;
}

/** What keeps answers now; undefined where nothing does. */
export function keptAnswers(): KeptAnswers | undefined {
  return keeping;
}
