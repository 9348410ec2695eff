import type { MatrixRow } from "../../../matrix/matrix";
import { countedByLook, siteCountText } from "../../look";
import { reasonsOf } from "../../reasons";
import { Shares } from "../shares";
import { FailingSites } from "../stopped";
import { matrixLooks } from "./row-look";

/** At how many sites the design passes. */
export function passingSitesText(rows: readonly MatrixRow[]): string {
  if (rows.length === 0) return "No site was judged";
  const { pass } = countedByLook(matrixLooks(rows));
  return `${pass} of ${siteCountText(rows.length)} ${rows.length === 1 || pass === 1 ? "passes" : "pass"}`;
}

/** The verdict in numbers: what a reader who reads nothing else has to know. */
export const MatrixHeadline = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const looked = matrixLooks(rows);
  const { pass, fail, refused } = countedByLook(looked);
  const studies = rows.filter(({ isStudy }) => isStudy).length;
  const look = pass === rows.length && pass > 0 ? "pass" : pass === 0 ? "fail" : "warned";
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">{passingSitesText(rows)}</h2>
      {rows.length > 0 && <Shares sites={looked} />}
      {fail > 0 && <FailingSites fail={fail} reasons={reasonsOf(rows)} />}
      {refused > 0 && (
        <p class="lead">
          {siteCountText(refused)} {refused === 1 ? "is" : "are"} refused: the design cannot be described there.
        </p>
      )}
      {studies > 0 && (
        <p>
          {studies} of the {rows.length} {studies === 1 ? "is a study" : "are studies"}, not {studies === 1 ? "a site" : "sites"}: made of
          the published weather station of {studies === 1 ? "its country" : "their countries"}, and never deployed.
        </p>
      )}
    </section>
  );
};
