import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf, type Ran, type RunOptions, runProgram } from "../../support/programs/run-program";
import { BackgroundProcess } from "./background-process";
import { askEngine, unixScheme } from "./engine-api";
import { removeLeftovers } from "./leftovers";
import { buildsAll } from "./options";
import { installed } from "./packages";
import { tryFindProgram } from "./search-path";
import { Unavailable } from "./step";

const readyDeadlineS = 60; // [s]
const stopGraceS = 30; // [s]

/** How to reach an engine with the docker client. Plain data, so that tests in other processes get it too. */
export interface EngineAddress {
  readonly client: string;
  /** For `DOCKER_HOST`: `unix://…`. */
  readonly host: string;
  /** For `DOCKER_CONFIG`: the user's credentials and contexts stay out of the run. */
  readonly configFolder?: string;
  readonly version: string;
  readonly own: boolean;
  /** Holds the process id of an engine that the run started: it may be killed, and is started again. */
  readonly pidFile?: string;
}

/** The machine's own engine, or the program of one that the run starts. */
export type EngineSource = { readonly running: EngineAddress } | { readonly dockerd: string };

/** A Docker engine of the run. */
export interface DockerEngine {
  readonly address: EngineAddress;
  /** Stops an engine that the run started. Does nothing to any other. */
  stop(): Promise<void>;
}

/** An engine that the run started. */
export interface OwnEngine extends DockerEngine {
  /** As a host that loses its power in good order: what ran there stops, and stays on its disk. */
  halt(): Promise<void>;
  /** Starts it after a halt. */
  resume(): Promise<void>;
}

/** Environment of a program that talks to the engine. */
export function engineEnvironment({ host, configFolder }: EngineAddress): Record<string, string> {
  return {
    DOCKER_BUILDKIT: "0", // the older builder is part of every engine
    DOCKER_HOST: host,
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

/** The engine of the machine that answers already, at a socket of this machine. */
export async function runningEngine(): Promise<EngineAddress | undefined> {
  const client = buildsAll ? undefined : tryFindProgram("docker");
  if (client === undefined) return undefined;
  const { status, stdout } = await runProgram(client, ["version", "--format", "{{.Server.Version}}"], { timeoutS: 20 });
  if (status !== 0) return undefined;
  const { stdout: host } = await runProgram(client, ["context", "inspect", "--format", "{{.Endpoints.docker.Host}}"]);
  return host.startsWith(unixScheme) ? { client, host: host.trim(), version: stdout.trim(), own: false } : undefined;
}

/**
 * The program of an engine that the run can start.
 *
 * @throws Unavailable where it cannot
 */
export async function toolsOfOwnEngine(): Promise<string> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    throw new Unavailable(
      "Machine must have a Docker engine that runs at a socket of it, or let root start one, but does neither: start Docker",
    );
  }
  return (await installed(["dockerd", "docker", "iptables", "ip", "ps"])).dockerd;
}

/** The running engine of the machine, else one that is started in `folder`. */
export async function dockerEngine(engine: EngineSource, hostAddress: string, folder: string): Promise<DockerEngine> {
  return "running" in engine ? { address: engine.running, stop: async () => {} } : startEngine([engine.dockerd], hostAddress, folder);
}

/**
 * Starts an engine in `folder`.
 *
 * @param dockerd the command that starts it
 * @param hostAddress of the name server, and of a registry without TLS, for its containers and itself
 */
export async function startEngine(dockerd: readonly string[], hostAddress: string, folder: string): Promise<OwnEngine> {
  const client = tryFindProgram("docker");
  if (client === undefined) throw new Unavailable("Machine must have the docker client but has none: install docker.io");
  const configFolder = join(folder, "client");
  mkdirSync(configFolder, { recursive: true });
  const daemonConfiguration = join(folder, "daemon.json"); // the machine's own stays out of the run
  writeFileSync(daemonConfiguration, "{}");
  const host = `${unixScheme}${join(folder, "docker.sock")}`;
  const pidFile = join(folder, "dockerd.pid");
  const [program = "", ...args] = dockerd;
  const daemon = new BackgroundProcess(
    program,
    [
      ...args,
      `--data-root=${join(folder, "data")}`,
      `--exec-root=${join(folder, "exec")}`,
      `--pidfile=${pidFile}`,
      `--config-file=${daemonConfiguration}`,
      `--host=${host}`,
      "--group=nogroup", // of Debian: a service may reach the socket without being root
      `--dns=${hostAddress}`,
      `--insecure-registry=${hostAddress}/32`,
    ],
    join(folder, "dockerd.log"),
  );
  const address = { client, host, configFolder, version: "", own: true, pidFile };
  const version = async () => ((await askEngine(address, "/version")) as { readonly Version: string }).Version;
  const stop = () => stopEngine(address, daemon, folder);
  const untilReady = async () => {
    const answers = () =>
      version().then(
        () => true,
        () => false,
      );
    await daemon.ready(answers, readyDeadlineS);
    daemon.keepRunning(() => forgetZombie(join(folder, "exec/containerd/containerd.pid")));
  };
  const resume = async () => {
    daemon.startAgain();
    await untilReady();
  };
  try {
    await untilReady();
    return { address: { ...address, version: await version() }, stop, halt: () => daemon.stop(stopGraceS), resume };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A killed engine takes its containerd with it. Where the first process of the machine is slow to ask after the dead, the engine that starts next takes
 * the zombie for alive, by its process id, and waits 15 s for an answer before it gives up.
 */
function forgetZombie(pidFile: string): void {
  if (existsSync(pidFile) && isZombie(readFileSync(pidFile, "utf8").trim())) rmSync(pidFile);
}

function isZombie(pid: string): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false; // nothing of it is left, which the engine sees too
  }
}

async function stopEngine(address: EngineAddress, daemon: BackgroundProcess, folder: string): Promise<void> {
  const { stdout } = await docker(address, ["ps", "--all", "--quiet"], { timeoutS: 20 });
  const containers = stdout.split("\n").filter((id) => id !== "");
  if (containers.length > 0) await docker(address, ["rm", "--force", ...containers], { timeoutS: 60 });
  await docker(address, ["network", "prune", "--force"], { timeoutS: 20 });
  await daemon.stop(stopGraceS);
  await removeLeftovers(folder);
}
