import { z } from "zod";
import { compact } from "../plain/compact";
import { computeRanges } from "../plausibility/compute";
import { intBetween } from "../props/between";
import { longestName, nameSchema, uniqueNames } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { propsSchema } from "../props/props-schema";
import { power } from "../props/quantities";
import { recordSchema } from "../props/record";
import { share } from "../props/shares";
import type { Unusual } from "../props/unusual";
import { checkContainer } from "../services/container-problems";
import { type ImageReference, imageSchema } from "../services/image";
import {
  type AcceleratorProps,
  acceleratorsSchema,
  acceleratorsVariable,
  askedCores,
  brokerVariable,
  isGivenByNumber,
} from "../services/needs";
import { type ProgramProps, programShape } from "../services/program";
import { repeatNoSecret } from "../services/secrets/unrepeated-secrets";
import type { PowerLike, RatioLike } from "../units";
import { quotedText } from "../units/shown-text";
import { type BrokerProps, brokerName, brokerSchema } from "./broker.props";
import { contactPlanDirectory, contactPlanVariable } from "./contact-plan-file";
import { type ProcessingProps, processingSchema } from "./processing.props";
import { type SheddingProps, sheddingNames, sheddingSchema } from "./shedding.props";

/** A program that runs in a container on the node. */
export interface WorkloadProps extends ProgramProps {
  /** Priority when power is short, from 1 to 9: 9 is shed first, 1 last. */
  readonly priority: number;
  /** Rack on which it runs, on its first host with enough memory and cores. @default none: it is placed by its `power` */
  readonly rack?: string;
  /** Share of the rack's power above idle that each of its `replicas` uses. It is part of the rack's power and is not added again. Needed with `rack`. */
  readonly shareOfRackPower?: RatioLike;
  /** Host of its rack on which it runs. A workload with `devices` on a rack with several hosts must state it. @default the first with memory and cores */
  readonly host?: string;
  /**
   * Power above idle of its rack, instead of `rack` and `shareOfRackPower`. It is placed on the first declared host with enough memory, cores and accelerators, and
   * free power in its rack.
   */
  readonly power?: PowerLike;
  /**
   * Processing of received data, instead of `shareOfRackPower` and `power`. While it processes, its power is added to that of its rack. It names its `rack`, or is
   * placed by that power. Only one workload of a node may have it.
   */
  readonly processing?: ProcessingProps;
  /** Cores that count for it in the placement; they are no limit at run time. @default 0 */
  readonly cores?: number;
  /** Accelerators of its host that it needs. Their settings for the engine were never tried on an accelerator. @default none */
  readonly accelerators?: readonly AcceleratorProps[];
  /** Number of replicas, each on a separate host, in different racks first: `archiver-1`, `archiver-2`. @default one, by its own name */
  readonly replicas?: number;
  /** Whether it uses the broker, whose address is in its variable `EDGE_NODE_BROKER`. @default false */
  readonly usesBroker?: boolean;
  /**
   * Whether it gets the contact plan as a read-only file, `/etc/contact-plan/contact-plan.json` (path in `EDGE_NODE_CONTACT_PLAN`). `"reread"`: it reads the file
   * while it runs, and a new plan does not restart it. `"restart"`: a new plan replaces the container.
   */
  readonly contactPlan?: "reread" | "restart";
  /** Whether it may be stopped when power is short. @default false */
  readonly sheddable?: boolean;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"power">;
}

