import { defined } from "../plain/defined";
import { intBetween, numberBetween } from "../props/between";
import { nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";

/** Most cores of a machine: the largest have a quarter of it. Our own bound. */
export const mostCores = 8192;

/** Accelerators of one kind: those of a host, or those that a program needs. */
export interface AcceleratorProps {
  /** Kind, such as `nvidia-l4`. */
  readonly name: string;
  /** Number of accelerators. */
  readonly count: number;
}

const accelerator = propsSchema<AcceleratorProps>()({ name: nameSchema, count: intBetween(1, 64) });

/** Parses accelerators, each kind once. */
export const acceleratorsSchema = list(accelerator).superRefine(uniqueNames("accelerator"));

/** Parses the processor cores that a program needs: a number, or a fraction of one. */
export const askedCores = numberBetween(0, mostCores);

/** The environment variable with the address of the broker, for a workload. */
export const brokerVariable = "EDGE_NODE_BROKER";

/** The environment variable by which the runtime `nvidia` assigns accelerators. @source NVIDIA Container Toolkit, NVIDIA_VISIBLE_DEVICES */
export const acceleratorsVariable = "NVIDIA_VISIBLE_DEVICES";

/** Whether the runtime `nvidia` assigns this kind by number. */
export function isGivenByNumber(kind: string): boolean {
  return kind.startsWith("nvidia-");
}

/** Returns the number of each kind, by its name. */
export function acceleratorCounts(accelerators: readonly AcceleratorProps[] = []): Readonly<Record<string, number>> {
  return Object.fromEntries(accelerators.map(({ name, count }) => [name, count]));
}

export function hostAndCores({ cores = 0 }: { readonly cores?: number | undefined }, host: string | undefined) {
  return defined({ host, cores: cores > 0 ? cores : undefined });
}
