import { defined } from "../plain/defined";
import { mapValues } from "../plain/map-values";
import type { ParsedContainer } from "./container";
import { defaultCpuShares, defaultScratchMiB, defaultStopGraceS, defaultUser } from "./container-fields";
import { healthcheckSettings } from "./healthcheck";
import { machineFacts } from "./machine-props";
import { defaultProbe } from "./probe-programs";
import type { ParsedProgram } from "./program";
import type { ServiceFacts } from "./service-facts";

/**
 * Returns the settings in a container's props, with every default, and without the program in it.
 *
 * @param probe its image of the probe
 */
export function containerFacts(container: ParsedContainer, probe = defaultProbe): Omit<ServiceFacts, "id" | "command"> {
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
    scratchMiB: scratch ? mapValues(scratch, (size) => size.mebibytes) : defaultScratchMiB,
    ports: ports ?? [],
    stopGraceS: stopGrace?.seconds ?? defaultStopGraceS,
    ...(healthcheck !== undefined && { healthcheck: healthcheck === "image" ? healthcheck : healthcheckSettings(healthcheck) }),
    probe,
    loosened: loosened ?? {},
  };
}

/** Returns an integrator's program as a container. */
export function programFacts(program: ParsedProgram, probe = defaultProbe): ServiceFacts {
  const { name, command, environment, files, dataDirectories, runs } = program;
  const machine = machineFacts(program);
  const takesMore = machine.devices.length > 0 || Object.keys(machine.ulimits).length > 0 || machine.cpuset !== undefined;
  return {
    ...containerFacts(program, probe),
    id: name,
    ...defined({ command }),
    environment: environment ?? {},
    files: files ?? {},
    dataDirectories: dataDirectories ?? [],
    ...((takesMore || machine.sharedMemoryMiB !== undefined) && { machine }),
    ...(runs === "once" && { runsOnce: true }),
  };
}
