import type { HealthcheckFacts } from "./healthcheck";
import type { ImageReference } from "./image";
import type { LoosenedProps } from "./loosened";
import type { MachineFacts } from "./machine-props";
import type { DeploymentArgument, DeploymentText } from "./planned";
import type { PortProps } from "./port";
import type { SecretFileProps } from "./secret";

/** A container that a module wants to run on the node. */
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
  /** Read-only configuration files by absolute path in the container: the text, or what stands for one of the plan. */
  readonly files: Readonly<Record<string, string | DeploymentText>>;
  /** Paths of those that it reads anew while it runs, so that other texts do not replace it. @default it reads them when it starts */
  readonly reloads?: readonly string[];
  /** Files of the host by absolute path in the container. */
  readonly secrets: Readonly<Record<string, SecretFileProps>>;
  /** Directories that outlive the container, by absolute path: its user's, whatever the image holds there. */
  readonly dataDirectories: readonly string[];
  /** Size of directories in memory, by absolute path. */
  readonly scratchMiB: Readonly<Record<string, number>>; // [MiB]
  readonly ports: readonly PortProps[];
  readonly stopGraceS: number; // [s]
  /** `"image"` when the image brings its own. Without any, that is loosened. */
  readonly healthcheck?: HealthcheckFacts | "image";
  /** What it takes of the machine that it runs on. @default nothing beside processor and memory */
  readonly machine?: MachineFacts;
  /** Cores that it is counted with. @default 0 */
  readonly cores?: number;
  /** Accelerators that it needs, by their kind. @default none */
  readonly accelerators?: Readonly<Record<string, number>>;
  /** Numbers of the accelerators that it gets of its host, of those whose engine takes them by number. @default none */
  readonly acceleratorNumbers?: readonly number[];
  /** The host that it names, or on which it was placed. @default the only engine of the site */
  readonly host?: string;
  /** It runs to its end, and is waited for. @default it runs all the time */
  readonly runsOnce?: true;
  /** Image with the programs that check it and make its data directories ready. */
  readonly probe: ImageReference;
  /** Protections that it does without. */
  readonly loosened: LoosenedProps;
}
