import { PropsError } from "../../constructs/props";
import { printError } from "../terminal/error-text";
import { InputError, PrintedError } from "../terminal/exit-codes";

/** How files are looked at. */
interface Looking<Look> {
  /** Begins an error, as `File to check`. */
  readonly what: string;
  readonly look: (what: string, file: string) => Look;
}

/**
 * Works on several files in their order. Where one is refused, the others are still read, so that one run names every file to correct.
 *
 * @param work is told when the run ends with 2 whatever it gives, so that it only reads
 * @param look refuses what cannot be read, in words that begin with `what`, and costs nothing: all files are looked at before the first is worked on. @default refuses nothing
 * @throws PrintedError where several were given, and what is wrong with each is said; of one alone its own error
 */
export function forEachFile<Value, Look = undefined>(
  files: readonly string[],
  work: (file: string, looked: Look, isRefused: boolean) => readonly Value[],
  { what, look }: Looking<Look> = { what: "", look: () => undefined as Look },
): Value[] {
  if (files.length === 1) return files.flatMap((file) => work(file, look(what, file), false));
  const looked = files.map((file) => ({ file, ...attempted(() => look(what, file)) }));
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
export function forBothFiles<Value>(before: string, after: string, read: (source: string) => Value): readonly [Value, Value] {
  return forEachFile([before, after], (source) => [read(source)]) as [Value, Value];
}

function attempted<Value>(work: () => Value): { readonly value?: Value; readonly error?: Error } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof InputError || error instanceof PropsError || error instanceof PrintedError) return { error };
    throw error;
  }
}
