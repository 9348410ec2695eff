import { visibleLine } from "../../props/problems/visible-text";
import type { RunResult } from "../run-result";
import { noticesWithCoverage } from "../subjects/findings/coverage-notice";
import type { Notice } from "../subjects/findings/notice";
import type { FormatFile } from "./format";

const levels = { block: "error", warn: "warning", inform: "notice" } as const;

/**
 * Writes workflow commands of GitHub Actions, one a line: annotations on files of a pull request.
 * Accepted findings are notices.
 *
 * @source GitHub Docs, Workflow commands for GitHub Actions; the escapes are those that `@actions/core` writes
 */
export function githubFiles(result: RunResult): readonly FormatFile[] {
  const commands = noticesWithCoverage(result).map((notice) => `${command(notice)}\n`);
  return [{ name: "annotations.txt", text: commands.join("") }];
}

function command(notice: Notice): string {
  const { site, rule, subject, effect, fails, lines, accepted, place } = notice;
  const name = accepted ? "notice" : levels[fails ? "block" : effect];
  const properties = Object.entries({
    title: `${rule} on ${site}/${subject}${accepted ? `, accepted by the ${accepted.by}` : ""}`,
    file: place?.file,
    line: place?.line,
    col: place?.column,
  });
  const said = properties.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${property(visibleLine(`${value}`))}`]));
  return `::${name} ${said.join(",")}::${data(lines.join("\n"))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
