import { randomBytes } from "node:crypto";
import { probeProgramsDirectory } from "../../constructs/services/probe-programs";
import type { Docker, DockerRun } from "./docker";
import { saidBy } from "./refusal";

/** What a run of the probe may see besides itself. */
export interface ProbeRun {
  /** Numeric uid:gid. @default nobody's, as services have it */
  readonly user?: string;
  /** A file or directory of the host, which it finds read-only at {@link mountedAt}. @default none */
  readonly mount?: string;
  /** A device of the host. @default none */
  readonly device?: string;
  /** Sees which ports of the host are in use. @default no network at all */
  readonly onHostNetwork?: true;
}

/** Where the probe finds what is mounted. */
export const mountedAt = "/asked";

/** The program that is all others. */
export const busybox = `${probeProgramsDirectory}/busybox`;

/** The user of services. */
const nobody = "65532:65532";

/** Asks the host of an engine what the API of the engine does not know: runs a program of the probe once, with the protections of a service, and removes its container. */
export class Probe {
  /** What a host that does not answer once is not asked again: each question would wait as long. */
  private late?: DockerRun;

  constructor(
    private readonly docker: Docker,
    private readonly host: string,
    private readonly image: string,
    /** The site, for the label of containers. */
    private readonly site: string,
  ) {}

  /** Runs a program of busybox. What cannot be mounted ends it before it begins, with the words of the engine. */
  run(command: readonly string[], { user = nobody, mount, device, onHostNetwork }: ProbeRun): DockerRun {
    if (this.late) return this.late;
    const name = `edge-node-preflight-${randomBytes(6).toString("hex")}`;
    const ran = this.docker.run(this.host, [
      ...["run", "--rm", "--pull", "never", "--name", name, "--label", `edge-node.preflight=${this.site}`],
      ...["--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--memory", "16m", "--memory-swap", "16m"],
      ...["--network", onHostNetwork ? "host" : "none", "--log-driver", "none", "--user", user],
      ...(mount === undefined ? [] : ["--mount", `type=bind,${csvField(`source=${mount}`)},target=${mountedAt},readonly`]),
      ...(device === undefined ? [] : ["--device", `${device}:${device}:r`]),
      ...["--entrypoint", busybox, this.image, ...command],
    ]);
    if (!ran.isLate) return ran;
    this.late = ran;
    this.docker.run(this.host, ["rm", "--force", name]); // what ends by itself the engine removes
    return ran;
  }

  /** Why a run gave no answer, in one line. */
  failure({ status, stderr, isLate }: DockerRun): string {
    return `the probe ${isLate ? `gave no answer within ${this.docker.longest}` : `ended with ${status ?? "a signal"}, ${saidBy(stderr)}`}`;
  }
}

/** @source docker/cli, opts/mount.go: fields of a line of CSV, RFC 4180 */
function csvField(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
