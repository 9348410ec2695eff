import type { PagingFacts } from "../facts/telemetry/paging";
import { defined } from "../plain/defined";
import { containerFacts } from "../services/container-facts";
import { healthcheckSettings } from "../services/healthcheck";
import { hostAndCores } from "../services/needs";
import type { SecretFileProps } from "../services/secret";
import type { ServiceFacts } from "../services/service-facts";
import type { PagingProps } from "./paging.props";
import { healthPage, programs } from "./programs";
import type { ParsedTelemetry } from "./telemetry.props";

/** The path of the address to which pages are posted. */
const webhookPath = "/run/secrets/webhook";
/** The path of the address that is called as long as the site is watched. */
const heartbeatPath = "/run/secrets/heartbeat";
const configurationPath = `${programs.paging.directories.configuration}/alertmanager.yaml`;
const dataDirectory = programs.paging.directories.data;
/** A volume of its image, to which it writes nothing: its data are in another directory. @source prometheus/alertmanager, Dockerfile */
const imageVolume = "/alertmanager";

/** Returns the settings of paging; undefined for a node without paging. */
export function pagingFacts({ paging }: Pick<ParsedTelemetry, "paging">): PagingFacts | undefined {
  if (!paging) return undefined;
  const { heartbeat, wait, repeat, contacts, runbooks } = paging;
  return defined({
    webhookPath,
    heartbeat: heartbeat && { webhookPath: heartbeatPath, everyS: heartbeat.every?.seconds ?? 300 },
    waitS: wait?.seconds ?? 30,
    repeatS: repeat?.seconds ?? 4 * 3600,
    contacts,
    runbooks,
  });
}

/**
 * Returns the program that pages, as a container without a cluster. Silences and sent notifications stay on its disk.
 *
 * @source Alertmanager 0.28.1, `--help`
 */
export function pagingService({ paging, probe, host }: ParsedTelemetry): readonly ServiceFacts[] {
  if (!paging) return [];
  const facts = containerFacts({ ...paging, secrets: { ...paging.secrets, ...addresses(paging) } }, probe);
  return [
    {
      healthcheck: healthcheckSettings(healthPage(programs.paging)),
      ...facts,
      ...hostAndCores(paging, host),
      id: programs.paging.id,
      command: [`--config.file=${configurationPath}`, `--storage.path=${dataDirectory}`, "--cluster.listen-address=", "--log.level=warn"],
      files: { [configurationPath]: { planned: "paging-configuration" } },
      dataDirectories: [dataDirectory],
      scratchMiB: { [imageVolume]: 1, ...facts.scratchMiB },
    },
  ];
}

/** Returns the files of the host with addresses, by their paths in the container. */
function addresses({ webhook, heartbeat }: Pick<PagingProps, "webhook" | "heartbeat">): Readonly<Record<string, SecretFileProps>> {
  return { [webhookPath]: webhook, ...defined({ [heartbeatPath]: heartbeat?.webhook }) };
}
