/**
 * Lets cdktf make tokens without the stack trace of where each was made. A container has thirty tokens; their traces are half of the memory of an app
 * and a third of its time, and are seen only when the resolution of a token fails. cdktf 0.21 has no setting for it (docs/decisions/0005); cdktn in its place takes the
 * traces of tokens by a function of their own. Where its inside is another one, all stays as it is.
 */
export function leaveOutTokenTraces(): void {
  try {
    const traces: Record<
      "captureStackTrace" | "captureCreationStack",
      () => readonly string[]
    > = require("cdktf/lib/tokens/private/stack-trace");
    traces.captureStackTrace = () => [];
    traces.captureCreationStack = () => [];
  } catch {
    // slower and larger, and right all the same
  }
}
