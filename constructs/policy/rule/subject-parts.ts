/** Splits a subject into its names, outermost first: `power/board-1/breaker` into `power`, `board-1` and `breaker`. */
export function subjectParts(subject: string): readonly string[] {
  return subject.split("/");
}

/** Returns whether a path is a part or within it. `compute/rack-10` is not within `compute/rack-1`. */
export function standsWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}
