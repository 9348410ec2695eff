import { counted } from "../../../../plain/counted";
import { FoldedElement } from "../../../html/table";
import { shareText as completenessText } from "../../../subjects/coverage";
import type { TitledMargin } from "../../../tightest-margins";
import { judgedTexts } from "../../../writing/quantity-text";
import { scenarioText, subjectText } from "../../../writing/scenario-text";
import type { Expiry, FleetRow } from "../../fleet";
import { marginShareText, shareRank } from "../../fleet-words";
import { lookWords } from "../../look";
import type { SiteChange } from "../../site-change";
import { blocksColumn, firstColumns } from "../site-columns";
import type { SitesColumn } from "../sites-table";

export const fleetColumns: readonly SitesColumn<FleetRow>[] = [
  ...firstColumns,
  {
    head: "Tightest margin",
    unit: "of its limit",
    name: "tightest",
    sortedBy: ({ tightest }) => tightest && shareRank(tightest),
    cell: ({ tightest }) => (tightest ? <Margin margin={tightest} /> : <span class="beside">not judged</span>),
  },
  { ...blocksColumn("What blocks, and by how much"), isOf: ({ blocks }) => blocks.length > 0 },
  {
    head: "Since",
    name: "since",
    sortedBy: ({ change }) => change && changeRank(change),
    isOf: ({ change }) => change !== undefined,
    cell: ({ change, look }) => change && <Change change={change} look={look} />,
  },
  { head: "Design", name: "design", cell: ({ design }) => <Design design={design} /> },
  {
    head: "Ends first",
    name: "ends",
    sortedBy: ({ expiries: [first] }) => first && dayNumber(first.date),
    isOf: ({ expiries }) => expiries.length > 0,
    cell: ({ expiries }) => <Ends expiries={expiries} />,
  },
  {
    head: "Documents",
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
    head: "Judged",
    name: "figure",
    align: "right",
    sortedBy: ({ completeness }) => completeness,
    isOf: ({ completeness }) => completeness !== undefined,
    cell: ({ completeness }) => (completeness === undefined ? "" : completenessText(completeness)),
  },
];

/** Sorts changed verdicts first, then new sites, then the largest losses of margin. */
function changeRank({ kinds, moved = 0 }: SiteChange): number {
  if (kinds.includes("verdict")) return -2e9;
  return kinds.includes("new") ? -1e9 : moved;
}

/** Returns a day as a number that sorts like the day. */
function dayNumber(date: string): number {
  return Number(date.replaceAll("-", ""));
}

const Margin = ({ margin }: { readonly margin: TitledMargin }) => (
  <>
    <b class={shareRank(margin) < 0 ? "negative" : ""}>{marginShareText(margin)}</b> {margin.title}{" "}
    <span class="together">{judgedTexts(margin).margin}</span>
    <span class="beside">
      <code>{subjectText(margin)}</code> in {scenarioText(margin)}
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

/** A path that a narrow column breaks only behind a folder. */
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
        <FoldedElement title={`${others.length} more`}>
          {others.map((one) => (
            <Ending expiry={one} />
          ))}
        </FoldedElement>
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

/** The earlier values. The row has the new ones. */
const Change = ({ change: { kinds, before }, look }: Required<Pick<FleetRow, "change" | "look">>) => (
  <>
    {kinds.includes("new") && <b>new</b>}
    {before && kinds.includes("verdict") && (
      <b class={look === "fail" ? "negative" : ""}>was: {lookWords[before.look].word.toLowerCase()}</b>
    )}
    {kinds.includes("margin") && (
      <span class="beside">
        margin was {before?.tightest ? `${marginShareText(before.tightest)}: ${before.tightest.title}` : "not judged"}
      </span>
    )}
    {kinds.includes("design") && (
      <span class="beside">
        design was <code>{before?.design.revision}</code>
      </span>
    )}
  </>
);
