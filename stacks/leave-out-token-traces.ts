/**
 * Lets cdktf make tokens without a stack trace for each. A container has thirty tokens. Their traces take half of the memory of an app and a third of its time,
 * and are shown only when a token cannot be resolved. cdktf 0.21 has no setting for it (docs/decisions/0005). cdktn, its successor, has a function of its own
 * for traces of tokens. If the internals of cdktf differ, nothing changes.
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
    // slower and larger, but correct
  }
}
