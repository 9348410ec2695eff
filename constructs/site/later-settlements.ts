import type { PropsProblem } from "../props/problems/props-error";
import type { Site } from "./site";

/** Returns problems of papers that are settled on a day after that of the run. @param today of the run. @default nothing is compared with a day */
export function laterSettlements({ papers }: Site, today: string | undefined): readonly PropsProblem[] {
  if (today === undefined || !papers) return [];
  return papers.notRequired.flatMap(({ date }, i) => {
    const message = `must be a day up to that of the run, ${today}, but is "${date}": correct it, or the day of the run (policy.today, --today)`;
    return date > today ? [{ path: `papers.notRequired[${i}].date`, message }] : [];
  });
}
