import { inOwnProcess } from "./in-own-process";
import type { Measurement, Measuring } from "./measurement";

/** Sites of a matrix, with how often each is measured in turn: of few, least is of more. */
const sizes = [
  { sites: 28, turns: 5 },
  { sites: 1000, turns: 1 },
] as const;

/** What the rows of a matrix take beside the evaluation of the same sites one after the other. */
export const matrixBesideOneByOne: Measuring = {
  does: `takes one design to ${sizes.map(({ sites }) => sites).join(" and to ")} sites, as a matrix and one by one, in turn`,
  measure: async () => {
    const all: Measurement[] = [];
    for (const { sites, turns } of sizes) all.push(...(await ratiosOf(sites, turns)));
    return all;
  },
};

async function ratiosOf(sites: number, turns: number): Promise<readonly Measurement[]> {
  const least = {
    rows: Number.POSITIVE_INFINITY,
    verdicts: Number.POSITIVE_INFINITY,
    "rows-with-days": Number.POSITIVE_INFINITY,
    reports: Number.POSITIVE_INFINITY,
  };
  for (let turn = 0; turn < turns; turn++)
    for (const way of Object.keys(least) as (keyof typeof least)[])
      least[way] = Math.min(least[way], Number(await inOwnProcess("matrix-seconds", [way, sites])));
  return [
    {
      name: `matrix of ${sites} sites ÷ their evaluations`,
      value: least.rows / least.verdicts,
      unit: "",
      goal: { bound: "at-most", value: 1.2 },
      of: "processor time, the hottest day and the year in neither",
    },
    {
      name: `matrix of ${sites} sites ÷ their reports`,
      value: least["rows-with-days"] / least.reports,
      unit: "",
      goal: { bound: "at-most", value: 1.2 },
      of: "processor time, the hottest day in both, the year in neither",
    },
    { name: `matrix of ${sites} sites`, value: least["rows-with-days"], unit: "s", of: "processor time, with the hottest day" },
  ];
}
