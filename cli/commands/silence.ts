import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { nodeIn } from "../sources/node-in";
import { addSiteOptions, type SiteSourceOptions, siteArgument } from "../sources/site-arguments";
import { plannedSilence } from "./planned-silence";

interface SilenceOptions extends SiteSourceOptions {
  readonly device: readonly string[];
  readonly for: string;
  readonly owner: string;
  readonly reason: string;
}

/** `edge-node silence`: writes a silence, so that alerts of devices page nobody while somebody works on them. */
export function silenceCommand(): Command {
  const command = new Command("silence")
    .description("Write a silence for Alertmanager, so that alerts of devices page nobody while somebody works on them")
    .addArgument(siteArgument())
    .addOption(
      new Option("--device <name>", "device that is worked on; devices that are parts of it are silenced too; repeatable")
        .argParser((name: string, before: readonly string[] = []) => [...before, name])
        .makeOptionMandatory(),
    )
    .requiredOption("--for <time>", "how long, such as 2h or 1h30m; from 1 min to 7 d")
    .requiredOption("--owner <name>", "who answers for the silence")
    .requiredOption("--reason <text>", "why");
  return addSiteOptions(command).action((file: string, options: SilenceOptions) => {
    const work = { ...options, devices: options.device, startsMs: Date.now() };
    process.stdout.write(readableJson(plannedSilence(nodeIn(file, options), work)));
  });
}
