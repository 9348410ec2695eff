import { shareText as completenessText } from "../../subjects/findings/coverage-text";
import { shareText as completenessText } from "../../../words/coverage-text";
import type { Expiry, FleetMargin, FleetRow, FleetRowChange } from "../../fleet";
import { lookWords } from "../../look";
import { Blocks } from "../blocks";
import { SiteName } from "../site-name";
import type { Column } from "../sites-table";
import { lookRanks, VerdictWord } from "../verdict-word";
import { counted, marginShareText, shareRank } from "./fleet-words";

/** The columns of the table of a fleet. */
export const fleetColumns: readonly Column<FleetRow>[] = [
  { title: "Site", name: "site", cell: ({ site, page }) => <SiteName site={site} page={page} /> },
  { title: "Country", name: "country", cell: ({ countryName }) => countryName },
  {
    title: "Verdict",
    name: "status",
    sortedBy: ({ verdict }) => lookRanks[verdict],
    cell: ({ verdict, beside }) => (
      <>
        <VerdictWord look={verdict} />
        {beside.map((text) => (
          <span class="beside">{text}</span>
        ))}
      </>
    ),
  },
  {
    title: "Tightest margin",
    unit: "of its limit",
    name: "tightest",
    sortedBy: ({ tightest }) => tightest && shareRank(tightest),
    cell: ({ tightest }) => (tightest ? <Margin margin={tightest} /> : <span class="beside">not judged</span>),
  },
  {
    title: "What blocks, and by how much",
    name: "blocks",
    sortedBy: ({ blocks }) => blocks.length,
    isOf: ({ blocks }) => blocks.length > 0,
    cell: ({ blocks }) => <Blocks blocks={blocks} />,
  },
  {
    title: "Since",
    name: "since",
    sortedBy: ({ change }) => change && changeRank(change),
    isOf: ({ change }) => change !== undefined,
    cell: ({ change, ...row }) => change && <Change change={change} row={row} />,
  },
  { title: "Design", name: "design", cell: ({ design }) => <Design design={design} /> },
  {
    title: "Ends first",
    name: "ends",
    sortedBy: ({ expiries: [first] }) => first && dayNumber(first.date),
    isOf: ({ expiries }) => expiries.length > 0,
    cell: ({ expiries }) => <Ends expiries={expiries} />,
  },
  {
    title: "Documents",
    name: "edition",
    sortedBy: ({ edition }) => (edition?.date === undefined ? undefined : dayNumber(edition.date)),
    isOf: ({ edition }) => edition?.date !== undefined || edition?.revision !== undefined,
    cell: ({ edition }) => (
      <>
        {edition?.date !== undefined && <span class="together">{edition.date}</span>}
        {edition?.revision !== undefined && <span class="beside">revision {edition.revision}</span>}
      </>
    ),
  },
  {
    title: "Judged",
    name: "figure",
    isNumber: true,
    sortedBy: ({ completeness }) => completeness,
    isOf: ({ completeness }) => completeness !== undefined,
    cell: ({ completeness }) => (completeness === undefined ? "" : completenessText(completeness)),
  },
];

/** Verdicts first, then the margins that lost most. */
function changeRank({ isNew, verdictBefore, moved = 0 }: FleetRowChange): number {
  if (verdictBefore !== undefined) return -2e9;
  return isNew ? -1e9 : moved;
}

/** A day as a number that is sorted as days are. */
function dayNumber(date: string): number {
  return Number(date.replaceAll("-", ""));
}

const Margin = ({ margin }: { readonly margin: FleetMargin }) => (
  <>
    <b class={margin.share === undefined || margin.share < 0 ? "negative" : ""}>{marginShareText(margin)}</b> {margin.title}{" "}
    <span class="together">{margin.text}</span>
    <span class="beside">
      <code>{margin.at}</code> in {margin.scenario}
    </span>
  </>
);

const Design = ({ design: { file, revision, version, overrides } }: Pick<FleetRow, "design">) => (
  <>
    {file !== undefined && <FileName file={file} />}
    {revision === undefined ? "not known" : <code class="revision">{revision}</code>}
    {version !== undefined && <span class="beside">version {version}</span>}
    {overrides !== undefined && <span class="beside">{counted(overrides, "override")}</span>}
  </>
);

/** A path that a narrow column breaks behind its folders alone. */
const FileName = ({ file }: { readonly file: string }) => (
  <code>
    {file.split(/(?<=\/)/).map((part, i) => (
      <>
        {i > 0 && <wbr />}
        {part}
      </>
    ))}
  </code>
);

const Ends = ({ expiries: [first, ...others] }: Pick<FleetRow, "expiries">) =>
  first && (
    <>
      <Ending expiry={first} />
      {others.length > 0 && (
        <details>
          <summary>{others.length} more</summary>
          {others.map((one) => (
            <Ending expiry={one} />
          ))}
        </details>
      )}
    </>
  );

const Ending = ({ expiry: { date, kind, what, isOver } }: { readonly expiry: Expiry }) => (
  <span class="ending">
    <span class={isOver ? "together negative" : "together"}>{date}</span>
    <span class="beside">
      {kind}: {what}
    </span>
  </span>
);

interface ChangeProps {
  readonly change: FleetRowChange;
  readonly row: Pick<FleetRow, "verdict">;
}

/** What was before: what is now stands beside it in the row. */
const Change = ({ change: { isNew, verdictBefore, tightestBefore, revisionBefore }, row: { verdict } }: ChangeProps) => (
  <>
    {isNew && <b>new</b>}
    {verdictBefore !== undefined && <b class={verdict === "fail" ? "negative" : ""}>was: {lookWords[verdictBefore].word.toLowerCase()}</b>}
    {tightestBefore !== undefined && (
      <span class="beside">
        margin was {tightestBefore === "none" ? "not judged" : `${marginShareText(tightestBefore)}: ${tightestBefore.title}`}
      </span>
    )}
    {revisionBefore !== undefined && (
      <span class="beside">
        design was <code>{revisionBefore}</code>
      </span>
    )}
  </>
);
