/** A design in whole numbers: their sums are exact, in whatever order they are taken. */
export interface NaiveDesign {
  readonly racks: readonly NaiveRack[];
  /** Programs of telemetry, and the broker. */
  readonly services: readonly NaiveService[];
  readonly workloads: readonly NaiveWorkload[];
  /** Hosts of the placement lock, by what ran there. */
  readonly placed: Readonly<Record<string, string>>;
}

export interface NaiveRack {
  readonly name: string;
  readonly idleW: number; // [W]
  readonly maximumW: number; // [W]
  readonly utilisationPercent: number; // [%]
  readonly hosts: readonly NaiveHost[];
}

/** What every container needs, and a host has. */
export interface NaiveAmounts {
  readonly memoryMiB: number; // [MiB]
  readonly coreTenths: number; // [0.1 cores]
  readonly accelerators: Readonly<Record<string, number>>;
}

export interface NaiveHost extends NaiveAmounts {
  readonly name: string;
  readonly leaving: boolean;
}

export interface NaiveService extends NaiveAmounts {
  readonly name: string;
  readonly host?: string;
}

export interface NaiveWorkload extends NaiveAmounts {
  readonly name: string;
  readonly priority: number;
  readonly replicas: number;
  /** Of a workload that is fixed. */
  readonly fixed?: { readonly rack: string; readonly sharePercent: number; readonly host?: string };
  /** Of a workload that is placed. */
  readonly powerW?: number; // [W]
  /** What it draws comes on top of its rack, where it names one: it has no share. Where it names none, it is placed by that power. */
  readonly processes?: true;
}

/** Names of its replicas, or its own. */
export function instances({ name, replicas }: { readonly name: string; readonly replicas: number }): readonly string[] {
  return replicas === 1 ? [name] : Array.from({ length: replicas }, (_, i) => `${name}-${i + 1}`);
}
