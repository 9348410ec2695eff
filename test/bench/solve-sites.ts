// Solves every scenario of as many fresh sites as the argument says, several times, in a process of its own, and writes the points a second of processor time, the most.
import { NodeStudy } from "cdktf-edge-node/rules";
import { benchSnapshots } from "./bench-sites";
import { processorSeconds } from "./processor-seconds";

const turns = 4;

function pointsASecond(sites: number): number {
  const nodes = benchSnapshots(sites);
  let points = 0;
  const seconds = processorSeconds(() => {
    for (const node of nodes) {
      const study = new NodeStudy(node);
      for (const scenario of study.scenarios) study.point(scenario);
      points += study.scenarios.length;
    }
  });
  return points / seconds;
}

const sites = Number(process.argv[2]);
pointsASecond(sites); // warms up
process.stdout.write(JSON.stringify(Math.max(...Array.from({ length: turns }, () => pointsASecond(sites)))));
