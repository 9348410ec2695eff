import { Folded, PagePart, Table } from "../../../html/table";
import type { Fleet, FleetMargin, FleetRow, GoneSite } from "../../fleet";
import { lookWords } from "../../look";
import { changedRows, changeKinds, counted, marginShareText } from "./fleet-words";

/** Most changes that are not folded, and that are listed at all [-]: the table of the sites has all. */
const mostOpen = 12;
const mostListed = 100;

/** Most sites that are gone and named [-]: no other part of the page has them. */
const mostGone = 200;

/** One line of what changed. */
interface Line {
  readonly site: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Smaller is listed earlier. */
  readonly rank: number;
}

/** What differs from an earlier result: which sites are gone, what fails now, what is new, then the margins that lost most. */
export const Changes = ({ rows, since }: Pick<Fleet, "rows" | "since">) => {
  if (!since) return null;
  const lines = rows.flatMap(linesOf).sort((one, other) => one.rank - other.rank);
  const unlisted = lines.length - mostListed;
  return (
    <PagePart id="changes" title="What changed">
      <p>{changesText(rows, since)}</p>
      {since.gone.length > 0 && <Gone gone={since.gone} />}
      {lines.length > 0 && <Lines caption={`Before in ${since.name}, and now`} lines={lines.slice(0, mostOpen)} />}
      {lines.length > mostOpen && (
        <Folded title={`${Math.min(lines.length, mostListed) - mostOpen} more changes`}>
          <Lines caption="Before, and now" lines={lines.slice(mostOpen, mostListed)} />
          {unlisted > 0 && <p>and {unlisted} more: the table of the sites has each</p>}
        </Folded>
      )}
    </PagePart>
  );
};

const Lines = ({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) => (
  <Table
    caption={caption}
    head={["site", "what", "before", "now"]}
    rows={lines.map(({ site, what, before, after }) => [site, what, before, after])}
  />
);

const Gone = ({ gone }: { readonly gone: readonly GoneSite[] }) => (
  <p>
    Gone:{" "}
    {gone
      .slice(0, mostGone)
      .map(({ site, countryName, verdict }) => `${site} (${countryName}, ${verdict === "fail" ? "failed" : "passed"})`)
      .join(", ")}
    {gone.length > mostGone && ` and ${gone.length - mostGone} more`}
  </p>
);

/** How many sites changed, and how: `3 new, 1 gone, 2 verdicts changed`. */
function changesText(rows: readonly FleetRow[], { name, gone }: NonNullable<Fleet["since"]>): string {
  const [added, verdicts, margins, designs] = changeKinds.map(({ is }) => changedRows(rows, is).length) as [number, number, number, number];
  const said = [
    ...(added > 0 ? [counted(added, "new site")] : []),
    ...(gone.length > 0 ? [counted(gone.length, "site is gone", "sites are gone")] : []),
    ...(verdicts > 0 ? [counted(verdicts, "verdict changed", "verdicts changed")] : []),
    ...(margins > 0 ? [counted(margins, "tightest margin moved", "tightest margins moved")] : []),
    ...(designs > 0 ? [counted(designs, "site is of another design", "sites are of another design")] : []),
  ];
  return `Since ${name}: ${said.length === 0 ? "nothing changed" : said.join(", ")}.`;
}

function linesOf({ site, verdict, tightest, design, change }: FleetRow): readonly Line[] {
  if (!change) return [];
  const { isNew, verdictBefore, tightestBefore, moved = 0, revisionBefore } = change;
  const now = lookWords[verdict].word;
  return [
    ...(isNew ? [{ site, what: "new", before: "", after: now, rank: verdict === "fail" ? 1 : 2 }] : []),
    ...(verdictBefore
      ? [{ site, what: "verdict", before: lookWords[verdictBefore].word, after: now, rank: verdict === "fail" ? 0 : 2 }]
      : []),
    ...(tightestBefore
      ? [
          {
            site,
            what: "tightest margin",
            before: tightestBefore === "none" ? "not judged" : marginLine(tightestBefore),
            after: tightest ? marginLine(tightest) : "not judged",
            rank: 10 + moved,
          },
        ]
      : []),
    ...(revisionBefore !== undefined
      ? [{ site, what: "design", before: revisionBefore, after: design.revision ?? "", rank: Number.MAX_VALUE }]
      : []),
  ];
}

function marginLine(margin: FleetMargin): string {
  return `${marginShareText(margin)}, ${margin.title} ${margin.text}`;
}
