import type { PortProps } from "../services/port";

/** What an engine answered, or why it was not asked. */
export type EngineAnswer<Value> = { readonly value: Value } | { readonly notAsked: string };

/** An engine that services of a site run on. */
export interface NamedEngine {
  /** Name of it among the engines of the site. */
  readonly name: string;
  /** Where it is asked, as a person reads it. */
  readonly address: string;
  /** Services that run on it, by their ids. */
  readonly services: readonly string[];
  /** What its design says that containers may take there, of a host. @default nothing is said */
  readonly described?: { readonly memoryMiB: number; readonly cores: number };
}

/** What is known of an engine before an apply: it answered, refused, or nobody knows where it is. */
export type EngineFacts = NamedEngine & (EngineAnswers | EngineRefusal | UnknownEngine);

/** Nobody answered there. */
interface EngineRefusal {
  readonly outcome: "refuses";
  /** In one line. */
  readonly reason: string;
  readonly remedy: string;
}

/** It was not asked. */
interface UnknownEngine {
  readonly outcome: "not-asked";
  readonly reason: string;
}

/** What an engine said of itself and of its host. */
export interface EngineAnswers {
  readonly outcome: "answers";
  /** Of the engine, as `"20.10.24"`. */
  readonly version: string;
  /** Highest version of its API, as `"1.41"`. */
  readonly apiVersion: string;
  /** System and processor of its host, as `"linux/amd64"`. */
  readonly platform: string;
  /** Limits on containers that its kernel holds. */
  readonly limits: Readonly<Record<EngineLimit, boolean>>;
  readonly memoryMiB: number; // [MiB]
  readonly processors: number; // [-]
  readonly clock: EngineClock;
  readonly images: readonly EngineImage[];
  /** Free where images and volumes are kept. */
  readonly freeDiskMiB: EngineAnswer<number>; // [MiB]
  /** Ports of its host that are in use, but for those of the site itself. */
  readonly heldPorts: EngineAnswer<readonly HeldPort[]>;
  /** Secrets of its services: each file once for each user that reads it. */
  readonly secrets: EngineAnswer<readonly EngineSecret[]>;
  /** Devices that its services ask for. */
  readonly devices: EngineAnswer<readonly EngineDevice[]>;
}

/** A limit that the kernel of a host holds, or does not know. */
export type EngineLimit = "memory" | "swap" | "cpuShares" | "cpuset";

/** The clock of an engine against that of the machine that asks. */
export interface EngineClock {
  /** Positive where the engine is ahead. */
  readonly offsetS: number; // [s]
  /** Half the time from question to answer: the engine looked at its clock some time between. */
  readonly uncertaintyS: number; // [s]
}

/** An image that services of an engine ask for. */
export interface EngineImage {
  /** Its reference, or the variable that nobody gave a value. */
  readonly reference: string;
  /** Services that run it. */
  readonly runs: readonly string[];
  /** Services that it checks, or makes ready. */
  readonly probes: readonly string[];
  readonly isThere: EngineAnswer<boolean>;
  /** For which it was built, as `"linux/amd64"`: by the engine where it is there, else by the lock. @default nobody says */
  readonly platform?: string;
  /** Of what is not there, by the lock: bytes of its layers as a registry sends them, by their digests. @default nobody says */
  readonly layers?: Readonly<Record<string, number>>; // [B]
  /** Paths that its VOLUME lines name: by the engine where it is there, else by the lock. @default nobody says */
  readonly volumes?: readonly string[];
  /** Of its program, by the same. @default nobody says */
  readonly version?: string;
}

/** A port of a host that a program listens on. */
export interface HeldPort extends Required<Pick<PortProps, "host" | "address" | "protocol">> {
  /** Container that publishes it. @default a program of the host */
  readonly container?: string;
}

/** A file of the host that a service reads. Its content is never asked for. */
export interface EngineSecret {
  readonly service: string;
  /** In the container. */
  readonly path: string;
  readonly hostFile: string;
  /** Of the service, as `uid:gid`. */
  readonly user: string;
  readonly state: EngineAnswer<"readable" | "unreadable" | "missing">;
}

/** A device of the host that a service drives. */
export interface EngineDevice {
  readonly service: string;
  readonly host: string;
  readonly isThere: EngineAnswer<boolean>;
}
