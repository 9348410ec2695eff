import { type AnswerCache, answerCache, type CachedQuestion, cacheAnswers } from "../../../constructs/props/answer-cache";
import { ContentKeys } from "./content-keys";
import { freezeWhole } from "./freeze-whole";

/** What is known of one name, site and design. */
interface Known {
  readonly made: { readonly snapshot: object };
  /** Of what was asked of its snapshot and its study, by question and content. */
  readonly answers: Map<string, unknown>;
  study?: object;
}

/** Most sites with a design whose answers are kept, each with its study of some megabytes [-]. */
const mostStudies = 32;

/**
 * Keeps snapshots by the content of name, site and design, and what is asked of each by the content of that: its study, the verdict by a policy, the margins. What was
 * given and what is kept is frozen. The site that was asked for longest ago goes first, with all that is known of it.
 */
export class KeptStudies implements AnswerCache {
  private readonly keys = new ContentKeys();
  private readonly byContent = new Map<string, Known>();
  /** By their snapshots and studies. */
  private readonly byOwner = new WeakMap<object, Known>();

  /** @param most that are kept at a time */
  constructor(private readonly most = mostStudies) {}

  of<Answer>(question: CachedQuestion, given: readonly unknown[], compute: () => Answer): Answer {
    if (question === "snapshot") return this.madeOf(given, compute as () => Known["made"]) as Answer;
    const [owner, ...others] = given;
    const known = this.byOwner.get(owner as object);
    return known ? this.answerOf(known, question, others, compute) : compute();
  }

  private madeOf(given: readonly unknown[], make: () => Known["made"]): Known["made"] {
    const key = this.keys.of(given);
    if (!key) return make();
    const known = this.byContent.get(key.text) ?? this.knownFrom(make);
    key.freeze();
    this.byContent.delete(key.text);
    this.byContent.set(key.text, known); // what was asked for last stands last
    if (this.byContent.size > this.most) this.letGoOfFirst();
    return known.made;
  }

  private knownFrom(make: () => Known["made"]): Known {
    const known: Known = { made: freezeWhole(make()), answers: new Map() };
    this.byOwner.set(known.made.snapshot, known);
    return known;
  }

  private letGoOfFirst(): void {
    for (const [text, { made, study }] of this.byContent) {
      this.byContent.delete(text);
      this.byOwner.delete(made.snapshot);
      if (study) this.byOwner.delete(study);
      return;
    }
  }

  private answerOf<Answer>(known: Known, question: CachedQuestion, given: readonly unknown[], compute: () => Answer): Answer {
    const key = this.keys.of([question, ...given]);
    if (!key) return compute();
    if (known.answers.has(key.text)) return known.answers.get(key.text) as Answer;
    const answer = freezeWhole(compute());
    key.freeze();
    known.answers.set(key.text, answer);
    if (question === "study") {
      known.study = answer as object;
      Object.defineProperty(known.study, "give", { value: refuseToGive });
      this.byOwner.set(known.study, known);
    }
    return answer;
  }
}

/** What is given to a study that others share would answer them too. */
function refuseToGive(): never {
  throw new Error("A study that is kept must not be given anything: give it to a fresh() one or to new NodeStudy()");
}

/** Those of a worker: setup runs before each file, and what this module holds stays. */
export const keptInWorker = new KeptStudies();

/** What work gives while nobody keeps anything: its snapshots, studies and verdicts are its own, computed for it. */
export function fresh<Result>(work: () => Result): Result {
  const kept = answerCache();
  cacheAnswers(undefined);
  let result: Result;
  try {
    result = work();
  } catch (error) {
    cacheAnswers(kept);
    throw error;
  }
  if (!(result instanceof Promise)) {
    cacheAnswers(kept);
    return result;
  }
  return result.finally(() => cacheAnswers(kept)) as Result;
}
