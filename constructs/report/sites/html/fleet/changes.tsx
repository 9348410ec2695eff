import { counted } from "../../../../plain/counted";
import { FoldedElement, PagePart, TableElement } from "../../../html/table";
import type { TitledMargin } from "../../../tightest-margins";
import { marginText } from "../../../writing/quantity-text";
import type { Fleet, FleetRow, FleetSince } from "../../fleet";
import { lookWords } from "../../look";
import type { ChangeKind } from "../../site-change";
import { Choice } from "../choice";
import { marginShareText } from "./fleet-words";

/** Most changes that are not folded, and that are listed at all [-]: the table of the sites has all. */
const mostOpen = 12;
const mostListed = 100;

/** Most sites that are gone and named [-]: no other part of the page has them. */
const mostGone = 200;

/** One line of what changed; those of a smaller rank are listed earlier. */
type Line = readonly [site: string, what: string, before: string, after: string, rank: number];

/** What differs from an earlier result: which sites are gone, what fails now, what is new, then the margins that lost most. */
export const Changes = ({ rows, since }: Required<Pick<Fleet, "rows" | "since">>) => {
  const lines = rows.flatMap(linesOf).sort(([, , , , one], [, , , , other]) => one - other);
  const unlisted = lines.length - mostListed;
  return (
    <PagePart id="changes" title="What changed">
      <p>{changesText(rows, since)}</p>
      {since.gone.length > 0 && <Gone gone={since.gone} />}
      {lines.length > 0 && <Lines caption={`Before in ${since.name}, and now`} lines={lines.slice(0, mostOpen)} />}
      {lines.length > mostOpen && (
        <FoldedElement title={`${Math.min(lines.length, mostListed) - mostOpen} more changes`}>
          <Lines caption="Before, and now" lines={lines.slice(mostOpen, mostListed)} />
          {unlisted > 0 && <p>and {unlisted} more: the table of the sites has each</p>}
        </FoldedElement>
      )}
    </PagePart>
  );
};

/** What of a site can change, each as a button says it. */
const changeTitles = [
  ["new", "New"],
  ["verdict", "Verdict changed"],
  ["margin", "Margin moved"],
  ["design", "Another design"],
] as const;

/** Buttons that show the sites alone that changed in one way. */
export const ChangeChoices = ({ rows }: Pick<Fleet, "rows">) => {
  const choices = changeTitles.map(([kind, title]) => ({ kind, title, sites: countChanged(rows, kind) })).filter(({ sites }) => sites > 0);
  if (choices.length === 0) return null;
  return (
    <>
      <h3>What changed</h3>
      <ul class="verdicts">
        {choices.map(({ kind, title, sites }) => (
          <li>
            <Choice shows={kind} title={title} sites={sites} group="change" />
          </li>
        ))}
      </ul>
    </>
  );
};

const Lines = ({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) => (
  <TableElement caption={caption} head={["site", "what", "before", "now"]} rows={lines.map((line) => line.slice(0, -1))} />
);

const Gone = ({ gone }: { readonly gone: FleetSince["gone"] }) => (
  <p>
    Gone:{" "}
    {gone
      .slice(0, mostGone)
      .map(({ site, countryName, look }) => `${site} (${countryName}, ${look === "fail" ? "failed" : "passed"})`)
      .join(", ")}
    {gone.length > mostGone && ` and ${gone.length - mostGone} more`}
  </p>
);

/** How many sites changed, and how: `3 new, 1 gone, 2 verdicts changed`. */
function changesText(rows: readonly FleetRow[], { name, gone }: FleetSince): string {
  const kinds = [
    [countChanged(rows, "new"), "new site"],
    [gone.length, "site is gone", "sites are gone"],
    [countChanged(rows, "verdict"), "verdict changed", "verdicts changed"],
    [countChanged(rows, "margin"), "tightest margin moved", "tightest margins moved"],
    [countChanged(rows, "design"), "site is of another design", "sites are of another design"],
  ] as const;
  const said = kinds.flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));
  return `Since ${name}: ${said.length === 0 ? "nothing changed" : said.join(", ")}.`;
}

function linesOf({ site, look, tightest, design, change }: FleetRow): readonly Line[] {
  if (!change) return [];
  const { kinds, before, moved = 0 } = change;
  const after = lookWords[look].word;
  const isFailing = look === "fail";
  const lines = [
    ["new", "new", "", after, isFailing ? 1 : 2],
    ["verdict", "verdict", before ? lookWords[before.look].word : "", after, isFailing ? 0 : 2],
    ["margin", "tightest margin", marginLine(before?.tightest), marginLine(tightest), 10 + moved],
    ["design", "design", before?.design.revision ?? "", design.revision ?? "", Number.MAX_VALUE],
  ] as const;
  return lines.flatMap(([kind, ...line]) => (kinds.includes(kind) ? [[site, ...line] as const] : []));
}

function marginLine(margin: TitledMargin | undefined): string {
  return margin ? `${marginShareText(margin)}, ${margin.title} ${marginText(margin.margin, margin.unit)}` : "not judged";
}

/** How many sites changed so [-]. */
function countChanged(rows: readonly FleetRow[], kind: ChangeKind): number {
  return rows.filter(({ change }) => change?.kinds.includes(kind)).length;
}
