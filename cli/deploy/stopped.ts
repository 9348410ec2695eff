/** Ends the work with an exit code. What is to be said of it stands on standard error already. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(readonly code: number) {
    super(`Exit code ${code}`);
  }
}
