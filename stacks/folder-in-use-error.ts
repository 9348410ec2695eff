import { visibleLine } from "../constructs/props/problems/visible-text";

/**
 * Error that another program writes, or may be writing, to the output folder. Nothing was judged and nothing changed in the folder.
 * A program that does not catch it ends with exit code 2, as for an invalid description. Exit code 1 is that of a failed site.
 */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";

  constructor(message: string) {
    super(visibleLine(message));
    this.stack = this.message; // the reader did not write the program, so a stack trace does not help
    if (!process.listeners("uncaughtExceptionMonitor").includes(endWith2)) process.on("uncaughtExceptionMonitor", endWith2);
  }
}

/** Handles an error that ends the program. Node sets the exit code to 1 after this call, and before the exit listeners. */
function endWith2(error: unknown): void {
  if (!(error instanceof FolderInUseError)) return;
  process.once("exit", () => {
    process.exitCode = 2;
  });
}
