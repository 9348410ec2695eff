import { z } from "zod";
import type { EngineAnswers, EngineClock } from "../../constructs/facts/engine";
import { DataSize } from "../../constructs/units";
import type { Docker, DockerRun } from "./docker";
import { type Refusal, refusalOf } from "./refusal";

/** @source Docker Engine API 1.41, SystemVersion */
const versionSchema = z.object({ Server: z.object({ Version: z.string(), ApiVersion: z.string(), Os: z.string(), Arch: z.string() }) });

/** @source Docker Engine API 1.41, SystemInfo */
const infoSchema = z.object({
  MemoryLimit: z.boolean(),
  SwapLimit: z.boolean(),
  CPUShares: z.boolean(),
  CPUSet: z.boolean(),
  MemTotal: z.number().positive(),
  NCPU: z.int().positive(),
  DockerRootDir: z.string(),
  SystemTime: z.iso.datetime({ offset: true }),
});

/** What an engine says of itself. */
export interface EngineInfo
  extends Pick<EngineAnswers, "version" | "apiVersion" | "platform" | "limits" | "memoryMiB" | "processors" | "clock"> {
  /** Where it keeps images and volumes. */
  readonly rootDirectory: string;
}

/** An answer in less tells the clocks apart well enough for any bound that somebody writes [s]. */
const quickS = 0.2;
/** How often it is asked for its time where it answers more slowly [-]. */
const mostTries = 3;

/** Asks an engine what it is. */
export function engineInfo(docker: Docker, host: string): EngineInfo | Refusal {
  const version = docker.run(host, ["version", "--format", "{{json .}}"]);
  const known = parsed(versionSchema, version);
  if (!known) return refused(docker, version);
  let best: { readonly info: z.output<typeof infoSchema>; readonly clock: EngineClock } | undefined;
  for (let tries = 0; tries < mostTries && !(best && best.clock.uncertaintyS < quickS / 2); tries++) {
    const begin = Date.now();
    const answer = docker.run(host, ["info", "--format", "{{json .}}"]);
    const end = Date.now();
    const info = parsed(infoSchema, answer);
    if (!info) return refused(docker, answer);
    const clock = clockOf(info.SystemTime, begin, end);
    if (!best || clock.uncertaintyS < best.clock.uncertaintyS) best = { info, clock };
  }
  if (!best) throw new Error("Engine must have been asked but was not");
  const { info, clock } = best;
  return {
    version: known.Server.Version,
    apiVersion: known.Server.ApiVersion,
    platform: `${known.Server.Os}/${known.Server.Arch}`,
    limits: { memory: info.MemoryLimit, swap: info.SwapLimit, cpuShares: info.CPUShares, cpuset: info.CPUSet },
    memoryMiB: Math.floor(DataSize.bytes(info.MemTotal).mebibytes),
    processors: info.NCPU,
    clock,
    rootDirectory: info.DockerRootDir,
  };
}

/**
 * How far a clock is off that was looked at some time between question and answer: in the middle, give or take half of the time.
 *
 * @equation offset = T − (t₁ + t₂) ÷ 2, uncertainty = (t₂ − t₁) ÷ 2
 * @validity the clock of this machine does not jump meanwhile
 * @source IETF RFC 5905, Network Time Protocol Version 4, section 8, for one time stamp of the server
 * @param time of the engine, T
 * @param beginMs, endMs when it was asked and had answered by the clock of this machine, t₁ and t₂ [ms]
 */
export function clockOf(time: string, beginMs: number, endMs: number): EngineClock {
  return { offsetS: (Date.parse(time) - (beginMs + endMs) / 2) / 1000, uncertaintyS: (endMs - beginMs) / 2000 };
}

function parsed<Value>(schema: z.ZodType<Value>, { status, stdout }: DockerRun): Value | undefined {
  if (status !== 0) return undefined;
  try {
    return schema.parse(JSON.parse(stdout));
  } catch {
    return undefined;
  }
}

function refused(docker: Docker, run: DockerRun): Refusal {
  if (run.status !== 0) return refusalOf(docker, run);
  return {
    reason: "what it answers is not what a Docker engine says of itself",
    remedy: "look what answers there: it must be a Docker engine",
  };
}
