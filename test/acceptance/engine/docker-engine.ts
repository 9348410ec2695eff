import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BackgroundProcess } from "./background-process";
import { removeLeftovers } from "./leftovers";
import { buildsAll } from "./options";
import { installed } from "./packages";
import { outputOf, type Ran, type RunOptions, runProgram } from "./run-program";
import { tryFindProgram } from "./search-path";
import { Unavailable } from "./step";

const readyDeadlineS = 60; // [s]
const stopGraceS = 30; // [s]

/** How to reach an engine with the docker client. Plain data, so that tests in other processes get it too. */
export interface EngineAddress {
  readonly client: string;
  /** For `DOCKER_HOST`; the client's own default when missing. */
  readonly host?: string;
  /** For `DOCKER_CONFIG`: the user's credentials and contexts stay out of the run. */
  readonly configFolder?: string;
  readonly version: string;
  readonly own: boolean;
}

/** A Docker engine of the run. */
export interface DockerEngine {
  readonly address: EngineAddress;
  /** Stops an engine that the run started. Does nothing to any other. */
  stop(): Promise<void>;
}

/** Environment of a program that talks to the engine. */
export function engineEnvironment({ host, configFolder }: EngineAddress): Record<string, string> {
  return {
    DOCKER_BUILDKIT: "0", // the older builder is part of every engine
    ...(host !== undefined && { DOCKER_HOST: host }),
    ...(configFolder !== undefined && { DOCKER_CONFIG: configFolder }),
  };
}

/** Runs the docker client. */
export function docker(engine: EngineAddress, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runProgram(engine.client, args, { ...options, env: { ...engineEnvironment(engine), ...options.env } });
}

/** Output of the docker client. */
export function dockerOutput(engine: EngineAddress, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return outputOf(engine.client, args, { ...options, env: { ...engineEnvironment(engine), ...options.env } });
}

/** The running engine of the machine, else one that is started in `folder`. */
export async function dockerEngine(folder: string): Promise<DockerEngine> {
  const present = buildsAll ? undefined : await runningEngine();
  if (present) return present;
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    throw new Unavailable("Machine must have a running Docker engine or let root start one but does neither: start Docker");
  }
  const { dockerd } = await installed(["dockerd", "iptables"]);
  const afterInstallation = buildsAll ? undefined : await runningEngine(); // a package may start its service
  return afterInstallation ?? startEngine(dockerd, folder);
}

async function runningEngine(): Promise<DockerEngine | undefined> {
  const client = tryFindProgram("docker");
  if (client === undefined) return undefined;
  const { status, stdout } = await runProgram(client, ["version", "--format", "{{.Server.Version}}"], { timeoutS: 20 });
  return status === 0 ? { address: { client, version: stdout.trim(), own: false }, stop: async () => {} } : undefined;
}

async function startEngine(dockerd: string, folder: string): Promise<DockerEngine> {
  const client = tryFindProgram("docker");
  if (client === undefined) throw new Unavailable("Machine must have the docker client but has none: install docker.io");
  const configFolder = join(folder, "client");
  mkdirSync(configFolder, { recursive: true });
  const daemonConfiguration = join(folder, "daemon.json"); // the machine's own stays out of the run
  writeFileSync(daemonConfiguration, "{}");
  const host = `unix://${join(folder, "docker.sock")}`;
  const bridgeWasThere = existsSync("/sys/class/net/docker0");
  const daemon = new BackgroundProcess(
    dockerd,
    [
      "--storage-driver=vfs", // works inside any other file system
      `--data-root=${join(folder, "data")}`,
      `--exec-root=${join(folder, "exec")}`,
      `--pidfile=${join(folder, "dockerd.pid")}`,
      `--config-file=${daemonConfiguration}`,
      `--host=${host}`,
    ],
    join(folder, "dockerd.log"),
  );
  const address = { client, host, configFolder, version: "", own: true };
  const version = () => docker(address, ["version", "--format", "{{.Server.Version}}"], { timeoutS: 10 });
  const stop = () => stopEngine(address, daemon, folder, bridgeWasThere);
  try {
    await daemon.ready(async () => (await version()).status === 0, readyDeadlineS);
    return { address: { ...address, version: (await version()).stdout.trim() }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopEngine(address: EngineAddress, daemon: BackgroundProcess, folder: string, bridgeWasThere: boolean): Promise<void> {
  const { stdout } = await docker(address, ["ps", "--all", "--quiet"], { timeoutS: 20 });
  const containers = stdout.split("\n").filter((id) => id !== "");
  if (containers.length > 0) await docker(address, ["rm", "--force", ...containers], { timeoutS: 60 });
  await docker(address, ["network", "prune", "--force"], { timeoutS: 20 });
  await daemon.stop(stopGraceS);
  await removeLeftovers(folder);
  if (!bridgeWasThere) await runProgram("ip", ["link", "delete", "docker0"], { timeoutS: 10 });
}
