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
