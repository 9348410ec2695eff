/** What csv-parse says of a text that it cannot read; undefined of any other error. By its code: each of its two bundles has a class of its own. */
export function tryCsvProblem(error: unknown): { readonly code: string; readonly line: number } | undefined {
  const { code, lines } = error as { readonly code?: unknown; readonly lines?: unknown };
  return typeof code === "string" && /^(?:CSV|INVALID)_/.test(code) ? { code, line: Number(lines ?? 1) } : undefined;
}
