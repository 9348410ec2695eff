import { type Lock, takeLock } from "../../stacks/lock-file";
import { InputError } from "../terminal/exit-codes";

/**
 * Locks an output against other programs while it is written with others, or read and then replaced.
 *
 * @param path real path of the file
 * @throws InputError when another program writes it
 */
export function lockOutput(path: string): Lock {
  const refusal = (holder: string | undefined, lock: string) =>
    new InputError(
      holder === undefined
        ? `The lock of --output must be a file but ${lock} is something else: remove it, or name another output`
        : `--output must be written by one program at a time but ${holder} is writing ${path}: run it again when that has ended, or name another output; if that process is gone, remove ${lock}`,
    );
  return takeLock(`${path}.edge-node.lock`, { refusal });
}