/** The workloads of a node. */
export interface OrchestrationProps {
  /** Programs that run in containers on the node. */
  readonly workloads: readonly WorkloadProps[];
  /** Message broker between workloads. @default none */
  readonly broker?: BrokerProps;
  /** Programs that stop sheddable workloads while power is short, as the site promises. @default nothing at the site stops a workload */
  readonly shedding?: SheddingProps;
  /** Host of each workload that was placed before, by name, as `edge-node place` writes it. A workload stays there while it fits. @default each goes to the first host that fits */
  readonly placed?: Readonly<Record<string, string>>;
  /**
   * Image of a statically linked busybox, which checks containers without a health check of their own and prepares data directories.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
}

/** Most replicas: no node has as many hosts. Our own bound. */
const mostReplicas = 64;

/** Addresses that every host has. */
const everywhere = /^(?:127\.|::1$|0\.0\.0\.0$|::$)/;

interface Placeable {
  readonly ports?: readonly { readonly address: string }[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly usesBroker?: boolean;
  readonly accelerators?: readonly { readonly name: string }[];
  readonly rack?: string;
  readonly shareOfRackPower?: unknown;
  readonly host?: string;
  readonly power?: unknown;
  readonly processing?: unknown;
  readonly replicas?: number;
  readonly contactPlan?: "reread" | "restart";
  readonly runs?: "once";
}

/** Refuses a workload that is neither fixed to a rack by its share nor placed by its power, or that is both. */
function refuseHalfPlaced(workload: Placeable, context: z.RefinementCtx): void {
  const { rack, shareOfRackPower, host, power: placedPower, processing, replicas = 1 } = workload;
  const refuse = (prop: string, message: string) => addProblem(context, [prop], message);
  if (processing !== undefined) {
    for (const [prop, value] of Object.entries({ shareOfRackPower, power: placedPower }))
      if (value !== undefined)
        refuse(prop, "must not be stated with processing, whose energy is all of its power: leave one of the two out");
    if (replicas > 1) refuse("replicas", `must be 1 for a workload with processing but is ${replicas}: leave it out`);
    if (host !== undefined && rack === undefined) refuse("rack", `is required with host: name the rack of ${host}, or leave host out`);
    return;
  }
  if (placedPower !== undefined) {
    for (const [prop, value] of Object.entries({ rack, shareOfRackPower, host }))
      if (value !== undefined) refuse(prop, "must not be stated with power, by which the workload is placed: leave one of the two out");
    return;
  }
  if (rack === undefined)
    refuse("rack", "is required: state its rack and shareOfRackPower, or state its power instead so that it is placed");
  if (shareOfRackPower === undefined && rack !== undefined)
    refuse("shareOfRackPower", `is required with rack: state the share of the power of ${rack} that it uses, such as "20 %"`);
  if (host !== undefined && replicas > 1)
    refuse("replicas", `must each run on a separate host but all ${replicas} are to run on ${host}: leave host or replicas out`);
}

/** Refuses settings that only one host can have for several replicas, and variables that the node sets. */
function refuseContradictions(
  { replicas = 1, ports = [], environment = {}, usesBroker, accelerators = [], contactPlan, runs }: Placeable,
  context: z.RefinementCtx,
): void {
  const refuse = (path: PropertyKey[], message: string) => addProblem(context, path, message);
  for (const [i, { address }] of ports.entries())
    if (replicas > 1 && !everywhere.test(address))
      refuse(
        ["ports", i, "address"],
        `must be an address that all hosts of the ${replicas} replicas have but is ${address}, which only one has: publish it on 127.0.0.1, or leave replicas out`,
      );
  if (runs === "once" && contactPlan === "reread")
    refuse(["contactPlan"], 'must be "restart" for a workload that runs once and cannot reread, but is "reread": correct one of the two');
  const given = compact([
    contactPlan ? [contactPlanVariable, "contactPlan"] : undefined,
    usesBroker && [brokerVariable, "usesBroker"],
    accelerators.some(({ name }) => isGivenByNumber(name)) && [acceleratorsVariable, "accelerators"],
  ]);
  for (const [variable = "", prop = ""] of given)
    if (Object.hasOwn(environment, variable)) refuse(["environment", variable], `is already set by ${prop}: leave one of the two out`);
}

const workload = propsSchema<WorkloadProps>()({
  ...programShape,
  priority: intBetween(1, 9),
  ...optional({
    rack: nameSchema,
    shareOfRackPower: share,
    host: nameSchema,
    power: power({ plausible: computeRanges.workload.power }),
    processing: processingSchema,
    cores: askedCores,
    accelerators: acceleratorsSchema,
    replicas: intBetween(1, mostReplicas),
    usesBroker: z.boolean(),
    contactPlan: z.enum(["reread", "restart"]),
    sheddable: z.boolean(),
  }),
})
  .superRefine((parsed, context) =>
    checkContainer(parsed.contactPlan ? { ownDirectories: { configuration: contactPlanDirectory } } : {})(parsed, context),
  )
  .superRefine(refuseHalfPlaced)
  .superRefine(refuseContradictions);

type ParsedWorkload = z.output<typeof workload>;

// 1 %, 32 %, 56 % and 11 % add up to 1.0000000000000002 in binary.
const roundingOfShares = 1e-9; // [-]

function sharesWithinRacks(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const sums = new Map<string, number>();
  for (const { rack, shareOfRackPower, replicas = 1 } of workloads)
    if (rack !== undefined && shareOfRackPower) sums.set(rack, (sums.get(rack) ?? 0) + replicas * shareOfRackPower.value);
  for (const [rack, sum] of sums) {
    if (sum > 1 + roundingOfShares) {
      const percent = Number((sum * 100).toPrecision(6));
      addProblem(
        context,
        [],
        `must use at most 100 % of the power of ${rack} but use ${percent} %: lower shareOfRackPower or move a workload to another rack`,
      );
    }
  }
}

export function instanceNames({ name, replicas = 1 }: { readonly name: string; readonly replicas?: number }): readonly string[] {
  return replicas === 1 ? [name] : Array.from({ length: replicas }, (_, i) => `${name}-${i + 1}`);
}

/** Refuses a replica with the name of another workload. */
function replicaNames(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const holders = new Map<string, number>();
  for (const [i, workload] of workloads.entries()) {
    const longest = instanceNames(workload).at(-1) ?? "";
    if (longest.length > longestName && longest !== workload.name)
      addProblem(
        context,
        [i, "name"],
        `must leave space for the number of a replica, at most ${longestName} characters in all, but ${quotedText(longest)} has ${longest.length}: shorten it`,
      );
    for (const name of instanceNames(workload)) {
      const holder = holders.get(name);
      if (holder === undefined) holders.set(name, i);
      else if (name !== workload.name || workloads[holder]?.name !== name)
        addProblem(
          context,
          [i, "name"],
          `must be unique with its replicas but ${quotedText(name)} is of workload [${holder}] too: rename one of the two`,
        );
    }
  }
}

function withoutName(name: string, holder: string) {
  return (workloads: readonly { readonly name: string; readonly replicas?: number }[], context: z.RefinementCtx): void => {
    const index = workloads.findIndex((one) => instanceNames(one).includes(name));
    if (index >= 0) addProblem(context, [index, "name"], `must not be ${quotedText(name)}, the name of ${holder}: choose another`);
  };
}

/** Refuses a second workload that processes: data wait in one queue. */
function oneProcesses(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const all = workloads.flatMap(({ name, processing }, i) => (processing ? [{ name, i }] : []));
  for (const { i } of all.slice(1))
    addProblem(
      context,
      [i, "processing"],
      `must be on only one workload of the node but ${quotedText(all[0]?.name ?? "")} has it too: add the rates of other satellites to its processing.satellites`,
    );
}

export const orchestrationSchema = propsSchema<OrchestrationProps>()({
  workloads: list(workload)
    .superRefine(uniqueNames("workload"))
    .superRefine(replicaNames)
    .superRefine(sharesWithinRacks)
    .superRefine(oneProcesses)
    .superRefine(withoutName(brokerName, "the broker"))
    .superRefine(withoutName(sheddingNames.decides, "the program that sheds"))
    .superRefine(withoutName(sheddingNames.acts, "the program that reaches the engine")),
  ...optional({ broker: brokerSchema, shedding: sheddingSchema, placed: recordSchema(nameSchema, nameSchema), probe: imageSchema }),
}).superRefine(repeatNoSecret, { when: () => true });

export type ParsedOrchestration = z.output<typeof orchestrationSchema>;
