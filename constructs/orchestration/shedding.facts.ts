import type { HostFacts } from "../facts/compute/host";
import type { SheddingFacts } from "../facts/node-facts";
import { defined } from "../plain/defined";
import { defaultCpuShares, defaultScratchMiB } from "../services/container-fields";
import { socketPath } from "../services/engine-socket";
import { healthcheckSettings } from "../services/healthcheck";
import type { ImageReference } from "../services/image";
import { defaultProbe } from "../services/probe-programs";
import type { ServiceFacts } from "../services/service-facts";
import { programText, type SiteProgram, shedderPort } from "../site-programs/program-text";
import { type ParsedShedding, pairName, sheddingNames } from "./shedding.props";

const { decides, acts } = sheddingNames;

const uid = "65532";
const stateDirectory = `/${decides}-data`;
const gateDirectory = `/run/${acts}`;
const gateSocket = `${gateDirectory}/${acts}.sock`;
const defaultPollS = 5; // [s]

/** Both end within a second: neither has work that must be finished. */
const stopGraceS = 2; // [s]

/** Memory of the heap of each: a plan has some kilobytes. The rest of the container's memory is that of the runtime itself. */
const heapMiB = 16; // [MiB]

/**
 * Returns the two programs that shed. `load-shedder` decides, in the network of the telemetry. `engine-gate` alone reaches the engine, by the group of its socket
 * and not as root. It has no network: a socket in memory, which only the two have, leads to it.
 */
export function sheddingFacts(shedding: ParsedShedding, probe: ImageReference = defaultProbe): SheddingFacts {
  const { socket = socketPath, socketGroup, poll, hold } = shedding;
  const decider = program(decides, shedding, probe, [gateSocket, stateDirectory]);
  const actor = program(acts, shedding, probe, [gateSocket]);
  return {
    pollS: poll?.seconds ?? defaultPollS,
    ...defined({ holdS: hold?.seconds }),
    services: [
      {
        ...decider,
        healthcheck: healthcheckSettings({ http: { port: shedderPort, path: "/health" } }),
        user: `${uid}:${uid}`,
        dataDirectories: [stateDirectory],
        loosened: { removableData: { reason: "Keeps which stages are out: with an empty disk none is, and the next turn decides anew" } },
      },
      {
        ...actor,
        healthcheck: healthcheckSettings({ command: ["node", programPath(acts), "--check", gateSocket] }),
        user: `${uid}:${socketGroup}`,
        engineSocket: socket,
        loosened: {
          engineSocket: { reason: "Alone lists, starts and stops the workloads that are shed, refuses all else, and has no network" },
        },
      },
    ],
  };
}

/** Returns the pair for the only engine of a site, which its host may describe. */
export function pairOn(
  { services }: Pick<SheddingFacts, "services">,
  { socket, socketGroup }: Partial<HostFacts>,
): readonly ServiceFacts[] {
  return services.map((service) => {
    const { engineSocket, user } = service;
    if (engineSocket === undefined) return service;
    return { ...service, user: socketGroup === undefined ? user : `${uid}:${socketGroup}`, engineSocket: socket ?? engineSocket };
  });
}

/**
 * Returns the pair for one of several hosts. Beside the store it has its plain names. Elsewhere the telemetry reaches `load-shedder` at a port of its host, in plain
 * text for the reason for which the store is reached so.
 *
 * @param store the store, if it is on another host
 */
export function pairOfHost(shedding: Pick<SheddingFacts, "services">, host: HostFacts, store?: ServiceFacts): readonly ServiceFacts[] {
  const { id, networkAddress: address } = host;
  const ports = address === undefined ? [] : [{ container: shedderPort, host: shedderPort, address }];
  return pairOn(shedding, host).map((service): ServiceFacts => {
    const there = { ...service, host: id, command: [...(service.command ?? []), id] };
    if (!store) return there;
    const named = { ...there, id: pairName(service.id, id) };
    const { plainText } = store.loosened;
    return service.id === decides ? { ...named, ports, loosened: { ...service.loosened, ...defined({ plainText }) } } : named;
  });
}

function programPath(name: SiteProgram): string {
  return `/etc/${name}/${name}.js`;
}

function program(
  name: SiteProgram,
  { image, memory, cpuShares }: ParsedShedding,
  probe: ImageReference,
  args: readonly string[],
): Omit<ServiceFacts, "user"> {
  const plan = `/etc/${name}/shedding-plan.json`;
  return {
    id: name,
    image,
    command: ["node", `--max-old-space-size=${heapMiB}`, programPath(name), plan, ...args],
    memoryMiB: memory.mebibytes,
    cpuShares: cpuShares ?? defaultCpuShares,
    environment: {},
    labels: {},
    files: { [programPath(name)]: programText(name), [plan]: { planned: "shedding-plan" } },
    secrets: {},
    dataDirectories: [],
    scratchMiB: defaultScratchMiB,
    ports: [],
    stopGraceS,
    sharedDirectory: { path: gateDirectory, name: `${acts}-socket`, uid },
    probe,
    loosened: {},
  };
}
