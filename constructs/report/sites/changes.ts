import { counted } from "../../plain/counted";
import type { TitledMargin } from "../tightest-margins";
import { judgedTexts } from "../writing/quantity-text";
import type { Section } from "../writing/section";
import { tableOf } from "../writing/table";
import type { FleetRow, FleetSince } from "./fleet";
import { marginShareText } from "./fleet-words";
import { lookWords } from "./look";
import type { ChangeKind } from "./site-change";

/** Changes that are not folded, and changes that are listed: the table of the sites has all [-]. */
const mostOpen = 12;
const mostListed = 100;

/** Removed sites that are named: no other part of the page has them [-]. */
const mostGone = 200;

/** One changed line. A smaller rank is listed earlier. */
type Line = readonly [site: string, what: string, before: string, after: string, rank: number];

/** Shows what differs from an earlier result: removed sites, new fails, new sites, then the largest losses of margin. */
export function presentChanges(rows: readonly FleetRow[], since: FleetSince | undefined): Section | undefined {
  if (!since) return undefined;
  const lines = rows
    .flatMap(linesOf)
    .sort(([, , , , one], [, , , , other]) => one - other)
    .map((line) => line.slice(0, -1) as string[]);
  const tabulateLines = (caption: string, from: number) => tableOf(caption, ["site", "what", "before", "now"], lines.slice(from));
  const more = (left: number) => `and ${left} more: the table of the sites has each`;
  return {
    id: "changes",
    title: "What changed",
    blocks: [
      changesText(rows, since),
      since.gone.length > 0 && goneText(since.gone),
      lines.length > 0 && { ...tabulateLines(`Before in ${since.name}, and now`, 0), most: mostOpen },
      lines.length > mostOpen && {
        title: `${Math.min(lines.length, mostListed) - mostOpen} more changes`,
        blocks: [{ ...tabulateLines("Before, and now", mostOpen), most: mostListed - mostOpen, more }],
      },
    ],
  };
}

function goneText(gone: FleetSince["gone"]): string {
  const named = gone
    .slice(0, mostGone)
    .map(({ site, countryName, look }) => `${site} (${countryName}, ${look === "fail" ? "failed" : "passed"})`);
  return `Gone: ${named.join(", ")}${gone.length > mostGone ? ` and ${gone.length - mostGone} more` : ""}`;
}

/** Counts changed sites by kind, such as `3 new, 1 gone, 2 verdicts changed`. */
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
  return margin ? `${marginShareText(margin)}, ${margin.title} ${judgedTexts(margin).margin}` : "not judged";
}

export function countChanged(rows: readonly FleetRow[], kind: ChangeKind): number {
  return rows.filter(({ change }) => change?.kinds.includes(kind)).length;
}
