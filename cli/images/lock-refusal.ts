import { listValues } from "../../constructs/plain/list-values";
import { catchRefusal } from "../../constructs/props/problems/catch-refusal";
import { InputError } from "../terminal/exit-codes";

/** Runs `make` with a lock from the command line. @throws InputError that names the lock */
export function withLockRefusal<Value>(file: string, make: () => Value): Value {
  return catchRefusal(make, ({ problems }) => {
    throw new InputError(
      `${file} must be a lock of images but is not valid: remove it and write it again with edge-node images lock, or name another file`,
      listValues(problems, "message").join("\n"),
    );
  });
}
