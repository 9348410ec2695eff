import type { Child } from "hono/jsx";
import { addUp } from "../../../plain/add-up";
import { counted } from "../../../plain/counted";
import { missingShardRemedy, missingShardText } from "../../subjects/shards";
import { countedByLook } from "../look";
import type { Reason } from "../reasons";
import type { SitesResult } from "../site-row";
import { Shares } from "./shares";

/** Counts passing sites among those that were judged and those that were not. */
export function passingSitesText({ rows, missing = [] }: Pick<SitesResult, "rows" | "missing">): string {
  if (rows.length === 0) return "No site was judged";
  const lost = addUp(missing, ({ sites }) => sites.length);
  const all = rows.length + lost;
  const { pass, caveat } = countedByLook(rows);
  const passing = pass + caveat;
  return `${passing} of ${counted(all, "site")} ${all === 1 || passing === 1 ? "passes" : "pass"}${lost === 0 ? "" : `, ${lost} not judged`}`;
}

interface HeadlineProps {
  readonly result: SitesResult;
  readonly reasons: readonly Reason[];
  readonly children?: Child;
}

/** The number of sites by verdict, for a reader who reads nothing else. */
export const Headline = ({ result, reasons, children }: HeadlineProps) => {
  const { rows, part, missing = [] } = result;
  const { pass, caveat, fail, refused } = countedByLook(rows);
  const isWhole = missing.length === 0;
  const look = isWhole && pass === rows.length && pass > 0 ? "pass" : !isWhole || pass + caveat === 0 ? "fail" : "warned";
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">{passingSitesText(result)}</h2>
      {rows.length > 0 && <Shares sites={rows} />}
      {missing.map((shard) => (
        <p class="lead">
          <strong>{missingShardText(shard)}.</strong> To mend it, {missingShardRemedy(shard)}.
        </p>
      ))}
      {part !== undefined && <p class="lead">A part of the fleet: {part}.</p>}
      {fail > 0 && <FailingSites fail={fail} reasons={reasons} />}
      {caveat > 0 && (
        <p class="lead">
          {counted(caveat, "site")} {caveat === 1 ? "passes" : "pass"} with something accepted, or with fails that do not block.
        </p>
      )}
      {refused > 0 && (
        <p class="lead">
          {counted(refused, "site")} {refused === 1 ? "is" : "are"} refused: the design cannot be described there.
        </p>
      )}
      <Studies rows={rows} />
      {children}
    </section>
  );
};

const Studies = ({ rows }: Pick<SitesResult, "rows">) => {
  const studies = rows.filter(({ isStudy }) => isStudy).length;
  if (studies === 0) return null;
  return (
    <p>
      {studies} of the {rows.length} {studies === 1 ? "is a screening site" : "are screening sites"}, made of the published weather station
      of {studies === 1 ? "its country" : "their countries"}, and never deployed.
    </p>
  );
};

/** Reasons that a headline names, the filter has all [-]. */
const mostNamed = 3;

/** The number of failing sites, and the most frequent reasons. */
const FailingSites = ({ fail, reasons }: Pick<HeadlineProps, "reasons"> & { readonly fail: number }) => {
  const named = reasons.slice(0, mostNamed);
  const rest = reasons.length - named.length;
  return (
    <p class="lead">
      {counted(fail, "site")} {fail === 1 ? "fails" : "fail"}
      {named.length > 0 && ". Requirements broken most often: "}
      {named.map(({ title, sites }, i) => (
        <>
          {i > 0 && (i === named.length - 1 && rest === 0 ? " and " : ", ")}
          <em>{title}</em> ({sites})
        </>
      ))}
      {rest > 0 && ` and ${counted(rest, "other rule")}`}.
    </p>
  );
};
