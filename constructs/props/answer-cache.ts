/** Questions whose answers may be kept. */
export type CachedQuestion = "snapshot" | "study" | "verdict" | "margins" | "questions" | "remedies";

/** Keeps answers by the content that they depend on. It returns the same object each time, so callers must not change it. */
export interface AnswerCache {
  /**
   * Returns the answer to a question: the kept one, or a computed one.
   *
   * @param given all that the answer depends on
   * @throws the error of computing, which is not kept
   */
  of<Answer>(question: CachedQuestion, given: readonly unknown[], compute: () => Answer): Answer;
}

let keeping: AnswerCache | undefined;

/**
 * Returns the answer to a question about given data. The package itself keeps no answers, because a study has megabytes.
 *
 * @param given all that the answer depends on
 * @param sayAgain repeats messages of computing, such as its progress, for a kept answer
 * @throws the error of computing
 */
export function answered<Answer>(
  question: CachedQuestion,
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

/** Starts or stops keeping answers: tests judge the same site a hundred times. Only this repository can call it. */
export function cacheAnswers(kept: AnswerCache | undefined): void {
  keeping = kept;
}

export function answerCache(): AnswerCache | undefined {
  return keeping;
}
