import { z } from "zod";
import { nameSchema, uniqueNames } from "../props/name";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { ratio } from "../props/quantities";
import { checkContainer } from "../services/container-problems";
import { type ImageReference, imageSchema } from "../services/image";
import { type ProgramProps, programShape } from "../services/program";
import type { RatioLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type BrokerProps, brokerName, brokerSchema } from "./broker.props";

/** One container that does the node's work. */
export interface WorkloadProps extends ProgramProps {
  /** From 1 to 9 when power is short: 9 is shed first, 1 last. */
  readonly priority: number;
  /** Name of the rack that it runs on. */
  readonly rack: string;
  /** Part of the rack's power that it uses. The power is the rack's and is not added again. */
  readonly shareOfRackPower: RatioLike;
  /** May be stopped when power is short. @default false */
  readonly sheddable?: boolean;
}

/** The workloads of a node. */
export interface OrchestrationProps {
  /** Programs that run in containers on the racks. */
  readonly workloads: readonly WorkloadProps[];
  /** Keeps messages between workloads. @default there is none */
  readonly broker?: BrokerProps;
  /**
   * Image of busybox, statically linked: its programs check what has no program for it, and make data directories ready.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
}

const workload = propsSchema<WorkloadProps>()({
  ...programShape,
  priority: z.int().min(1).max(9),
  rack: nameSchema,
  shareOfRackPower: ratio({ min: 0, max: 1 }),
  sheddable: z.boolean().exactOptional(),
}).superRefine(checkContainer());

type ParsedWorkload = z.output<typeof workload>;

// 1 %, 32 %, 56 % and 11 % add up to 1.0000000000000002 in binary.
const roundingOfShares = 1e-9; // [-]

function sharesWithinRacks(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const sums = new Map<string, number>();
  for (const { rack, shareOfRackPower } of workloads) sums.set(rack, (sums.get(rack) ?? 0) + shareOfRackPower.value);
  for (const [rack, sum] of sums) {
    if (sum > 1 + roundingOfShares) {
      const percent = Number((sum * 100).toPrecision(6));
      context.addIssue({
        code: "custom",
        message: `must take at most 100 % of the power of ${rack} but take ${percent} %: lower shareOfRackPower or move a workload to another rack`,
      });
    }
  }
}

function withoutName(name: string, holder: string) {
  return (workloads: readonly { readonly name: string }[], context: z.RefinementCtx): void => {
    const index = workloads.findIndex((one) => one.name === name);
    if (index >= 0)
      context.addIssue({
        code: "custom",
        path: [index, "name"],
        message: `must not be ${quotedText(name)}, the name of ${holder}: choose another`,
      });
  };
}

/** Parses {@link OrchestrationProps}. */
export const orchestrationSchema = propsSchema<OrchestrationProps>()({
  workloads: list(workload)
    .superRefine(uniqueNames("workload"))
    .superRefine(sharesWithinRacks)
    .superRefine(withoutName(brokerName, "the broker")),
  broker: brokerSchema.exactOptional(),
  probe: imageSchema.exactOptional(),
});

/** {@link OrchestrationProps} with every quantity parsed. */
export type ParsedOrchestration = z.output<typeof orchestrationSchema>;
