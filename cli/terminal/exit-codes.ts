import { visibleLines } from "../../constructs/report/writing/visible-lines";

/** The exit codes, for scripts. */
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
   * @param message one line
   * @param printed output of another program, in lines below it. @default nothing
   */
  constructor(message: string, printed = "") {
    super(visibleLines([message, ...printed.split("\n")]).trimEnd());
  }
}

/** The error of wrong input that is printed already. */
export class PrintedError extends Error {
  override readonly name = "PrintedError";
}
