import { Command } from "commander";
import { defined } from "../../constructs/plain/defined";
import { ofEveryFile } from "../sources/of-every-file";
import { rootOption } from "../sources/run-policy-options";
import { deployedArgument } from "../sources/site-arguments";
import { sourceOf } from "../sources/source-of";
import { InputError } from "../terminal/exit-codes";
import { say } from "../terminal/say";
import { type HostedSite, type PlacedWorkload, placeSites } from "./place-sites";

interface PlaceOptions {
  readonly output?: string;
  readonly root?: string;
}

const defaultLock = "placement.lock.json";

/** `edge-node place`: writes down where workloads were placed, so that they stay there. */
export function placeCommand(): Command {
  return new Command("place")
    .description("Write down on which host each placed workload runs: it stays there while it fits, whatever is added to the site")
    .addArgument(deployedArgument())
    .option("--output <file>", `the lock (default: the one that the site names as placementLock, else ${defaultLock})`)
    .addOption(rootOption())
    .action((files: string[], { output, root }: PlaceOptions) => {
      const sites = ofEveryFile(files, (file) => sourceOf("Site", file).sites({ policy: {}, ...defined({ root }) }, { isQuiet: true }));
      if (output === undefined && sites.some(({ placementLock }) => placementLock === undefined))
        throw new InputError("--output must name the lock that the app reads but is not given: write --output placement.lock.json");
      const lockOf = ({ placementLock }: HostedSite) => output ?? (placementLock || defaultLock);
      for (const lock of new Set(sites.map(lockOf))) {
        const own = sites.filter((site) => lockOf(site) === lock);
        for (const one of placeSites(lock, own, files)) say(`${one.site}: ${one.workload} ${wordsOf(one)}`);
        if (own.some((site) => site.placementLock === ""))
          say(`${lock} is written: name it as placementLock in the site, so that it is read`);
      }
    });
}

const closedWords = { gone: "which is described no more", leaving: "which is leaving" };

function wordsOf({ host, before, closed }: PlacedWorkload): string {
  if (before === undefined) return `is placed on ${host}`;
  if (before === host) return `stays on ${host}`;
  return `goes from ${before}, ${closed ? closedWords[closed] : "where it does not fit any more"}, to ${host}`;
}
