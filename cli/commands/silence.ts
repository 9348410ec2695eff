import { Command, Option } from "commander";
import { readableJson } from "../../constructs/report/readable-json";
import { nodeIn } from "../passes/node-in";
import { plannedSilence } from "../silence/asked-silence";
import { addSiteOptions, SiteArgument, type SiteSourceOptions } from "../site-sources";

interface SilenceOptions extends SiteSourceOptions {
  readonly device: string;
  readonly for: string;
  readonly owner: string;
  readonly reason: string;
}

/** `edge-node silence`: nobody is paged of a device while somebody works on it. */
export function silenceCommand(): Command {
  const command = new Command("silence")
    .description("Write the silence of a device for Alertmanager, which pages nobody of it while somebody works on it")
    .addArgument(new SiteArgument("<site>", "site file, app, or result of check --format json", ["site file", "app", "result"]))
    .addOption(
      new Option(
        "--device <name>",
        "device that is worked on; the devices that are parts of it are silenced with it",
      ).makeOptionMandatory(),
    )
    .addOption(new Option("--for <time>", "how long, as 2h; at most 7 d").makeOptionMandatory())
    .addOption(new Option("--owner <name>", "who answers for it").makeOptionMandatory())
    .addOption(new Option("--reason <text>", "why").makeOptionMandatory());
  return addSiteOptions(command).action((file: string, options: SilenceOptions) => {
    process.stdout.write(readableJson(plannedSilence(nodeIn(file, options), { ...options, startsMs: Date.now() })));
  });
}
