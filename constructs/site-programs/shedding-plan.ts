/** Version of the form of a shedding plan: it rises when a program of the old form would misread the new one. */
export const sheddingPlanVersion = 1;

/** Plan by which the programs of a site shed its workloads: what they measure, at which levels they act, and which containers they switch. */
export interface SheddingPlan {
  /** Version of this form. The programs refuse every other one. */
  readonly schemaVersion: typeof sheddingPlanVersion;
  /** Name of the site, which is the value of the label `edge-node.site` of its containers. */
  readonly siteRef: string;
  /** Base address of the store that answers PromQL, such as `http://telemetry-store:8428`. */
  readonly store: string;
  /** Hosts that reach the store at an address of their own. @default none */
  readonly stores?: readonly HostStore[];
  /** Time for which a sample counts as present. */
  readonly sampleS: number; // [s]
  /** Time from the beginning of one turn to that of the next. */
  readonly pollS: number; // [s]
  /** Time for which the grid must have been there without a gap before a stage comes back. */
  readonly holdS: number; // [s]
  /** Feeds of the grid. Where the list is empty, nobody measures the grid. */
  readonly grid: readonly GridFeed[];
  /** Stages, in the order in which they go out. */
  readonly stages: readonly PlannedStage[];
  /** Containers that the programs may stop and start: they touch no others. */
  readonly services: readonly PlannedService[];
}

/** The store, as another host than its own reaches it. */
export interface HostStore {
  /** Name of the host. It is unique. */
  readonly host: string;
  /** Base address of the store. */
  readonly store: string;
}

/** A feed from the grid, as the store knows it. */
export interface GridFeed {
  /** Name of the feed. It is unique. */
  readonly feed: string;
  /** PromQL of its state: a sample of 1 where the grid is away, of 0 where it is there. Without a sample the state is unknown. */
  readonly query: string;
}

/** A stage of shedding: the workloads that go off together. */
export interface PlannedStage {
  /** Name of the stage, such as `battery-1/9` or `grid-away/9`. It is unique. */
  readonly stage: string;
  /** Priority of its workloads, from 1 to 9: 9 is shed first. */
  readonly priority: number;
  /** Charge at which it goes out and comes back. A stage without it goes out with the grid. */
  readonly charge?: StageCharge;
  /** Names of its containers, each of which is in `services`. */
  readonly containers: readonly string[];
}

/** Levels of a battery at which a stage goes out and comes back. */
export interface StageCharge {
  /** Name of the battery. */
  readonly battery: string;
  /** PromQL of its state of charge, from 0 to 1. */
  readonly query: string;
  /** State of charge at or below which the stage goes out, unless the grid is there. */
  readonly shedAt: number; // [-]
  /** State of charge at or above which the stage comes back. It is above `shedAt`. */
  readonly returnAt: number; // [-]
}

/** A container that the programs may stop and start. */
export interface PlannedService {
  /** Name of the container. It is unique in the site. */
  readonly container: string;
  /** Host that runs it. @default the one host of the site */
  readonly host?: string;
  /** Time that the engine gives it to end before it is killed. The engine takes whole seconds. */
  readonly stopGraceS: number; // [s]
}
