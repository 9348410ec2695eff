/** The error that ends the work with an exit code. Its message is on standard error already. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(readonly code: number) {
    super(`Exit code ${code}`);
  }
}
