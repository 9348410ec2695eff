import { visibleLine } from "../../../props/problems/visible-text";
import type { SiteRemedies } from "../../../remedies/remedy";
import { sameForText } from "./finding-groups";
import { byHandTexts, editTexts, linesOf, remedyGroups, setText, triedText } from "./remedy-text";

/** What would make a site pass, for a terminal: each finding with the changes that clear it, then the first of each together. */
export function remediesText(remedies: SiteRemedies): string {
  const { site, set, refused } = remedies;
  const findings = remedyGroups(remedies).flatMap(({ worst, subjects: [first = "", ...others] }) => [
    `  ${worst.rule} on ${first}`,
    ...sameForText(others).map((line) => `    ${line}`),
    ...linesOf(worst, set).map((line) => `    ${line}`),
  ]);
  return [
    `→ ${site}: ${triedText(remedies)}`,
    ...findings,
    ...refused.flatMap(({ text, reason }) => [`  cannot be tried: ${text}`, ...reason.split("\n").map((line) => `    ${line}`)]),
    ...(set ? [`  together: ${setText(set)}`, ...[...byHandTexts(set), ...editTexts(set.edits)].map((line) => `    ${line}`)] : []),
  ]
    .map(visibleLine)
    .join("\n");
}
