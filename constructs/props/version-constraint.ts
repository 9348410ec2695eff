import { quotedText } from "../units/shown-text";

/** @source Terraform and OpenTofu documentation, version constraints */
const constraintForm = /^(?:(?:=|!=|>=?|<=?|~>) ?)?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?$/;

/** Whether Terraform can read the text as a constraint on the version of a provider. */
export function isVersionConstraint(text: string): boolean {
  return text.split(",").every((part) => constraintForm.test(part.trim()));
}

/** Returns the message on an invalid constraint, without its subject. */
export function versionConstraintMessage(text: string): string {
  return `must be a constraint but is ${quotedText(text)}: write it like "~> 4.5"`;
}

/** Whether a constraint leaves out a version and every later one. */
export function endsBefore(text: string, version: readonly [number, number, number]): boolean {
  return text.split(",").some((part) => {
    const [, operator = "", numbers = ""] = /^(=|!=|>=?|<=?|~>)? ?([\d.]+)/.exec(part.trim()) ?? [];
    const bound = numbers.split(".").map(Number);
    if (operator === "~>") return !isBelow(version, raised(bound));
    if (operator === "<") return !isBelow(version, bound);
    return (operator === "" || operator === "=" || operator === "<=") && isBelow(bound, version);
  });
}

/** Returns the first version that `~>` does not allow: `~> 4.5` ends before 5, `~> 4.5.1` before 4.6. */
function raised(bound: readonly number[]): readonly number[] {
  const kept = bound.slice(0, Math.max(1, bound.length - 1));
  return kept.map((number, i) => (i === kept.length - 1 ? number + 1 : number));
}

function isBelow(one: readonly number[], other: readonly number[]): boolean {
  const place = [0, 1, 2].find((i) => (one[i] ?? 0) !== (other[i] ?? 0));
  return place !== undefined && (one[place] ?? 0) < (other[place] ?? 0);
}
