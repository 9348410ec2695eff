/** The names that a subject is written with, outermost first: of `power/board-1/breaker` the module `power`, then `board-1`, then `breaker`. */
export function subjectParts(subject: string): readonly string[] {
  return subject.split("/");
}

/** Does a path stand at a part, or within it? `compute/rack-10` is not within `compute/rack-1`. */
export function standsWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}
