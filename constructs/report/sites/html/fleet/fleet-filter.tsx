import type { FleetRow } from "../../fleet";
import { countedByLook, looksOf } from "../../look";
import { type Reason, reasonNumbers } from "../../reasons";
import { Choice, ReasonChoices, VerdictChoices } from "../choice";
import { changeTitles, countChanged } from "./fleet-words";
import type { SiteGroups } from "./site-groups";

/** Most reasons that are not folded [-]. */
const mostOpen = 6;

interface FleetFilterProps {
  readonly rows: readonly FleetRow[];
  readonly reasons: readonly Reason[];
}

/** A search, and buttons that show some sites alone: by verdict, by what changed, and by what stops them. What is chosen of each, and the search, hold together. */
export const FleetFilter = ({ rows, reasons }: FleetFilterProps) => {
  const [open, folded] = [reasons.slice(0, mostOpen), reasons.slice(mostOpen)];
  return (
    <section class="filter" aria-labelledby="filter">
      <h3 id="filter">
        <label for="search">Search in all that the table says</label>
      </h3>
      <input type="search" id="search" disabled />
      <h3>Sites by verdict</h3>
      <VerdictChoices looks={looksOf(rows)} counted={countedByLook(rows)} all={rows.length} group="verdict" />
      <Changed rows={rows} />
      {reasons.length > 0 && (
        <>
          <h3>What stops them</h3>
          <ReasonChoices reasons={open} begin="r" group="reason" />
          {folded.length > 0 && (
            <details>
              <summary>{folded.length} more</summary>
              <ReasonChoices reasons={folded} from={mostOpen} begin="r" group="reason" />
            </details>
          )}
        </>
      )}
    </section>
  );
};

const Changed = ({ rows }: Pick<FleetFilterProps, "rows">) => {
  const kinds = changeTitles.map(([kind, title]) => ({ kind, title, sites: countChanged(rows, kind) })).filter(({ sites }) => sites > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>What changed</h3>
      <ul class="verdicts">
        {kinds.map(({ kind, title, sites }) => (
          <li>
            <Choice shows={kind} title={title} sites={sites} group="change" />
          </li>
        ))}
      </ul>
    </>
  );
};

/** By which buttons a row is shown: its verdict, what stops it, its country, its design, and what changed. */
export function fleetRowShownBy(row: FleetRow, reasons: readonly Reason[], groups: readonly SiteGroups[]): string {
  return [
    row.look,
    ...reasonNumbers(row, reasons).map((number) => `r${number}`),
    ...groups.map((one) => one.wordOf(row)),
    ...(row.change?.kinds ?? []),
  ].join(" ");
}
