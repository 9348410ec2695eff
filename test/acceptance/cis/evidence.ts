import { z } from "zod";

// Every field that a check reads is demanded here: an engine that renames one fails the test instead of passing the item.
const list = <Element extends z.ZodType>(element: Element) => z.array(element).nullish();
const texts = list(z.string());
const bindings = z.record(z.string(), list(z.object({ HostIp: z.string(), HostPort: z.string() }))).nullish();

const hostConfig = z.object({
  Binds: texts,
  CapAdd: texts,
  CapDrop: texts,
  CgroupParent: z.string(),
  CpuQuota: z.number(),
  CpuShares: z.number(),
  DeviceCgroupRules: texts,
  DeviceRequests: list(z.unknown()),
  Devices: list(z.object({ PathOnHost: z.string() })),
  IpcMode: z.string(),
  Memory: z.number(),
  NanoCpus: z.number(),
  NetworkMode: z.string(),
  PidMode: z.string(),
  PidsLimit: z.number().nullish(),
  PortBindings: bindings,
  Privileged: z.boolean(),
  PublishAllPorts: z.boolean(),
  ReadonlyRootfs: z.boolean(),
  RestartPolicy: z.object({ Name: z.string(), MaximumRetryCount: z.number() }),
  SecurityOpt: texts,
  Ulimits: list(z.object({ Name: z.string(), Soft: z.number(), Hard: z.number() })),
  UTSMode: z.string(),
  UsernsMode: z.string(),
});

/** What `docker container inspect` says, as far as the items read it. */
export const containerSchema = z.object({
  Id: z.string(),
  Name: z.string(),
  Image: z.string(),
  AppArmorProfile: z.string(),
  ProcessLabel: z.string(),
  State: z.object({ Status: z.string(), Health: z.object({ Status: z.string() }).optional() }),
  Config: z.object({
    User: z.string(),
    Image: z.string(),
    Healthcheck: z.object({ Test: texts }).optional(),
  }),
  HostConfig: hostConfig,
  Mounts: z.array(z.object({ Type: z.string(), Source: z.string().default(""), Destination: z.string(), Propagation: z.string() })),
  NetworkSettings: z.object({ Ports: bindings, Networks: z.record(z.string(), z.object({ NetworkID: z.string() })) }),
});

/** What `docker image inspect` says. */
export const imageSchema = z.object({
  Id: z.string(),
  RepoDigests: z.array(z.string()),
  Config: z.object({ Env: texts }),
});

/** A line of `docker image history`. */
export const historySchema = z.object({ CreatedBy: z.string() });

/** What `docker info` says. */
export const engineSchema = z.object({
  SecurityOptions: z.array(z.string()),
  Swarm: z.object({ LocalNodeState: z.string() }),
});

/** What `docker network inspect` says. */
export const networkSchema = z.object({ Id: z.string(), Name: z.string(), Options: z.record(z.string(), z.string()).nullish() });

/** A line of `docker events`. */
export const eventSchema = z.object({ Action: z.string() });

/** A file of the container's root, from the mode and the path that `tar` lists. */
export interface ListedFile {
  readonly mode: string;
  readonly path: string;
}

/** A process in the container, as the host sees it. */
export interface ListedProcess {
  readonly user: number;
  readonly command: string;
}

/** Everything that is known of one running container, as plain data. */
export interface Evidence {
  readonly container: z.output<typeof containerSchema>;
  readonly image: z.output<typeof imageSchema>;
  /** How the image was built, newest first. */
  readonly history: readonly string[];
  /** Of the image: what is mounted is not in it. */
  readonly files: readonly ListedFile[];
  readonly processes: readonly ListedProcess[];
  /** Commands that were run in the container from outside, as far back as the engine remembers (256 events). */
  readonly executions: readonly string[];
  readonly engine: z.output<typeof engineSchema>;
  readonly networks: readonly z.output<typeof networkSchema>[];
  readonly declared: Declared;
}

/** What the description of the site asks for: the engine has to have this and no more. */
export interface Declared {
  /** References by digest that the deployer gave. */
  readonly images: readonly string[];
  /** What these are on the engine now. */
  readonly imageIds: readonly string[];
  /** Published ports of the container, as `127.0.0.1:4222->4222/tcp`. */
  readonly ports: readonly string[];
}
