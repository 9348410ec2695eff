import { type Lock, takeLock } from "../../stacks/lock-file";
import { InputError } from "../terminal/exit-codes";

/**
 * Keeps other programs from an output while it is written as one of several, or read and then replaced.
 *
 * @param path real path of the file
 * @throws InputError when another program writes it
 */
export function lockOutput(path: string): Lock {
  const refusal = (holder: string | undefined, lock: string) =>
    new InputError(
      holder === undefined
        ? `--output must have a file as its lock but ${lock} is no file: remove it, or name another`
        : `--output must be written by one program at a time but ${holder} writes ${path}: run it again, or name another; where that process is gone, remove ${lock}`,
    );
  return takeLock(`${path}.edge-node.lock`, { refusal });
}
