import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EdgeNodeStackProps } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { firstSite } from "../../../examples/first-site";
import { orchestration, telemetry } from "../../../examples/parts/it-30kw";
import type { EngineAddress } from "../engine/docker-engine";
import { unixScheme } from "../engine/engine-api";
import { freePort } from "../engine/free-port";
import type { Images } from "../engine/images";

/**
 * The first site with everything that a service may have: files, environment, data, a secret of the host and a published port; and with programs that shed a workload.
 *
 * @param engine whose socket one of them reaches
 * @param folder for the secret
 */
export async function judgedSite(images: Images, engine: EngineAddress, folder: string): Promise<EdgeNodeStackProps> {
  const hostFile = join(folder, "secret");
  writeFileSync(hostFile, "secret of the acceptance test\n", { mode: 0o444 });
  const { agent, store, alerting } = telemetry;
  const [demodulator, archiver] = orchestration.workloads;
  const socket = engine.host.slice(unixScheme.length);
  const site: EdgeNodeStackProps = {
    ...firstSite,
    site: { ...firstSite.site, promises: { ...firstSite.site.promises, sheddingDownTo: archiver.priority } },
    telemetry: {
      ...telemetry,
      probe: images.probe,
      agent: { ...agent, image: images.agent },
      store: { ...store, image: images.store },
      // Where the store stops first, vmalert holds on to its last samples for half a minute.
      alerting: { ...alerting, image: images.alerting, stopGrace: "5 s" },
    },
    orchestration: {
      probe: images.probe,
      broker: { ...orchestration.broker, image: images.broker },
      workloads: [
        {
          ...demodulator,
          image: images.workload,
          environment: { BAND: "X", SYMBOL_RATE: "150000000" },
          files: { "/etc/demodulator/receiver.json": "{}\n", "/etc/demodulator/carriers/first.json": "{}\n" },
          secrets: { "/run/secrets/uplink": { hostFile } },
          ports: [{ container: 9000, host: await freePort(), address: "127.0.0.1" }],
        },
        { ...archiver, image: images.workload },
      ],
      shedding: { image: images.node, memory: "64 MiB", socket, socketGroup: statSync(socket).gid },
    },
  };
  return withRemovableData(site, "End of the acceptance test");
}
