import type { MatrixRow } from "../../../matrix/matrix";
import { countedByLook, looksOf } from "../../look";
import { type Reason, reasonNumbers, reasonsOf } from "../../reasons";
import { ReasonChoices, VerdictChoices } from "../choice";
import { lookOf, matrixLooks } from "./row-look";

/** Buttons that show some sites alone: by verdict, and by what stops them. */
export const SiteFilter = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const looked = matrixLooks(rows);
  const reasons = reasonsOf(rows);
  return (
    <section class="filter" aria-labelledby="filter">
      <h3 id="filter">Sites by verdict</h3>
      <VerdictChoices looks={looksOf(looked)} counted={countedByLook(looked)} all={rows.length} />
      {reasons.length > 0 && (
        <>
          <h3>What stops them</h3>
          <ReasonChoices reasons={reasons} />
        </>
      )}
    </section>
  );
};

/** By which buttons a row is shown: its verdict, and the numbers of what stops it. */
export function matrixRowShownBy(row: MatrixRow, reasons: readonly Reason[]): string {
  return [lookOf(row), ...reasonNumbers(row, reasons)].join(" ");
}
