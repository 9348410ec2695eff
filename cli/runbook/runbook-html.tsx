import { PageHead } from "../../constructs/report/html/page-head";
import { shownTexts } from "../../constructs/report/html/shown-texts";
import { style } from "../../constructs/report/html/style";
import { TableElement } from "../../constructs/report/html/table";
import { plainText, showTable } from "../../constructs/report/writing/table";
import { contactTexts, runbookText, tabulateSubjects } from "./runbook-text";
import type { SiteRunbook } from "./site-runbook";

/** The runbooks of a site as one page that holds all it shows, each alert at an anchor of its own. */
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
          {sections.map((section) => (
            <Alert section={section} />
          ))}
        </main>
      </body>
    </html>,
  )}\n`;
}

const Alert = ({ section }: { readonly section: SiteRunbook["sections"][number] }) => {
  const table = tabulateSubjects(section);
  const { head, rows } = showTable(table);
  const { alert, anchor, title, severities, means, steps, spare, silences } = section;
  return (
    <section class="part" aria-labelledby={anchor}>
      <h2 id={anchor}>{title}</h2>
      <p>
        <code>{alert}</code>, severity {severities.join(", ")}
      </p>
      <p>{means}</p>
      <TableElement caption={table.caption} head={head} rows={rows.map((cells) => cells.map(plainText))} />
      {steps.length === 0 ? (
        <p>{runbookText.noSteps}</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      )}
      {spare !== undefined && <p>{`Spare part to have: ${spare}`}</p>}
      {contactTexts(section).map((text) => (
        <p>{`Call: ${text}`}</p>
      ))}
      {silences.length > 0 && (
        <>
          <p>{runbookText.silence}</p>
          <ul>
            {silences.map(({ command }) => (
              <li>
                <code>{command}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
