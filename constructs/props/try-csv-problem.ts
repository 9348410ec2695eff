/** Returns csv-parse's message on an unreadable text, recognized by its code; undefined for any other error. */
export function tryCsvProblem(error: unknown): { readonly code: string; readonly line: number } | undefined {
  const { code, lines } = error as { readonly code?: unknown; readonly lines?: unknown };
  return typeof code === "string" && /^(?:CSV|INVALID)_/.test(code) ? { code, line: Number(lines ?? 1) } : undefined;
}
