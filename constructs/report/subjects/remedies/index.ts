import type { RemedySet, SiteRemedies } from "../../../remedies/remedy";
import type { Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Table, type Text, tableOf, typedNames } from "../../writing/table";
import { visibleLines } from "../../writing/visible-lines";
import { alike, sameForText, unknownTooText } from "../findings/finding-groups";
import {
  byHandTexts,
  changesText,
  editTexts,
  effectText,
  linesOf,
  type RemedyGroup,
  remedyGroups,
  setText,
  triedText,
  withoutRemedyText,
} from "./remedy-text";

/** Lists the remedies of each finding, then the first of each together, for a terminal. */
export function remediesText(remedies: SiteRemedies): string {
  const { site, set, refused } = remedies;
  const ofRule = remedyGroups(remedies).map((group) => ({ group, subject: group.worst.rule, lines: linesOf(group.worst, set) }));
  const causeOf = ({ group: { worst, subjects }, lines }: (typeof ofRule)[number]) =>
    worst.outcome === "unknown" ? lines : [worst.rule, ...subjects];
  const findings = alike(ofRule, causeOf).flatMap(({ worst: { group, subject, lines }, subjects: [, ...rules] }) => {
    const [first = "", ...others] = group.subjects;
    const below = [...sameForText(others), ...lines, ...unknownTooText(rules)];
    return [`  ${subject} on ${first}`, ...below.map((line) => `    ${line}`)];
  });
  return visibleLines([
    `→ ${site}: ${triedText(remedies)}`,
    ...findings,
    ...refused.flatMap(({ text, reason }) => [`  cannot be tried: ${text}`, ...reason.split("\n").map((line) => `    ${line}`)]),
    ...(set ? [`  together: ${setText(set)}`, ...[...byHandTexts(set), ...editTexts(set.edits)].map((line) => `    ${line}`)] : []),
  ]);
}

/** Shows the remedies. Undefined for a site where nothing was tried. */
export function presentRemedies(remedies: SiteRemedies | undefined): Section | undefined {
  if (!remedies) return undefined;
  const { set, refused } = remedies;
  return {
    id: "remedies",
    title: "Remedies that were tried",
    blocks: [
      `${sentence(triedText(remedies))} A change clears a finding when that passes in every promised scenario and nothing that held breaks.`,
      set && { advice: "All together", blocks: [{ look: "remedy", text: sentence(setText(set)) }, { items: byHandTexts(set) }] },
      tableOf(
        "Of each finding that blocks",
        ["finding", "change", "what it does"],
        remedyGroups(remedies).flatMap((group) => remedyRows(group, set)),
      ),
      refused.length > 0 && refusedTable(refused),
    ],
  };
}

function remedyRows({ worst, subjects }: RemedyGroup, set: RemedySet | undefined): readonly (readonly Text[])[] {
  const finding = [`${worst.title}: `, ...typedNames(subjects)];
  if (worst.remedies.length === 0) return [[finding, "none", withoutRemedyText(worst, set)]];
  return worst.remedies.map((remedy) => [finding, changesText(remedy.changes), [effectText(remedy), { items: byHandTexts(remedy) }]]);
}

function refusedTable(refused: SiteRemedies["refused"]): Table<readonly Text[]> {
  return tableOf(
    "Candidates that the design refuses",
    ["candidate", "why"],
    refused.map(({ text, reason }) => [text, reason]),
  );
}
