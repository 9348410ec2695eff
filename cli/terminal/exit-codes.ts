import { visibleLines } from "../../constructs/report/writing/visible-lines";

/** What the command ends with: a script decides by it. */
export const exitCodes = {
  passed: 0,
  /** A site may not be deployed, or breaks what `--fail-on` names. */
  policyFailed: 1,
  /** The command, its options or its input: nothing was decided. */
  inputFailed: 2,
} as const;

/** An input or option that cannot be used: one clear message, no stack trace, exit code 2. */
export class InputError extends Error {
  override readonly name = "InputError";

  /**
   * @param message one line, whatever people wrote into it
   * @param printed by another program, as lines below it. @default nothing
   */
  constructor(message: string, printed = "") {
    super(visibleLines([message, ...printed.split("\n")]).trimEnd());
  }
}

/** An input that cannot be used, of which all that is to be said stands on standard error already. */
export class PrintedError extends Error {
  override readonly name = "PrintedError";
}
