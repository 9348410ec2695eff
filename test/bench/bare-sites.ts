// Writes the stacks of as many sites as the second argument says with cdktf alone, as our synthesis left them in the folder that the first argument names, in a process
// of its own, and writes the seconds of processor time that it took. What it reads of them is not timed.
import { join } from "node:path";
import { App } from "cdktf";
import { bareSite } from "./bare-site";
import { benchSites } from "./bench-sites";
import { processorSeconds } from "./processor-seconds";
import { siteJson } from "./site-json";

function take(folder: string, sites: number): number {
  const app = new App({ outdir: join(folder, "bare"), stackTraces: false });
  const built = benchSites(sites).map(({ name }) => {
    const json = siteJson(folder, name);
    return processorSeconds(() => bareSite(app, name, json));
  });
  return built.reduce((sum, one) => sum + one, 0) + processorSeconds(() => app.synth());
}

const [folder = "", sites] = process.argv.slice(2);
for (let i = 0; i < 2; i++) take(folder, 10); // warms up
process.stdout.write(JSON.stringify(take(folder, Number(sites))));
