import type { Matrix, MatrixRow } from "cdktf-edge-node/report";

const place = { countryName: "Saudi Arabia", country: "SA", latitude: 18.23, longitude: 42.65, elevationM: 2093 };

/** A row that passes, with what is given in place of it. */
export function row(given: Partial<MatrixRow> & Pick<MatrixRow, "site">): MatrixRow {
  return {
    ...place,
    assumed: [],
    notJudged: [],
    blocks: [],
    verdict: "pass",
    hottestDryBulbC: 35.3,
    standsDryBulbC: 41.07,
    pue: 1.284,
    ...given,
  };
}

/** A matrix of a row of each kind. */
export const matrix: Matrix = {
  schemaVersion: 1,
  design: "hub.yaml",
  toolVersion: "0.1.0",
  rows: [
    row({ site: "abha", assumed: ["sun of a clear sky"], documents: { known: ["customs: permit", "labels: ar"], toFindOut: ["manuals"] } }),
    row({
      site: "study-sa",
      isStudy: true,
      latitude: -28.32,
      verdict: "fail",
      assumed: ["sun of a clear sky"],
      notJudged: ["the most humid air"],
      blocks: [block("cooling/supply-within-it-limit", "−10.7 K", -1.07), block("power/breaker-loading", "−1.00 A", -0.03)],
    }),
    row({ site: "doha", verdict: "fail", blocks: [block("cooling/supply-within-it-limit", "−2.0 K", -0.2)], fuelM3PerYear: 12.345 }),
    { ...place, site: "=lagos", refused: ["hub.yaml:3:1 power: is @required"], assumed: [], notJudged: [], blocks: [] },
  ],
  leftOut: [{ country: "NG", countryName: "Nigeria", reason: "no weather station of it has a source: give it a row" }],
};

function block(rule: string, margin: string, relativeMargin: number) {
  const subject = "compute/rack-1";
  return {
    rule,
    subject,
    outcome: "fail",
    title: `Title of ${rule}`,
    text: `margin ${margin}; remedy: less`,
    margin,
    relativeMargin,
  } as const;
}
