import type { Names } from "../changes/change";

/** Returns the name of a subject or scenario in the changed design, such as `hottest/facility-pump-1-lost` for `hottest/facility-pump-lost`. */
export function renamedIn(name: string, { renamed }: Names): string {
  if (renamed.size === 0) return name;
  return eachPart(name, (part) => {
    const lost = part.endsWith("-lost") ? part.slice(0, -"-lost".length) : undefined;
    const of = renamed.get(part) ?? (lost === undefined ? undefined : renamed.get(lost));
    return of === undefined ? part : `${of}${renamed.has(part) ? "" : "-lost"}`;
  });
}

/** Returns the subject that a new subject copies, such as the circuit of which a new circuit is a copy. For a subject that is not new, itself. */
export function likeIn(subject: string, { copies }: Names): string {
  return copies.size === 0 ? subject : eachPart(subject, (part) => likeOf(part, copies));
}

/** Returns the part that a new part copies. The fourth pump copies the third, which may be new too. */
function likeOf(name: string, copies: ReadonlyMap<string, string>): string {
  const like = copies.get(name);
  return like === undefined ? name : likeOf(like, copies);
}

function eachPart(name: string, changed: (part: string) => string): string {
  return name.split("/").map(changed).join("/");
}
