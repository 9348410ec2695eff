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

/** One container that does the node's work. */
export interface WorkloadProps extends ProgramProps {
  /** From 1 to 9 when power is short: 9 is shed first, 1 last. */
  readonly priority: number;
  /** Name of the rack that it runs on: on the first of its hosts with memory and cores, where it has hosts. @default it is placed, and says its `power` */
  readonly rack?: string;
  /** Part of the rack's power above idle that it uses, of each of its `replicas`. The power is the rack's and is not added again. Needed beside `rack`. */
  readonly shareOfRackPower?: RatioLike;
  /** Host of its rack that it runs on. A workload with `devices` names it where there are several hosts. @default the first with memory and cores */
  readonly host?: string;
  /**
   * Power above idle of the rack on which it is placed, in place of `rack` and `shareOfRackPower`: it goes to the first host in declared order with the memory, cores,
   * accelerators and free power of its rack.
   */
  readonly power?: PowerLike;
  /**
   * How it processes what antennas receive, in place of `shareOfRackPower` and `power`: while it does, its power comes on top of that of its rack. It names its `rack`, or is placed by
   * that power. One workload of a node processes. @default it processes nothing of it
   */
  readonly processing?: ProcessingProps;
  /** Cores that it is counted with where it is placed: nothing holds it to them. @default 0 */
  readonly cores?: number;
  /** Accelerators that it needs of its host. What is asked of the engine for them was never tried on one. @default none */
  readonly accelerators?: readonly AcceleratorProps[];
  /** How many of it run, each on a host of its own, in different racks first: `archiver-1`, `archiver-2`. @default one, by its own name */
  readonly replicas?: number;
  /** It talks to the broker, whose address it gets as `EDGE_NODE_BROKER`. @default false */
  readonly usesBroker?: boolean;
  /**
   * It gets the contacts of the node as a file, read-only at `/etc/contact-plan/contact-plan.json`, whose path it gets as `EDGE_NODE_CONTACT_PLAN`. `"reread"`: it reads that anew
   * while it runs, and a new plan leaves it alone. `"restart"`: it reads it when it starts, and a new plan replaces it. @default it gets none
   */
  readonly contactPlan?: "reread" | "restart";
  /** May be stopped when power is short. @default false */
  readonly sheddable?: boolean;
  /** Values that hold outside their plausible range, and why. @default none */
  readonly unusual?: Unusual<"power">;
}

/** The workloads of a node. */
export interface OrchestrationProps {
  /** Programs that run in containers on the racks. */
  readonly workloads: readonly WorkloadProps[];
  /** Keeps messages between workloads. @default there is none */
  readonly broker?: BrokerProps;
  /** Hosts of workloads that were placed before, by name, as `edge-node place` writes them: each stays while it fits there. @default each goes to the first host that fits */
  readonly placed?: Readonly<Record<string, string>>;
  /**
   * Image of busybox, statically linked: its programs check what has no program for it, and make data directories ready.
   * @default { variable: "probe_image" }
   */
  readonly probe?: ImageReference;
}

/** No node has as many hosts. Our own bound. */
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

/** A workload is fixed to a rack by its share, or placed by its power: half of one is neither, and both are two. */
function refuseHalfPlaced(workload: Placeable, context: z.RefinementCtx): void {
  const { rack, shareOfRackPower, host, power: placedPower, processing, replicas = 1 } = workload;
  const refuse = (prop: string, message: string) => addProblem(context, [prop], message);
  if (processing !== undefined) {
    for (const [prop, value] of Object.entries({ shareOfRackPower, power: placedPower }))
      if (value !== undefined)
        refuse(prop, "must not be given beside processing, whose energy is all that it draws: leave one of the two out");
    if (replicas > 1)
      refuse("replicas", `must be 1 of a workload that processes, one contact after the other, but is ${replicas}: leave it out`);
    if (host !== undefined && rack === undefined) refuse("rack", `is required beside host: name the rack of ${host}, or leave host out`);
    return;
  }
  if (placedPower !== undefined) {
    for (const [prop, value] of Object.entries({ rack, shareOfRackPower, host }))
      if (value !== undefined) refuse(prop, "must not be given beside power, by which the workload is placed: leave one of the two out");
    return;
  }
  if (rack === undefined)
    refuse("rack", "is required: name the rack that it runs on and its shareOfRackPower, or give its power and let it be placed");
  if (shareOfRackPower === undefined && rack !== undefined)
    refuse("shareOfRackPower", `is required beside rack: give the part of the power of ${rack} that it uses, as "20 %"`);
  if (host !== undefined && replicas > 1)
    refuse("replicas", `must each have a host of its own but ${replicas} are to run on ${host}: leave host out, or replicas`);
}

