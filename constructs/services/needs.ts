import { defined } from "../plain/defined";
import { intBetween, numberBetween } from "../props/between";
import { nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";

/** No machine has as many cores: the largest have a quarter of it. Our own bound. */
export const mostCores = 8192;

/** Accelerators of one kind: those of a host, or those that a program asks for. */
export interface AcceleratorProps {
  /** Kind of them, as `nvidia-l4`. */
  readonly name: string;
  /** How many. */
  readonly count: number;
}

const accelerator = propsSchema<AcceleratorProps>()({ name: nameSchema, count: intBetween(1, 64) });

/** Parses accelerators, each kind once. */
export const acceleratorsSchema = list(accelerator).superRefine(uniqueNames("accelerator"));

/** Processor cores that a program asks for: a number of them, or a part of one. */
export const askedCores = numberBetween(0, mostCores);

/** Variable of the environment that tells a workload where the broker is. */
export const brokerVariable = "EDGE_NODE_BROKER";

/** Variable of the environment by which the runtime `nvidia` gives a container accelerators by their numbers. @source NVIDIA Container Toolkit, NVIDIA_VISIBLE_DEVICES */
export const acceleratorsVariable = "NVIDIA_VISIBLE_DEVICES";

/** Is it a kind that the runtime `nvidia` gives by number? */
export function isGivenByNumber(kind: string): boolean {
  return kind.startsWith("nvidia-");
}

/** How many of each kind, by its name. */
export function acceleratorCounts(accelerators: readonly AcceleratorProps[] = []): Readonly<Record<string, number>> {
  return Object.fromEntries(accelerators.map(({ name, count }) => [name, count]));
}

/** What of a service says where it runs and what it is counted with there. */
export function hostAndCores({ cores = 0 }: { readonly cores?: number | undefined }, host: string | undefined) {
  return defined({ host, cores: cores > 0 ? cores : undefined });
}
