/** What may be asked again of the same content. */
export type KeptQuestion = "snapshot" | "study" | "verdict" | "margins" | "questions" | "remedies";

/** Keeps answers about content for as long as it likes. What it gives a second time is the very same, so it must be frozen or fill itself alone. */
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
 * @throws what computing throws
 */
export function answered<Answer>(question: KeptQuestion, given: readonly unknown[], compute: () => Answer): Answer {
  return keeping ? keeping.of(question, given, compute) : compute();
}

/** Has answers kept from now on, as by tests that judge the same site a hundred times, or no longer. Nobody outside of this tree reaches it. */
export function keepAnswers(kept: KeptAnswers | undefined): void {
  keeping = kept;
}

/** Who keeps answers now; undefined where nobody does. */
export function keptAnswers(): KeptAnswers | undefined {
  return keeping;
}
