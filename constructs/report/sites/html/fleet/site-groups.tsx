import { counted } from "../../../../plain/counted";
import { FoldedElement } from "../../../html/table";
import type { FleetRow } from "../../fleet";
import { Choice } from "../choice";
import { Shares } from "../shares";

interface Group {
  readonly title: string;
  /** Text below the title. */
  readonly beside?: string | undefined;
  readonly rows: FleetRow[];
}

interface Grouping {
  /** Heading of the groups. */
  readonly title: string;
  /** Prefix of the words of its buttons. */
  readonly begin: string;
  readonly keyOf: (row: FleetRow) => string;
  readonly titleOf: (row: FleetRow) => string;
  readonly besideOf?: (row: FleetRow) => string | undefined;
}

/** Sites in groups, the largest group first, equal sizes by title. */
export class SiteGroups {
  readonly title: string;
  readonly all: readonly Group[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly grouping: Grouping,
    rows: readonly FleetRow[],
  ) {
    const { keyOf, titleOf, besideOf } = grouping;
    const found = new Map<string, Group>();
    for (const row of rows) {
      const group = found.get(keyOf(row)) ?? { title: titleOf(row), beside: besideOf?.(row), rows: [] };
      group.rows.push(row);
      found.set(keyOf(row), group);
    }
    const sorted = [...found].sort(([, one], [, other]) => other.rows.length - one.rows.length || (one.title < other.title ? -1 : 1));
    this.title = grouping.title;
    this.all = sorted.map(([, group]) => group);
    this.places = new Map(sorted.map(([key], i) => [key, i]));
  }

  /** Returns the word by which the button of its group shows a row. */
  wordOf(row: FleetRow): string {
    return this.word(this.places.get(this.grouping.keyOf(row)) ?? -1);
  }

  word(place: number): string {
    return `${this.grouping.begin}${place}`;
  }
}

/** Groups that are not folded, and groups that are listed: each site may have its own design [-]. */
const mostOpen = 12;
const mostListed = 60;

/** A button for each group, with its number of passing sites. */
export const GroupList = ({ groups }: { readonly groups: SiteGroups }) => {
  const { all, title } = groups;
  const unlisted = all.length - mostListed;
  return (
    <section class="filter groups" aria-label={title}>
      <h3>{title}</h3>
      <Items groups={groups} from={0} to={mostOpen} />
      {all.length > mostOpen && (
        <FoldedElement title={`${Math.min(all.length, mostListed) - mostOpen} more`}>
          <Items groups={groups} from={mostOpen} to={mostListed} />
          {unlisted > 0 && <p>and {unlisted} more: the search finds the sites of each</p>}
        </FoldedElement>
      )}
    </section>
  );
};

interface ItemsProps {
  readonly groups: SiteGroups;
  readonly from: number;
  readonly to: number;
}

const Items = ({ groups, from, to }: ItemsProps) => (
  <ul class="reasons">
    {groups.all.slice(from, to).map(({ title, beside, rows }, i) => {
      const fail = rows.filter(({ look }) => look === "fail").length;
      return (
        <li>
          <Choice shows={groups.word(from + i)} title={title} sites={rows.length} group={groups.title} />
          <Shares sites={rows} />
          <span class="beside">
            {beside !== undefined && <code>{beside}</code>} {fail > 0 && <span class="negative">{counted(fail, "fails", "fail")}</span>}
          </span>
        </li>
      );
    })}
  </ul>
);
