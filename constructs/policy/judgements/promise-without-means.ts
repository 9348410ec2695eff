import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { judge, type PendingJudgement, undecided } from "../rule/judge";

/** That a site promises a time on something which its design does not have: it lasts no time. */
export function withoutMeans(subject: string, promisedH: number, means: "batteries" | "gensets"): PendingJudgement {
  return judge({
    subject,
    unit: "h",
    bound: "at-least",
    value: 0,
    limit: promisedH,
    remedy: () => `add power.${means}, or take ${means} out of site.promises.autonomy`,
  });
}

/** Why nothing carries a promise on batteries: there are none, or nobody says what they store. Undefined where a battery has its energy. */
export function withoutEnergy(
  subject: string,
  { site, batteries, gensets }: NodeSnapshot,
  promisedH: number,
): PendingJudgement | undefined {
  if (batteries.some(({ energy }) => energy !== undefined)) return undefined;
  const isOnBatteries = site.promises.batteryAutonomyS !== undefined;
  if (isOnBatteries && batteries.length === 0) return withoutMeans(subject, promisedH, "batteries");
  const hours = `${Number(promisedH.toPrecision(6))} h ${isOnBatteries ? "on batteries" : "without the grid"}`;
  const remedy = `give power.batteries their energy${isOnBatteries || gensets.length > 0 ? "" : ", or add power.gensets"}`;
  return undecided(subject, `the site promises ${hours}, and nothing is known that carries it: ${remedy}`);
}
