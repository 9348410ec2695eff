import { MachineError } from "../../constructs/engineering/scheduling/awaited-worker";
import { PropsError } from "../../constructs/props";
import { visibleLine } from "../../constructs/props/problems/visible-text";
import { visibleLines } from "../../constructs/report/writing/visible-lines";
import { fileReason } from "../../site-files/reading/file-text";
import { InputError, PrintedError } from "./exit-codes";

/** Says on standard error what ended a command, unless that stands there already. */
export function printError(error: unknown): void {
  if (!(error instanceof PrintedError)) process.stderr.write(`${errorText(error)}\n`);
}

/** What is said of an error that ended a command: of input what is wrong with it, of anything else also where it happened. */
function errorText(error: unknown): string {
  if (error instanceof InputError || error instanceof PropsError || error instanceof MachineError) return error.message;
  if (error instanceof Error && "syscall" in error) return visibleLine(ofFiles(error as NodeJS.ErrnoException));
  const text = error instanceof Error ? `${error.stack}` : String(error);
  return visibleLines(text.split("\n"));
}

/** A disk that is full, or a folder that somebody else changes meanwhile, is no defect of the program: nobody reads its stack. */
function ofFiles(error: NodeJS.ErrnoException): string {
  return `${error.path ?? "A file"} must be readable and writable but is not, ${fileReason(error)}: free disk space, or correct its path or its permissions`;
}
