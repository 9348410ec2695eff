import { leastBy } from "../../../policy/rule/is-worse";
import { countedByLook, sitesText } from "../../sites/html/look";
import { reasonsOf } from "../../sites/html/reasons";
import { Shares } from "../../sites/html/shares";
import { Stopped } from "../../sites/html/stopped";
import type { Fleet, FleetRow } from "../fleet";
import { designKey, shareRank, shareText } from "./fleet-words";
import { withLooks } from "./with-looks";

/** How many sites pass. */
export function headlineText(rows: readonly FleetRow[]): string {
  if (rows.length === 0) return "No site was judged";
  const passing = rows.filter(({ verdict }) => verdict !== "fail").length;
  return `${passing} of ${sitesText(rows.length)} ${rows.length === 1 || passing === 1 ? "passes" : "pass"}`;
}

/** The verdicts in numbers: what a reader who reads nothing else has to know. */
export const Headline = ({ rows, part }: Pick<Fleet, "rows" | "part">) => {
  const looked = withLooks(rows);
  const { pass, caveat, fail } = countedByLook(looked);
  const look = pass === rows.length && pass > 0 ? "pass" : pass + caveat === 0 ? "fail" : "warned";
  return (
    <section class={`verdict ${look}`} aria-labelledby="verdict">
      <h2 id="verdict">{headlineText(rows)}</h2>
      {rows.length > 0 && <Shares sites={looked} />}
      {part !== undefined && <p class="lead">A part of the fleet: {part}.</p>}
      {fail > 0 && <Stopped fail={fail} reasons={reasonsOf(rows)} />}
      {caveat > 0 && (
        <p class="lead">
          {sitesText(caveat)} {caveat === 1 ? "passes" : "pass"} with something accepted, or broken that stops nothing.
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
      ? [{ name: "Tightest margin", value: shareText(tightest.margin), note: `${tightest.site}: ${tightest.margin.title}` }]
      : []),
    ...(first ? [{ name: "Ends first", value: first.expiry.date, note: `${first.site}: ${first.expiry.kind}, ${first.expiry.what}` }] : []),
  ];
}
