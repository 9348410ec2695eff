import { randomBytes } from "node:crypto";
import { z } from "zod";
import { probeProgramsDirectory } from "../../constructs/services/probe-programs";
import { DataSize } from "../../constructs/units";
import type { EngineConnection, EngineReply, EngineRequest } from "./engine-connection";
import { engineWords, saidBy } from "./refusal";

/** What is run of the probe, and what it may see besides itself. */
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

/** How it ended. */
export interface RanProbe {
  /** Null where it did not run. */
  readonly status: number | null;
  /** What it printed; where it did not run, the words of the engine, or of what failed on the way to it. */
  readonly said: string;
  /** It gave no answer in time. */
  readonly isLate: boolean;
}

/** Where the probe finds what is mounted. */
export const mountedAt = "/asked";

/** The program that is all others. */
export const busybox = `${probeProgramsDirectory}/busybox`;

/** The user of services. */
const nobody = "65532:65532";

const memoryBytes = DataSize.mebibytes(16).bytes; // [B]

/** Asks the host of an engine what the API of the engine does not know: runs programs of the probe once each, with the protections of a service, and removes their containers. */
export class Probe {
  private readonly lives: { readonly requests: readonly EngineRequest[]; ran?: RanProbe }[] = [];

  constructor(
    private readonly connection: EngineConnection,
    private readonly image: string,
    /** The site, for the label of containers. */
    private readonly site: string,
  ) {}

  /** Has it run by {@link run}. @returns how it ended, once that is known */
  later(run: ProbeRun): () => RanProbe {
    const life: (typeof this.lives)[number] = { requests: this.life(run) };
    this.lives.push(life);
    return () => life.ran ?? { status: null, said: "it was not run", isLate: false };
  }

  /**
   * Runs all in one round trip, however many they are. What cannot be mounted ends a run before it begins, with the words of the engine.
   *
   * @param before what the engine is asked in the same
   */
  run(before: readonly EngineRequest[]): readonly EngineReply[] {
    const replies = [...this.connection.ask([...before, ...this.lives.flatMap(({ requests }) => requests)])];
    if (replies.some(({ status }) => status === null)) this.connection.ask(this.lives.flatMap(({ requests }) => requests.slice(0, 1)));
    const first = replies.splice(0, before.length);
    for (const life of this.lives.splice(0)) life.ran = ranBy(replies.splice(0, life.requests.length));
    return first;
  }

  /** Why a run gave no answer, in one line. */
  failure({ status, said, isLate }: RanProbe): string {
    if (isLate) return `the probe container gave no answer within ${this.connection.docker.longest}`;
    return `the probe container ${status === null ? "did not run" : `ended with ${status}`}, ${saidBy(said)}`;
  }

  /** The life of a container. It begins with its end: a connection that was lost may have left it, and all is asked once more. */
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
      Tty: true, // else what it prints comes in frames
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
