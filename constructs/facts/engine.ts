import type { PortProps } from "../services/port";

/** The answer of an engine, or the reason why it was not queried. */
export type EngineAnswer<Value> = { readonly value: Value } | { readonly notAsked: string };

/** An engine that runs services of a site. */
export interface NamedEngine {
  /** Its name among the engines of the site. */
  readonly name: string;
  /** Address for queries, in a form for people. */
  readonly address: string;
  readonly services: readonly string[];
  /** Memory and cores for containers, as the design states them for a host. @default not stated */
  readonly described?: { readonly memoryMiB: number; readonly cores: number };
}

/** The state of an engine before an apply: it answered, it refused, or its address is unknown. */
export type EngineFacts = NamedEngine & (EngineAnswers | EngineRefusal | UnknownEngine);

/** An engine that did not answer. */
interface EngineRefusal {
  readonly outcome: "refuses";
  /** The reason, in one line. */
  readonly reason: string;
  readonly remedy: string;
}

/** An engine that was not queried. */
interface UnknownEngine {
  readonly outcome: "not-asked";
  readonly reason: string;
}

/** The answers of an engine about itself and its host. */
export interface EngineAnswers {
  readonly outcome: "answers";
  /** Version of the engine, such as `"20.10.24"`. */
  readonly version: string;
  /** Highest version of its API, such as `"1.41"`. */
  readonly apiVersion: string;
  /** System and processor of its host, such as `"linux/amd64"`. */
  readonly platform: string;
  /** Whether containers run on while it restarts: a program that uses its socket would then have the old one. */
  readonly keepsContainers: boolean;
  /** Whether its kernel enforces each limit on containers. */
  readonly limits: Readonly<Record<EngineLimit, boolean>>;
  readonly memoryMiB: number; // [MiB]
  readonly processors: number; // [-]
  readonly clock: EngineClock;
  readonly images: readonly EngineImage[];
  /** Free space where images and volumes are stored. */
  readonly freeDiskMiB: EngineAnswer<number>; // [MiB]
  /** Ports of its host that are in use, except those of the site itself. */
  readonly heldPorts: EngineAnswer<readonly HeldPort[]>;
  /** Secrets of its services: each file once for each user that reads it. */
  readonly secrets: EngineAnswer<readonly EngineSecret[]>;
  readonly devices: EngineAnswer<readonly EngineDevice[]>;
}

/** A limit on containers that the kernel of a host may enforce. */
export type EngineLimit = "memory" | "swap" | "cpuShares" | "cpuset";

export interface EngineClock {
  /** Positive if the engine is ahead. */
  readonly offsetS: number; // [s]
  /** Half the time from question to answer: the engine read its clock at an unknown moment in between. */
  readonly uncertaintyS: number; // [s]
}

export interface EngineImage {
  /** Its reference, or the variable without a value. */
  readonly reference: string;
  /** Services that run it. */
  readonly runs: readonly string[];
  /** Services that it checks or prepares. */
  readonly probes: readonly string[];
  readonly isThere: EngineAnswer<boolean>;
  /** Platform for which it was built, such as `"linux/amd64"`. Read from the engine if the image is there, otherwise from the lock. @default unknown */
  readonly platform?: string;
  /** Layers that are not on the engine, from the lock: their size as a registry sends them, by digest. @default unknown */
  readonly layers?: Readonly<Record<string, number>>; // [B]
  /** Paths of its VOLUME lines. Read from the engine if the image is there, otherwise from the lock. @default unknown */
  readonly volumes?: readonly string[];
  /** Version of its program, from the same place. @default unknown */
  readonly version?: string;
}

/** A port of a host that a program listens on. */
export interface HeldPort extends Required<Pick<PortProps, "host" | "address" | "protocol">> {
  /** Container that publishes it. @default a program of the host */
  readonly container?: string;
}

/** A file of the host that a service reads, or the socket of the engine that one uses. Its content is never read. */
export interface EngineSecret {
  readonly service: string;
  /** Path in the container. */
  readonly path: string;
  readonly hostFile: string;
  /** User of the service, such as `uid:gid`. */
  readonly user: string;
  /** Whether it is the socket of the engine itself. @default false */
  readonly isSocket?: true;
  readonly state: EngineAnswer<"readable" | "unreadable" | "missing">;
}

/** A device of the host that a service uses. */
export interface EngineDevice {
  readonly service: string;
  readonly host: string;
  readonly isThere: EngineAnswer<boolean>;
}
