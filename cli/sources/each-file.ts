import { PropsError } from "../../constructs/props";
import { printError } from "../terminal/error-text";
import { InputError, PrintedError } from "../terminal/exit-codes";

/** The check of each file before the work. */
interface Looking<Look> {
  /** Begins an error, such as `File to check`. */
  readonly what: string;
  readonly look: (what: string, file: string) => Look;
}

/**
 * Works on several files in order. After a refused file the others are still read, so that one run names every file to correct.
 *
 * @param work learns whether the run already ends with 2, so that it only reads
 * @param look refuses an unreadable file, with an error that begins with `what`. It is fast: all files are checked before the first is
 * worked on. @default refuses nothing
 * @throws PrintedError for several files, after the errors of each are printed; for one file its own error
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

/** Does the same for the two sides of a comparison. */
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
