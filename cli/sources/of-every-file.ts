import { PropsError } from "../../constructs/props";
import { printError } from "../terminal/error-text";
import { InputError, PrintedError } from "../terminal/exit-codes";

/**
 * Works on several files in their order. Where one is refused, the others are still read, so that one run names every file to correct.
 *
 * @param work is told when the run ends with 2 whatever it gives, so that it only reads
 * @param look refuses what cannot be read, and costs nothing: all files are looked at before the first is worked on. @default refuses nothing
 * @throws PrintedError where several were given, and what is wrong with each is said; of one alone its own error
 */
export function ofEveryFile<Value, Look = undefined>(
  files: readonly string[],
  work: (file: string, looked: Look, isRefused: boolean) => readonly Value[],
  look: (file: string) => Look = () => undefined as Look,
): Value[] {
  if (files.length === 1) return files.flatMap((file) => work(file, look(file), false));
  const looked = files.map((file) => ({ file, ...attempted(() => look(file)) }));
  let isRefused = looked.some(({ error }) => error !== undefined);
  const made = looked.flatMap(({ file, value, error: unread }) => {
    const { value: given, error } = unread === undefined ? attempted(() => work(file, value as Look, isRefused)) : { error: unread };
    if (error === undefined) return given as readonly Value[];
    printError(error);
    isRefused = true;
    return [];
  });
  if (isRefused) throw new PrintedError();
  return made;
}

/** The same of the two sides of a comparison. */
export function ofBoth<Value>(before: string, after: string, read: (source: string) => Value): readonly [Value, Value] {
  return ofEveryFile([before, after], (source) => [read(source)]) as [Value, Value];
}

function attempted<Value>(work: () => Value): { readonly value?: Value; readonly error?: Error } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof InputError || error instanceof PropsError || error instanceof PrintedError) return { error };
    throw error;
  }
}
