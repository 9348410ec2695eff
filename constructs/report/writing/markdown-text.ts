import { visibleLine } from "../../props/problems/visible-text";
import { type BareTable, plainText, showTable, type Text } from "./table";

/**
 * References that GitHub and GitLab read in the HTML of a text: they would notify a person or team,
 * or an issue or merge request. A backslash or an entity does not prevent it. A mail address is no
 * reference.
 */
const reference = /(?<![A-Za-z0-9])@(?=\S)|[#!](?=\d)|\bGH-(?=\d)/gi;

/** Zero-width space, as Renovate and Dependabot write it. */
const apart = "$&&#8203;";

/** Escapes text as Markdown that shows only this text, in one line: no markup, HTML, heading or list, and no notification. */
export function markdownText(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^( *\d*)([#+.)-])(?=.)/, "$1\\$2")
    .replace(reference, apart);
}

export function numberedSteps(steps: readonly string[]): string {
  return steps.map((step, i) => `${i + 1}. ${markdownText(step)}.`).join("\n");
}

export function markdownCode(text: string): string {
  const line = visibleLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Writes a name in the cell of a table: as code, or as text if it could end the code or the cell. */
export function markdownCell(text: string): string {
  return /[`|\\]/.test(text) ? markdownText(text).replaceAll("|", "&#124;") : markdownCode(text);
}

/** Writes a table of Markdown cells, each in one line. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Returns the first lines that fit, each with its line end. @param room [characters] */
export function fitLines(lines: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > room;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Writes the part of a table for people, as Markdown. */
export function markdownTableOf(table: BareTable): string {
  const { head, rows } = showTable(table);
  return markdownTable(
    head,
    rows.map((cells) => cells.map(cellText)),
  );
}

function cellText(text: Text): string {
  if (typeof text === "string") return text.split("\n").map(markdownText).join("<br>");
  if ("typed" in text) return markdownCell(text.typed);
  return "map" in text ? text.map(cellText).join("") : cellText(plainText(text));
}
