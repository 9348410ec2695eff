import type { MatrixRow } from "../matrix";
import { type Reason, reasonsOf } from "./reasons";
import { countedByStatus, sitesText } from "./row-status";

/** Most reasons that the headline names: the filter has all [-]. */
const mostNamed = 3;

/** At how many sites the design passes. */
export function headlineText(rows: readonly MatrixRow[]): string {
  if (rows.length === 0) return "No site was judged";
  const { pass } = countedByStatus(rows);
  return `${pass} of ${sitesText(rows.length)} ${rows.length === 1 || pass === 1 ? "passes" : "pass"}`;
}

/** The verdict in numbers: what a reader who reads nothing else has to know. */
export const Headline = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const { pass, fail, refused } = countedByStatus(rows);
  const studies = rows.filter(({ isStudy }) => isStudy).length;
  const look = pass === rows.length && pass > 0 ? "pass" : pass === 0 ? "fail" : "warned";
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">{headlineText(rows)}</h2>
      {rows.length > 0 && <Shares rows={rows} />}
      {fail > 0 && <Stopped fail={fail} reasons={reasonsOf(rows)} />}
      {refused > 0 && (
        <p class="lead">
          {sitesText(refused)} {refused === 1 ? "is" : "are"} refused: the design cannot be described there.
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

/** How much of all sites passes, fails and is refused, as a bar. */
const Shares = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const { pass, fail, refused } = countedByStatus(rows);
  return (
    <svg class="shares" viewBox={`0 0 ${rows.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="pass" width={pass} height="1" />
      <rect class="fail" x={pass} width={fail} height="1" />
      <rect class="refused" x={pass + fail} width={refused} height="1" />
    </svg>
  );
};

const Stopped = ({ fail, reasons }: { readonly fail: number; readonly reasons: readonly Reason[] }) => {
  const named = reasons.slice(0, mostNamed);
  const rest = reasons.length - named.length;
  return (
    <p class="lead">
      {sitesText(fail)} {fail === 1 ? "fails" : "fail"}
      {named.length > 0 && ", stopped most often by "}
      {named.map(({ title, sites }, i) => (
        <>
          {i > 0 && (i === named.length - 1 && rest === 0 ? " and " : ", ")}
          <em>{title}</em> ({sites})
        </>
      ))}
      {rest > 0 && ` and ${rest} other ${rest === 1 ? "rule" : "rules"}`}.
    </p>
  );
};
