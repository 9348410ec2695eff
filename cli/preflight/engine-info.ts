import { z } from "zod";
import type { EngineAnswers, EngineClock } from "../../constructs/facts/engine";
import { DataSize } from "../../constructs/units";
import type { EngineConnection, EngineReply } from "./engine-connection";
import { engineWords, type Refusal, refusalOf } from "./refusal";

const apiVersion = z.string().regex(/^1\.\d+$/);

/** @source Docker Engine API 1.41, SystemVersion */
const versionSchema = z.object({
  Version: z.string(),
  ApiVersion: apiVersion,
  MinAPIVersion: apiVersion.default("1.12"),
  Os: z.string(),
  Arch: z.string(),
});

/** The newest minor version of API 1 with which the requests were checked [-]. */
const newestKnown = 44;

/** @source Docker Engine API 1.41, SystemInfo */
const infoSchema = z.object({
  MemoryLimit: z.boolean(),
  SwapLimit: z.boolean(),
  CPUShares: z.boolean(),
  CPUSet: z.boolean(),
  MemTotal: z.number().positive(),
  NCPU: z.int().positive(),
  DockerRootDir: z.string(),
  LiveRestoreEnabled: z.boolean().default(false),
  SystemTime: z.iso.datetime({ offset: true }),
});

/** The facts of an engine about itself. */
interface EngineInfo
  extends Pick<EngineAnswers, "version" | "apiVersion" | "platform" | "keepsContainers" | "limits" | "memoryMiB" | "processors" | "clock"> {
  /** The folder of its images and volumes. */
  readonly rootDirectory: string;
}

/** An answer faster than this measures the clock well enough for any bound [s]. */
const quickS = 0.2;
/** Most reads of its time where it answers more slowly [-]. */
const mostTries = 2;

/** Reads an engine's version, and selects the newest version of the API that both know. */
export function engineVersion(connection: EngineConnection): z.output<typeof versionSchema> | Refusal {
  const version = connection.askOne({ path: "/version" });
  const known = parsed(versionSchema, version);
  if (!known) return refused(connection, version);
  const minor = (one: string) => Number(one.slice(2));
  connection.speak(`1.${Math.max(Math.min(minor(known.ApiVersion), newestKnown), minor(known.MinAPIVersion))}`);
  return known;
}

/** Reads an engine's facts, and its time on the same open connection. */
export function engineInfo(connection: EngineConnection): EngineInfo | Refusal {
  const known = engineVersion(connection);
  if ("remedy" in known) return known;
  let best: { readonly info: z.output<typeof infoSchema>; readonly clock: EngineClock } | undefined;
  for (let tries = 0; tries < mostTries && !(best && best.clock.uncertaintyS < quickS / 2); tries++) {
    const answer = connection.askOne({ path: "/info" });
    const info = parsed(infoSchema, answer);
    if (!info) return refused(connection, answer);
    const clock = clockOf(info.SystemTime, answer.beginMs, answer.endMs);
    if (!best || clock.uncertaintyS < best.clock.uncertaintyS) best = { info, clock };
  }
  if (!best) throw new Error("Engine must have been asked but was not");
  const { info, clock } = best;
  return {
    version: known.Version,
    apiVersion: known.ApiVersion,
    platform: `${known.Os}/${known.Arch}`,
    keepsContainers: info.LiveRestoreEnabled,
    limits: { memory: info.MemoryLimit, swap: info.SwapLimit, cpuShares: info.CPUShares, cpuset: info.CPUSet },
    memoryMiB: Math.floor(DataSize.bytes(info.MemTotal).mebibytes),
    processors: info.NCPU,
    clock,
    rootDirectory: info.DockerRootDir,
  };
}

/**
 * Estimates how far a clock is off, if it is read in the middle between request and answer, ± half that time.
 *
 * @equation offset = T − (t₁ + t₂) ÷ 2, uncertainty = (t₂ − t₁) ÷ 2
 * @validity the clock of this machine does not jump meanwhile
 * @source IETF RFC 5905, Network Time Protocol Version 4, section 8, for one time stamp of the server
 * @param time of the engine, T
 * @param beginMs, endMs of request and answer by the clock of this machine, t₁ and t₂ [ms]
 */
export function clockOf(time: string, beginMs: number, endMs: number): EngineClock {
  return { offsetS: (Date.parse(time) - (beginMs + endMs) / 2) / 1000, uncertaintyS: (endMs - beginMs) / 2000 };
}

function parsed<Value>(schema: z.ZodType<Value>, { status, text }: EngineReply): Value | undefined {
  if (status !== 200) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function refused({ docker }: EngineConnection, reply: EngineReply): Refusal {
  if (reply.status !== 200) return refusalOf(docker, { stderr: engineWords(reply), isLate: reply.isLate });
  return {
    reason: "its answer is not that of a Docker engine",
    remedy: "check that the address is that of a Docker engine",
  };
}
