import type { FleetRow } from "../../fleet";
import { countedByLook, looksOf } from "../../look";
import { type Reason, reasonNumbers } from "../../reasons";
import { Choice, ReasonChoices, VerdictChoices } from "../choice";
import { changedRows, changeKinds } from "./fleet-words";
import type { SiteGroups } from "./site-groups";
import { fleetLooks } from "./with-looks";

/** Most reasons that are not folded [-]. */
const mostOpen = 6;

interface FleetFilterProps {
  readonly rows: readonly FleetRow[];
  readonly reasons: readonly Reason[];
}

/** A search, and buttons that show some sites alone: by verdict, by what changed, and by what stops them. What is chosen of each, and the search, hold together. */
export const FleetFilter = ({ rows, reasons }: FleetFilterProps) => {
  const looked = fleetLooks(rows);
  const [open, folded] = [reasons.slice(0, mostOpen), reasons.slice(mostOpen)];
  return (
    <section class="filter" aria-labelledby="filter">
      <h3 id="filter">
        <label for="search">Search in all that the table says</label>
      </h3>
      <input type="search" id="search" disabled />
      <h3>Sites by verdict</h3>
      <VerdictChoices looks={looksOf(looked)} counted={countedByLook(looked)} all={rows.length} group="verdict" />
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
  const kinds = changeKinds.map((kind) => ({ ...kind, sites: changedRows(rows, kind.is).length })).filter(({ sites }) => sites > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>What changed</h3>
      <ul class="verdicts">
        {kinds.map(({ word, title, sites }) => (
          <li>
            <Choice shows={word} title={title} sites={sites} group="change" />
          </li>
        ))}
      </ul>
    </>
  );
};

/** By which buttons a row is shown: its verdict, what stops it, its country, its design, and what changed. */
export function fleetRowShownBy(row: FleetRow, reasons: readonly Reason[], groups: readonly SiteGroups[]): string {
  const { change } = row;
  return [
    row.verdict,
    ...reasonNumbers(row, reasons).map((number) => `r${number}`),
    ...groups.map((one) => one.wordOf(row)),
    ...(change ? changeKinds.filter(({ is }) => is(change)).map(({ word }) => word) : []),
  ].join(" ");
}
