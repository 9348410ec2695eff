// Evaluates and reports as many sites as the argument says in a process of its own, and writes the seconds that it took.
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { benchSnapshots } from "./bench-sites";
import { secondsOf } from "./side-by-side";

const evaluateAll = (sites: number) => {
  for (const node of benchSnapshots(sites)) siteReport(evaluate(node));
};

evaluateAll(20); // warms up
const sites = Number(process.argv[2]);
process.stdout.write(String(secondsOf(() => evaluateAll(sites))));
