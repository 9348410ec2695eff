import { randomBytes } from "node:crypto";
import { z } from "zod";
import { probeProgramsDirectory } from "../../constructs/services/probe-programs";
import { DataSize } from "../../constructs/units";
import type { EngineConnection, EngineReply, EngineRequest } from "./engine-connection";
import { engineWords, saidBy } from "./refusal";

/** A program of the probe to run, and its access to the host. */
export interface ProbeRun {
  /** A program of busybox. */
  readonly command: readonly string[];
  /** Numeric uid:gid. @default nobody's, as services have it */
  readonly user?: string;
  /** A file or directory of the host, which it finds read-only at {@link mountedAt}. @default none */
  readonly mount?: string;
  /** A device of the host. @default none */
  readonly device?: string;
  /** Sees which ports of the host are in use. @default no network at all */
  readonly onHostNetwork?: true;
}

/** The end of a run of the probe. */
export interface RanProbe {
  /** Null where it did not run. */
  readonly status: number | null;
  /** Its output; where it did not run, the error of the engine or of the connection. */
  readonly said: string;
  /** Whether it did not answer in time. */
  readonly isLate: boolean;
}

/** The path of the mount in the probe. */
export const mountedAt = "/asked";

/** The program that contains all others. */
export const busybox = `${probeProgramsDirectory}/busybox`;

/** The user of services. */
const nobody = "65532:65532";

const memoryBytes = DataSize.mebibytes(16).bytes; // [B]

/** Queries the host of an engine with programs of the probe, once each and as protected as a service. Removes their containers. */
export class Probe {
  private readonly lives: { readonly requests: readonly EngineRequest[]; ran?: RanProbe }[] = [];

  constructor(
    private readonly connection: EngineConnection,
    private readonly image: string,
    /** The site, for the label of containers. */
    private readonly site: string,
  ) {}

  /** Adds a program for {@link run}. @returns a function for its end, once that is known */
  later(run: ProbeRun): () => RanProbe {
    const life: (typeof this.lives)[number] = { requests: this.life(run) };
    this.lives.push(life);
    return () => life.ran ?? { status: null, said: "it was not run", isLate: false };
  }

  /**
   * Runs all programs in one round trip. A path that cannot be mounted ends a run before it begins, with the error of the engine.
   *
   * @param before requests to the engine in the same round trip
   */
  run(before: readonly EngineRequest[]): readonly EngineReply[] {
    const replies = [...this.connection.ask([...before, ...this.lives.flatMap(({ requests }) => requests)])];
    if (replies.some(({ status }) => status === null)) this.connection.ask(this.lives.flatMap(({ requests }) => requests.slice(0, 1)));
    const first = replies.splice(0, before.length);
    for (const life of this.lives.splice(0)) life.ran = ranBy(replies.splice(0, life.requests.length));
    return first;
  }

  /** Returns why a run gave no answer, in one line. */
  failure({ status, said, isLate }: RanProbe): string {
    if (isLate) return `the probe container gave no answer within ${this.connection.docker.longest}`;
    return `the probe container ${status === null ? "did not run" : `ended with ${status}`}, ${saidBy(said)}`;
  }

  /** Returns the requests of a container's life, from its removal on: a lost connection may have left it. */
  private life(run: ProbeRun): readonly EngineRequest[] {
    const name = `edge-node-preflight-${randomBytes(6).toString("hex")}`;
    const own = `/containers/${name}`;
    const remove: EngineRequest = { method: "DELETE", path: `${own}?force=1&v=1` };
    return [
      remove,
      { method: "POST", path: `/containers/create?name=${name}`, body: this.container(run) },
      { method: "POST", path: `${own}/start` },
      { method: "POST", path: `${own}/wait` },
      { path: `${own}/logs?stdout=1&stderr=1` },
      remove,
    ];
  }

  /** @source Docker Engine API 1.41, ContainerCreate */
  private container({ command, user = nobody, mount, device, onHostNetwork }: ProbeRun): object {
    return {
      Image: this.image,
      Entrypoint: [busybox],
      Cmd: command,
      User: user,
      Labels: { "edge-node.preflight": this.site },
      Tty: true, // otherwise its output comes in frames
      HostConfig: {
        ReadonlyRootfs: true,
        CapDrop: ["ALL"],
        SecurityOpt: ["no-new-privileges"],
        Memory: memoryBytes,
        MemorySwap: memoryBytes,
        NetworkMode: onHostNetwork ? "host" : "none",
        LogConfig: { Type: "json-file", Config: { "max-size": "4m" } },
        Mounts: mount === undefined ? [] : [{ Type: "bind", Source: mount, Target: mountedAt, ReadOnly: true }],
        Devices: device === undefined ? [] : [{ PathOnHost: device, PathInContainer: device, CgroupPermissions: "r" }],
      },
    };
  }
}

/** @source Docker Engine API 1.41, ContainerWait */
const waitSchema = z.object({ StatusCode: z.int() });

/** @param replies to the requests of one life */
function ranBy(replies: readonly EngineReply[]): RanProbe {
  const failed = replies.slice(1, -1).find(({ status }) => status === null || status >= 300);
  if (failed) return { status: null, said: engineWords(failed), isLate: failed.isLate };
  const [, , , waited, logs] = replies;
  return { status: waitSchema.parse(JSON.parse(waited?.text ?? "")).StatusCode, said: logs?.text ?? "", isLate: false };
}