/** What each replica would ask of its own host and one alone has, and variables that the node gives. */
function refuseContradictions(
  { replicas = 1, ports = [], environment = {}, usesBroker, accelerators = [], contactPlan, runs }: Placeable,
  context: z.RefinementCtx,
): void {
  const refuse = (path: PropertyKey[], message: string) => addProblem(context, path, message);
  for (const [i, { address }] of ports.entries())
    if (replicas > 1 && !everywhere.test(address))
      refuse(
        ["ports", i, "address"],
        `must be an address that each host of the ${replicas} replicas has but is ${address}, which one has: publish it on 127.0.0.1, or run one`,
      );
  if (runs === "once" && contactPlan === "reread")
    refuse(["contactPlan"], 'must be "restart" of what runs once, which reads nothing anew, but is "reread": correct one of the two');
  const given = compact([
    contactPlan ? [contactPlanVariable, "contactPlan"] : undefined,
    usesBroker && [brokerVariable, "usesBroker"],
    accelerators.some(({ name }) => isGivenByNumber(name)) && [acceleratorsVariable, "accelerators"],
  ]);
  for (const [variable = "", prop = ""] of given)
    if (Object.hasOwn(environment, variable)) refuse(["environment", variable], `is what ${prop} gives: leave one of the two out`);
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
        `must take at most 100 % of the power of ${rack} but take ${percent} %: lower shareOfRackPower or move a workload to another rack`,
      );
    }
  }
}

/** The names of one workload or of each of its replicas. */
export function instanceNames({ name, replicas = 1 }: { readonly name: string; readonly replicas?: number }): readonly string[] {
  return replicas === 1 ? [name] : Array.from({ length: replicas }, (_, i) => `${name}-${i + 1}`);
}

/** A replica named as another workload is. */
function replicaNames(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const holders = new Map<string, number>();
  for (const [i, workload] of workloads.entries()) {
    const longest = instanceNames(workload).at(-1) ?? "";
    if (longest.length > longestName && longest !== workload.name)
      addProblem(
        context,
        [i, "name"],
        `must leave room for the number of a replica, ${longestName} characters with it, but ${quotedText(longest)} has ${longest.length}: shorten it`,
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

/** Data wait in one line: who processes them is one. */
function oneProcesses(workloads: readonly ParsedWorkload[], context: z.RefinementCtx): void {
  const all = workloads.flatMap(({ name, processing }, i) => (processing ? [{ name, i }] : []));
  for (const { i } of all.slice(1))
    addProblem(
      context,
      [i, "processing"],
      `must be of one workload of the node but ${quotedText(all[0]?.name ?? "")} processes too: give the rates of other satellites under its processing.satellites`,
    );
}

/** Parses {@link OrchestrationProps}. */
export const orchestrationSchema = propsSchema<OrchestrationProps>()({
  workloads: list(workload)
    .superRefine(uniqueNames("workload"))
    .superRefine(replicaNames)
    .superRefine(sharesWithinRacks)
    .superRefine(oneProcesses)
    .superRefine(withoutName(brokerName, "the broker")),
  ...optional({ broker: brokerSchema, placed: recordSchema(nameSchema, nameSchema), probe: imageSchema }),
}).superRefine(repeatNoSecret, { when: () => true });

/** {@link OrchestrationProps} with every quantity parsed. */
export type ParsedOrchestration = z.output<typeof orchestrationSchema>;
