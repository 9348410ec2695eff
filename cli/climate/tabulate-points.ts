import { type BareTable, tabulate } from "../../constructs/report/writing/table";
import type { ClimatePointProps } from "../../constructs/site/climate-point";
import type { ClimatePoints } from "../../constructs/site/design-points";
import type { WeatherPoints } from "../../constructs/site/proposal";

/** Returns the sets of points of a file as tables, one below the other. */
export function tabulatePoints({ published, hours, extremes }: WeatherPoints): BareTable {
  const sets: readonly (readonly [name: string, points: ClimatePoints | undefined])[] = [
    ["published in its header", published],
    ["0.4 % and 99.6 % hours", hours],
    ["extreme hours", extremes],
  ];
  const rows = sets.flatMap(([name, points]) => (points ? [row(name, points)] : []));
  return tabulate(["points of the file", "hottest", "most humid", "coldest", "mark"], rows);
}

function row(name: string, { hottest, mostHumid, coldest }: ClimatePoints): readonly string[] {
  return [name, pointText(hottest), pointText(mostHumid), pointText(coldest), hottest.source?.mark ?? ""];
}

function pointText({ dryBulb, wetBulb }: ClimatePointProps): string {
  return wetBulb === undefined ? `${dryBulb}` : `${dryBulb}, wet bulb ${wetBulb}`;
}
