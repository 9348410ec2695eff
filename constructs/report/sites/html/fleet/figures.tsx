import { leastBy } from "../../../../policy/rule/is-worse";
import type { FleetRow } from "../../fleet";
import { designKey, marginShareText, shareRank } from "./fleet-words";

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/** Countries, designs, the tightest margin of all and what ends first. */
export const Figures = ({ rows }: { readonly rows: readonly FleetRow[] }) =>
  rows.length > 0 && (
    <dl class="figures">
      {figuresOf(rows).map(({ name, value, note }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {note !== undefined && <span>{note}</span>}
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
    { name: "Countries", value: `${new Set(rows.map(({ country }) => country)).size}` },
    { name: "Designs, by their revision", value: `${new Set(rows.map(({ design }) => designKey(design))).size}` },
    ...(tightest
      ? [{ name: "Tightest margin", value: marginShareText(tightest.margin), note: `${tightest.site}: ${tightest.margin.title}` }]
      : []),
    ...(first ? [{ name: "Ends first", value: first.expiry.date, note: `${first.site}: ${first.expiry.kind}, ${first.expiry.what}` }] : []),
  ];
}
