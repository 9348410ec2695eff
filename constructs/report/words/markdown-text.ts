import { visibleLine } from "../../props/problems/visible-text";

/** Text as Markdown that shows just that text, in one line: neither markup nor HTML, heading nor list. */
export function markdownText(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, "\\$&")
    .replace(/^( *\d*)([#+.)-])(?=.)/, "$1\\$2");
}

/** A name as code. */
export function markdownCode(text: string): string {
  const line = visibleLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A table of cells that are Markdown, each in one line. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
