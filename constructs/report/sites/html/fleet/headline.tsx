import { leastBy } from "../../../../policy/rule/is-worse";
import { missingShardRemedy, missingShardText } from "../../../words/shard-text";
import type { Fleet, FleetRow } from "../../fleet";
import { countedByLook, siteCountText } from "../../look";
import { reasonsOf } from "../../reasons";
import { Shares } from "../shares";
import { FailingSites } from "../stopped";
import { designKey, marginShareText, shareRank } from "./fleet-words";

/** How many sites pass, of those that were judged and those that were not. */
export function fleetHeadlineText({ rows, missing = [] }: Pick<Fleet, "rows" | "missing">): string {
  if (rows.length === 0) return "No site was judged";
  const lost = missing.reduce((sum, { sites }) => sum + sites.length, 0);
  const all = rows.length + lost;
  const passing = rows.filter(({ look }) => look !== "fail").length;
  return `${passing} of ${siteCountText(all)} ${all === 1 || passing === 1 ? "passes" : "pass"}${lost === 0 ? "" : `, ${lost} not judged`}`;
}

/** The verdicts in numbers: what a reader who reads nothing else has to know. */
export const FleetHeadline = ({ rows, part, missing = [] }: Pick<Fleet, "rows" | "part" | "missing">) => {
  const { pass, caveat, fail } = countedByLook(rows);
  const isWhole = missing.length === 0;
  const look = isWhole && pass === rows.length && pass > 0 ? "pass" : !isWhole || pass + caveat === 0 ? "fail" : "warned";
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">{fleetHeadlineText({ rows, missing })}</h2>
      {rows.length > 0 && <Shares sites={rows} />}
      {missing.map((shard) => (
        <p class="lead">
          <strong>{missingShardText(shard)}.</strong> To mend it, {missingShardRemedy(shard)}.
        </p>
      ))}
      {part !== undefined && <p class="lead">A part of the fleet: {part}.</p>}
      {fail > 0 && <FailingSites fail={fail} reasons={reasonsOf(rows)} />}
      {caveat > 0 && (
        <p class="lead">
          {siteCountText(caveat)} {caveat === 1 ? "passes" : "pass"} with something accepted, or broken that stops nothing.
        </p>
      )}
      {rows.length > 0 && <Figures rows={rows} />}
    </section>
  );
};

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const Figures = ({ rows }: { readonly rows: readonly FleetRow[] }) => (
  <dl class="figures">
    {figuresOf(rows).map(({ name, value, note }) => (
      <div>
        <dt>{name}</dt>
        <dd>
          <strong>{value}</strong>
          {note !== "" && <span>{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);

function figuresOf(rows: readonly FleetRow[]): readonly Figure[] {
  const tightest = leastBy(
    rows.flatMap((row) => (row.tightest ? [{ site: row.site, margin: row.tightest }] : [])),
    ({ margin }) => shareRank(margin),
  );
  const ending = rows.flatMap(({ site, expiries }) => expiries.map((expiry) => ({ site, expiry })));
  const first = ending.reduce<(typeof ending)[number] | undefined>(
    (least, one) => (least && least.expiry.date <= one.expiry.date ? least : one),
    undefined,
  );
  return [
    { name: "Countries", value: `${new Set(rows.map(({ country }) => country)).size}`, note: "" },
    { name: "Designs, by their revision", value: `${new Set(rows.map(({ design }) => designKey(design))).size}`, note: "" },
    ...(tightest
      ? [{ name: "Tightest margin", value: marginShareText(tightest.margin), note: `${tightest.site}: ${tightest.margin.title}` }]
      : []),
    ...(first ? [{ name: "Ends first", value: first.expiry.date, note: `${first.site}: ${first.expiry.kind}, ${first.expiry.what}` }] : []),
  ];
}
