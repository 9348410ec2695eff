import type { HealthcheckFacts } from "./healthcheck";
import type { ImageReference } from "./image";
import type { LoosenedFacts } from "./loosened";
import type { MachineFacts } from "./machine-props";
import type { DeploymentArgument, DeploymentText } from "./planned";
import type { PortProps } from "./port";
import type { SecretFileProps } from "./secret";

/** A container that a module needs on the node. */
export interface ServiceFacts {
  readonly id: string;
  readonly image: ImageReference;
  readonly command?: readonly (string | DeploymentArgument)[];
  readonly memoryMiB: number; // [MiB]
  readonly cpuShares: number; // [-]
  /** Numeric `uid:gid`. */
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Read-only configuration files by absolute path in the container: the text, or the name of one of the deployment plan. */
  readonly files: Readonly<Record<string, string | DeploymentText>>;
  /** Paths of the files that it rereads while it runs, so that new texts do not replace it. @default it reads them when it starts */
  readonly reloads?: readonly string[];
  /** Files of the host by absolute path in the container. */
  readonly secrets: Readonly<Record<string, SecretFileProps>>;
  /** Directories that outlive the container, by absolute path. They belong to its user, whatever the image has there. */
  readonly dataDirectories: readonly string[];
  /** Size of directories in memory, by absolute path. */
  readonly scratchMiB: Readonly<Record<string, number>>; // [MiB]
  readonly ports: readonly PortProps[];
  readonly stopGraceS: number; // [s]
  /** Check of its health; `"image"` uses that of the image. Without any, the loosened protections name it. */
  readonly healthcheck?: HealthcheckFacts | "image";
  /** Parts of its machine that it uses. @default nothing beside processor and memory */
  readonly machine?: MachineFacts;
  /** Cores that count for it in the placement. @default 0 */
  readonly cores?: number;
  /** Accelerators that it needs, by their kind. @default none */
  readonly accelerators?: Readonly<Record<string, number>>;
  /** Numbers of its accelerators on the host, where the engine assigns them by number. @default none */
  readonly acceleratorNumbers?: readonly number[];
  /** Host that it names, or on which it was placed. @default the only engine of the site */
  readonly host?: string;
  /** Whether it runs to its end, for which an apply waits. @default it runs all the time */
  readonly runsOnce?: true;
  /** Whether a program at the site stops and starts it. @default it runs whenever its engine does */
  readonly switched?: true;
  /** Path of the engine's socket on the host, which it alone gets, at `/var/run/docker.sock`. It then has no network. @default it does not reach the engine */
  readonly engineSocket?: string;
  /** Directory in memory that it shares with another service, for a socket: it belongs to the user of the first of the two. @default none */
  readonly sharedDirectory?: { readonly path: string; readonly name: string; readonly uid: string };
  /** Image with the programs that check it and prepare its data directories. */
  readonly probe: ImageReference;
  /** Protections that it does not have. */
  readonly loosened: LoosenedFacts;
}
