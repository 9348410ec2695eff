import { MachineError } from "../../constructs/engineering/scheduling/awaited-worker";
import { PropsError } from "../../constructs/props";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { visibleLines } from "../../constructs/report/writing/visible-lines";
import { fileReason } from "../../site-files/reading/file-text";
import { InputError, PrintedError } from "./exit-codes";

/** Prints the error that ended a command, unless it is printed already. */
export function printError(error: unknown): void {
  if (!(error instanceof PrintedError)) process.stderr.write(`${errorText(error)}\n`);
}

/** Returns the text of an error: for wrong input the problem, for others also the stack. */
function errorText(error: unknown): string {
  if (error instanceof InputError || error instanceof PropsError || error instanceof MachineError) return error.message;
  if (error instanceof Error && "syscall" in error) return visibleLine(ofFiles(error as NodeJS.ErrnoException));
  const text = error instanceof Error ? `${error.stack}` : String(error);
  return visibleLines(text.split("\n"));
}

/** Returns the text of a file error, such as a full disk, without the stack: it is no defect of the program. */
function ofFiles(error: NodeJS.ErrnoException): string {
  return `${error.path ?? "A file"} must be readable and writable but is not, ${fileReason(error)}: free disk space, or correct its path or its permissions`;
}
