// Judges as many solved sites as the argument says by the rules of the core pack, in a process of its own, and writes what it took as JSON.
import { NodeStudy } from "cdktf-edge-node/rules";
import { benchSnapshots } from "./bench-sites";
import { askedIn, judge } from "./judge";
import { processorSeconds } from "./processor-seconds";

/** What the process took. */
export interface SitesJudged {
  readonly seconds: number; // [s] of processor time
  readonly judgements: number;
}

/** Each scenario is judged before the next is solved. */
function judgeSites(sites: number): SitesJudged {
  let seconds = 0;
  let judgements = 0;
  for (const node of benchSnapshots(sites)) {
    const study = new NodeStudy(node);
    for (const [i, scenario] of study.scenarios.entries()) {
      const point = study.point(scenario);
      seconds += processorSeconds(() => {
        for (const rule of askedIn(scenario, i === 0)) judgements += judge(rule, study, point).length;
      });
    }
  }
  return { seconds, judgements };
}

judgeSites(20); // warms up
process.stdout.write(JSON.stringify(judgeSites(Number(process.argv[2]))));
