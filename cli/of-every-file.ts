import { PropsError } from "../constructs/props";
import { printError } from "./error-text";
import { InputError, PrintedError } from "./exit-codes";

/**
 * What is made of each file of several, in their order. Where one is refused, the others are read too: whoever mends them is told of all at once.
 *
 * @param look refuses what cannot be read, and costs nothing: all files are looked at before the first is worked on
 * @param work is told when the run ends with 2 whatever it gives, so that it only reads
 * @throws PrintedError where several were given, and what is wrong with each is said; of one alone its own error
 */
export function ofEveryFile<Look, Value>(
  files: readonly string[],
  look: (file: string) => Look,
  work: (file: string, looked: Look, isRefused: boolean) => readonly Value[],
): Value[] {
  if (files.length === 1) return files.flatMap((file) => work(file, look(file), false));
  let isRefused = files.some((file) => !isTaken(() => look(file)));
  const made = files.flatMap((file) => {
    try {
      return work(file, look(file), isRefused);
    } catch (error) {
      if (!isOfInput(error)) throw error;
      printError(error);
      isRefused = true;
      return [];
    }
  });
  if (isRefused) throw new PrintedError();
  return made;
}

/** The same of the two sides of a comparison. */
export function ofBoth<Value>(before: string, after: string, read: (source: string) => Value): readonly [Value, Value] {
  const [first, last] = ofEveryFile(
    [before, after],
    () => undefined,
    (source) => [read(source)],
  );
  return [first as Value, last as Value];
}

function isTaken(look: () => unknown): boolean {
  try {
    look();
    return true;
  } catch (error) {
    if (isOfInput(error)) return false;
    throw error;
  }
}

function isOfInput(error: unknown): boolean {
  return error instanceof InputError || error instanceof PropsError || error instanceof PrintedError;
}
