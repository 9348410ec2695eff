import type { Child } from "hono/jsx";
import { countedByLook, type Look, looksOf, lookWords } from "../look";
import type { PageRow } from "../site-row";
import { land, stepsPerDegree } from "./land";

/** Edges of the map, unless a site lies beyond them [°]. */
const northmost = 84;
const southmost = -57;

/** Distance of a site from the edge of the map [°]. */
const edge = 4;

/** Drawing order: fails cover passes. */
const drawnLast: readonly Look[] = ["pass", "caveat", "refused", "fail"];

interface WorldMapProps {
  /** Sites in the order of the rows of the table. */
  readonly sites: readonly PageRow[];
  /** Looks that the text for readers without the map counts. */
  readonly looks: readonly Look[];
}

/** The world with a dot for each site, in equirectangular projection. */
export const WorldMap = ({ sites, looks }: WorldMapProps) => {
  const latitudes = sites.flatMap(({ latitude }) => latitude ?? []);
  const north = Math.max(northmost, ...latitudes.map((one) => one + edge));
  const south = Math.min(southmost, ...latitudes.map((one) => one - edge));
  const counted = countedByLook(sites);
  const dots = sites.map((site, number) => ({ ...site, number }));
  return (
    <figure class="map">
      <svg
        viewBox={`-180 ${-north} 360 ${north - south}`}
        role="img"
        aria-label={`World map of the sites: ${looks.map((look) => `${counted[look]} ${lookWords[look].word.toLowerCase()}`).join(", ")}. The table below has each.`}
      >
        <path class="land" transform={`scale(${1 / stepsPerDegree})`} d={land} />
        {drawnLast.flatMap((wanted) => dots.filter(({ look }) => look === wanted).map(dot))}
      </svg>
      <Legend sites={sites} />
    </figure>
  );
};

function dot({ site, countryName, latitude, longitude, look, isStudy, number }: PageRow & { readonly number: number }) {
  if (latitude === undefined || longitude === undefined) return null;
  return (
    <Mark look={look} x={longitude} y={-latitude} isStudy={isStudy} number={number}>
      <title>{`${site}, ${countryName}: ${lookWords[look].word.toLowerCase()}${isStudy ? " (screening site)" : ""}`}</title>
    </Mark>
  );
}

interface MarkProps {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly isStudy: true | undefined;
  /** Number of its row. @default a mark of the key */
  readonly number?: number;
  readonly children?: Child;
}

/** Marks differ in shape, not only in colour. A screening site is hollow. */
const Mark = ({ look, x, y, isStudy, number, children }: MarkProps) => (
  <path
    class={`dot ${look}${isStudy ? " study" : ""}`}
    {...(number !== undefined && { "data-row": number })}
    d={shapes[look](rounded(x), rounded(y))}
  >
    {children}
  </path>
);

const shapes: Readonly<Record<Look, (x: number, y: number) => string>> = {
  pass: (x, y) => `M${rounded(x - 1.9)} ${y}a1.9 1.9 0 1 1 3.8 0a1.9 1.9 0 1 1-3.8 0z`,
  caveat: (x, y) => `M${x} ${rounded(y - 2.2)}l2.3 3.8h-4.6z`,
  fail: (x, y) => `M${x} ${rounded(y - 2.4)}l2.4 2.4-2.4 2.4-2.4-2.4z`,
  refused: (x, y) => `M${rounded(x - 1.7)} ${rounded(y - 1.7)}h3.4v3.4h-3.4z`,
};

/** Rounds to a hundredth of a degree, about 1 km. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

const Legend = ({ sites }: Pick<WorldMapProps, "sites">) => (
  <figcaption>
    {looksOf(sites).map((look) => (
      <span>
        <Sample look={look} /> {lookWords[look].word.toLowerCase()}
      </span>
    ))}
    {sites.some(({ isStudy }) => isStudy) && (
      <span>
        <Sample look="pass" isStudy /> hollow: screening site
      </span>
    )}
  </figcaption>
);

const Sample = ({ look, isStudy }: { readonly look: Look; readonly isStudy?: true }) => (
  <svg class="sample" viewBox="-3 -3 6 6" aria-hidden="true">
    <Mark look={look} x={0} y={0} isStudy={isStudy} />
  </svg>
);
