import type { ParsedContainer } from "../props/container";
import { defaultCpuShares, defaultScratchMiB, defaultStopGraceS, defaultUser } from "../props/container-fields";
import { healthcheckSettings } from "../props/healthcheck";
import type { ServiceFacts } from "./service";

/** What a container's props say, with every default filled in, and nothing of what runs in it. */
export function containerFacts(container: ParsedContainer): Omit<ServiceFacts, "id" | "command"> {
  const { image, memory, cpuShares, user, healthcheck, ports, secrets, scratch, stopGrace, loosened } = container;
  return {
    image,
    memoryMiB: memory.mebibytes,
    cpuShares: cpuShares ?? defaultCpuShares,
    user: user ?? defaultUser,
    environment: {},
    labels: {},
    files: {},
    secrets: secrets ?? {},
    dataDirectories: [],
    scratchMiB: scratch ? Object.fromEntries(Object.entries(scratch).map(([path, size]) => [path, size.mebibytes])) : defaultScratchMiB,
    ports: ports ?? [],
    stopGraceS: stopGrace?.seconds ?? defaultStopGraceS,
    ...(healthcheck !== undefined && { healthcheck: healthcheck === "image" ? healthcheck : healthcheckSettings(healthcheck) }),
    loosened: loosened ?? {},
  };
}
