import type { Child } from "hono/jsx";
import type { MatrixRow } from "../matrix";
import { land, stepsPerDegree } from "./land";
import { countedByStatus, type RowStatus, statusesOf, statusOf, statusWords } from "./row-status";

/** What the map shows where no site lies beyond it [°]. */
const northmost = 84;
const southmost = -57;

/** A site stands this far from the edge of the map [°]. */
const edge = 4;

/** Which is drawn over which: what fails is never hidden below what passes. */
const drawnLast: readonly RowStatus[] = ["pass", "refused", "fail"];

/** The world with a dot a site: an equirectangular map, a degree of longitude as wide as one of latitude is high. */
export const WorldMap = ({ rows }: { readonly rows: readonly MatrixRow[] }) => {
  const latitudes = rows.map(({ latitude }) => latitude);
  const north = Math.max(northmost, ...latitudes.map((one) => one + edge));
  const south = Math.min(southmost, ...latitudes.map((one) => one - edge));
  const { pass, fail, refused } = countedByStatus(rows);
  const dots = rows.map((row, number) => ({ row, number, status: statusOf(row) }));
  return (
    <figure class="map">
      <svg
        viewBox={`-180 ${-north} 360 ${north - south}`}
        role="img"
        aria-label={`World map of the sites: ${pass} pass, ${fail} fail, ${refused} refused. The table below has each.`}
      >
        <path class="land" transform={`scale(${1 / stepsPerDegree})`} d={land} />
        {drawnLast.flatMap((status) =>
          dots
            .filter((dot) => dot.status === status)
            .map(({ row, number }) => (
              <Mark status={status} x={row.longitude} y={-row.latitude} isStudy={row.isStudy} number={number}>
                <title>{`${row.site}, ${row.countryName}: ${statusWords[status].word.toLowerCase()}${row.isStudy ? " (study, not a site)" : ""}`}</title>
              </Mark>
            )),
        )}
      </svg>
      <Legend rows={rows} />
    </figure>
  );
};

interface MarkProps {
  readonly status: RowStatus;
  readonly x: number;
  readonly y: number;
  readonly isStudy: true | undefined;
  /** Of the row that it stands for. @default it explains */
  readonly number?: number;
  readonly children?: Child;
}

/** A disc passes, a diamond fails, a square is refused: also for who sees no colours. A study is hollow. */
const Mark = ({ status, x, y, isStudy, number, children }: MarkProps) => (
  <path
    class={`dot ${status}${isStudy ? " study" : ""}`}
    {...(number !== undefined && { "data-row": number })}
    d={shapes[status](rounded(x), rounded(y))}
  >
    {children}
  </path>
);

const shapes: Readonly<Record<RowStatus, (x: number, y: number) => string>> = {
  pass: (x, y) => `M${rounded(x - 1.9)} ${y}a1.9 1.9 0 1 1 3.8 0a1.9 1.9 0 1 1-3.8 0z`,
  fail: (x, y) => `M${x} ${rounded(y - 2.4)}l2.4 2.4-2.4 2.4-2.4-2.4z`,
  refused: (x, y) => `M${rounded(x - 1.7)} ${rounded(y - 1.7)}h3.4v3.4h-3.4z`,
};

/** To a hundredth of a degree, some kilometre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

const Legend = ({ rows }: { readonly rows: readonly MatrixRow[] }) => (
  <figcaption>
    {statusesOf(rows).map((status) => (
      <span>
        <Sample status={status} /> {statusWords[status].word.toLowerCase()}
      </span>
    ))}
    {rows.some(({ isStudy }) => isStudy) && (
      <span>
        <Sample status="pass" isStudy /> hollow: study, not a site
      </span>
    )}
  </figcaption>
);

const Sample = ({ status, isStudy }: { readonly status: RowStatus; readonly isStudy?: true }) => (
  <svg class="sample" viewBox="-3 -3 6 6" aria-hidden="true">
    <Mark status={status} x={0} y={0} isStudy={isStudy} />
  </svg>
);
