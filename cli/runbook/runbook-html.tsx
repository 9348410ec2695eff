import { Sections } from "../../constructs/report/html/blocks";
import { PageHead } from "../../constructs/report/html/page-head";
import { shownTexts } from "../../constructs/report/html/shown-texts";
import { style } from "../../constructs/report/html/style";
import type { Section } from "../../constructs/report/writing/section";
import { plainText, showTable, tableOf } from "../../constructs/report/writing/table";
import { contactTexts, runbookText, tabulateSubjects } from "./runbook-text";
import type { SiteRunbook } from "./site-runbook";

/** Returns the runbooks of a site as one page without other files, each alert at its own anchor. */
export function runbookHtml(runbook: SiteRunbook): string {
  const { site, sections } = shownTexts(runbook);
  return `<!DOCTYPE html>\n${String(
    <html lang="en">
      <PageHead title={`Runbooks of ${site}`} style={style} />
      <body>
        <header>
          <p class="kind">Runbooks</p>
          <h1>{site}</h1>
          <p>{runbookText.intro}</p>
        </header>
        <nav aria-label="On this page">
          <ul>
            {sections.map(({ alert, anchor }) => (
              <li>
                <a href={`#${anchor}`}>{alert}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <Sections sections={sections.map(presentAlert)} />
        </main>
      </body>
    </html>,
  )}\n`;
}

/** Shows the meaning of an alert, what it watches, first steps, spare part, contact, and the command to silence it. */
function presentAlert(section: SiteRunbook["sections"][number]): Section {
  const { alert, anchor, title, severities, means, steps, spare, silences } = section;
  const { caption, ...table } = tabulateSubjects(section);
  const { head, rows } = showTable(table);
  return {
    id: anchor,
    title,
    blocks: [
      [{ typed: alert }, `, severity ${severities.join(", ")}`],
      means,
      tableOf(
        caption,
        head,
        rows.map((cells) => cells.map(plainText)),
      ),
      steps.length === 0 ? runbookText.noSteps : { items: steps, areNumbered: true },
      spare !== undefined && `Spare part to have: ${spare}`,
      ...contactTexts(section).map((text) => `Call: ${text}`),
      ...(silences.length > 0 ? [runbookText.silence, { items: silences.map(({ command: typed }) => ({ typed })) }] : []),
    ],
  };
}
