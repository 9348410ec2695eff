import { Command } from "commander";
import { defined } from "../../constructs/plain/defined";
import { forEachFile } from "../sources/each-file";
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

/** `edge-node place`: writes a lock file with the host of each workload, so that workloads stay there. */
export function placeCommand(): Command {
  return new Command("place")
    .description(
      "Write a lock file with the host of each placed workload. A workload stays on its host while it fits, whatever is added to the site",
    )
    .addArgument(deployedArgument())
    .option("--output <file>", `lock file to write (default: the one that the site names as placementLock, else ${defaultLock})`)
    .addOption(rootOption())
    .action((files: string[], { output, root }: PlaceOptions) => {
      const sites = forEachFile(files, (file) => sourceOf("Site", file).sites({ policy: {}, ...defined({ root }) }, { isQuiet: true }));
      if (output === undefined && sites.some(({ placementLock }) => placementLock === undefined))
        throw new InputError("--output must name the lock that the app reads but is not given: add --output placement.lock.json");
      const lockOf = ({ placementLock }: HostedSite) => output ?? (placementLock || defaultLock);
      for (const lock of new Set(sites.map(lockOf))) {
        const own = sites.filter((site) => lockOf(site) === lock);
        for (const one of placeSites(lock, own, files)) say(`${one.site}: ${one.workload} ${wordsOf(one)}`);
        if (own.some((site) => site.placementLock === ""))
          say(`${lock} is written. Next: name it as placementLock in the site file, so that it is read`);
      }
    });
}

const closedWords = { gone: "which the site no longer has", leaving: "which has leaving: true" };

function wordsOf({ host, before, closed }: PlacedWorkload): string {
  if (before === undefined) return `is placed on ${host}`;
  if (before === host) return `stays on ${host}`;
  return `moves from ${before}, ${closed ? closedWords[closed] : "where it no longer fits"}, to ${host}`;
}
