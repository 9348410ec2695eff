import { visibleLine } from "../../props/problems/visible-text";
import { type BareTable, plainText, showTable, type Text } from "./table";

/**
 * What GitHub and GitLab read in a text once it is HTML: a person or team who would be notified, an issue or merge request that would be told of it. A
 * backslash or an entity of the sign itself does not keep them from it. An address of mail is neither.
 */
const reference = /(?<![A-Za-z0-9])@(?=\S)|[#!](?=\d)|\bGH-(?=\d)/gi;

/** A space without width, as Renovate and Dependabot write it. */
const apart = "$&&#8203;";

/** Text as Markdown that shows just that text, in one line: neither markup nor HTML, heading nor list, and nobody is notified where it is a comment. */
export function markdownText(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^( *\d*)([#+.)-])(?=.)/, "$1\\$2")
    .replace(reference, apart);
}

/** Sentences one after the other, in a list with numbers. */
export function numberedSteps(steps: readonly string[]): string {
  return steps.map((step, i) => `${i + 1}. ${markdownText(step)}.`).join("\n");
}

/** A name as code. */
export function markdownCode(text: string): string {
  const line = visibleLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A name in the cell of a table: as code, or where it holds what could end the code or the cell, as text. */
export function markdownCell(text: string): string {
  return /[`|\\]/.test(text) ? markdownText(text).replaceAll("|", "&#124;") : markdownCode(text);
}

/** A table of cells that are Markdown, each in one line. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The first of these lines that have room, each with its end. @param room [characters] */
export function fitLines(lines: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > room;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** The part of a table that a person reads, as Markdown. */
export function markdownTableOf(table: BareTable): string {
  const { head, rows } = showTable(table);
  return markdownTable(
    head,
    rows.map((cells) => cells.map(cellText)),
  );
}

/** Each line of a cell below the other. */
function cellText(text: Text): string {
  if (typeof text === "string") return text.split("\n").map(markdownText).join("<br>");
  if ("typed" in text) return markdownCell(text.typed);
  return "map" in text ? text.map(cellText).join("") : cellText(plainText(text));
}
