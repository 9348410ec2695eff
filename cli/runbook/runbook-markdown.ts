import { compact } from "../../constructs/plain/compact";
import { markdownCode, markdownTable, markdownTableOf, markdownText, numberedSteps } from "../../constructs/report/writing/markdown-text";
import { contactTexts, runbookText, tabulateSubjects } from "./runbook-text";
import type { SiteRunbook } from "./site-runbook";

/** Returns the runbooks of a site as Markdown, each alert at its own anchor. */
export function runbookMarkdown({ site, sections }: SiteRunbook): string {
  const contents = sections.map(({ alert, anchor, title, severities }) => [
    `[${markdownText(alert)}](#${anchor})`,
    markdownText(severities.join(", ")),
    markdownText(title),
  ]);
  const parts = [
    `# Runbooks of ${markdownText(site)}`,
    runbookText.intro,
    markdownTable(["alert", "severity", "limit"], contents),
    ...sections.flatMap(sectionParts),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionParts(section: SiteRunbook["sections"][number]): readonly string[] {
  const { alert, anchor, title, severities, means, steps, spare, silences } = section;
  const called = contactTexts(section);
  return compact([
    `<a id="${anchor}"></a>`,
    `## ${markdownText(title)}`,
    `${markdownCode(alert)} · severity **${markdownText(severities.join(", "))}**`,
    `What it means: ${markdownText(means)}`,
    markdownTableOf(tabulateSubjects(section)),
    steps.length === 0 ? runbookText.noSteps : numberedSteps(steps),
    spare !== undefined && `Spare part to have: ${markdownText(spare)}.`,
    called.length !== 0 && `Call: ${markdownText(called.join("; "))}`,
    ...(silences.length === 0 ? [] : [runbookText.silence, silences.map(({ command }) => `- ${markdownCode(command)}`).join("\n")]),
  ]);
}
