import type { Names } from "../changes/change";

/** A subject or scenario by its name after the change, as `hottest/facility-pump-1-lost` of `hottest/facility-pump-lost`. */
export function renamedIn(name: string, { renamed }: Names): string {
  if (renamed.size === 0) return name;
  return eachPart(name, (part) => {
    const lost = part.endsWith("-lost") ? part.slice(0, -"-lost".length) : undefined;
    const of = renamed.get(part) ?? (lost === undefined ? undefined : renamed.get(lost));
    return of === undefined ? part : `${of}${renamed.has(part) ? "" : "-lost"}`;
  });
}

/** A subject by the name of what it is like: of a circuit that is a copy the one that it was copied from. Of what is not new its own. */
export function likeIn(subject: string, { copies }: Names): string {
  return copies.size === 0 ? subject : eachPart(subject, (part) => likeOf(part, copies));
}

/** The fourth of its kind is like the third, which may be new too. */
function likeOf(name: string, copies: ReadonlyMap<string, string>): string {
  const like = copies.get(name);
  return like === undefined ? name : likeOf(like, copies);
}

function eachPart(name: string, changed: (part: string) => string): string {
  return name.split("/").map(changed).join("/");
}
