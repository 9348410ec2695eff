import { z } from "zod";
import { type Source, sourceSchema } from "../provenance/source";
import type { RatioLike } from "../units";
import { intBetween } from "./between";
import { textSchema } from "./name";
import { addProblem } from "./problems/add-problem";
import { propsSchema } from "./props-schema";
import { share } from "./shares";

/** The device that disconnects a load when the site sheds it, outside of the program that stops workloads. */
export interface ShedByProps {
  /** Outlet that switches it off, as it is named at the site, such as `"pdu-1, outlet 7"`. One of `outlet` and `contactor`. */
  readonly outlet?: string;
  /** Contactor that switches it off, as it is named at the site, such as `"K4"`. */
  readonly contactor?: string;
  /** When it acts: when the grid is away, or at a state of charge of the battery, at or below which it is off. */
  readonly on:
    | "grid-away"
    | {
        /** State of charge of the battery at or below which the load is off. */
        readonly stateOfCharge: RatioLike;
      };
  /** Document that shows it, such as the circuit diagram or the settings of the relay. */
  readonly source: Source;
}

/** The props of a device for power shortage. */
export interface ShedProps {
  /** Whether it may lose its power when a feed is lost, and without the grid where the site promises shedding. @default false */
  readonly sheddable?: boolean;
  /** Priority from 1 to 9 when power is short: 9 is shed first, 1 last. @default 9 where it is sheddable */
  readonly priority?: number;
  /** Device that disconnects it. A site that promises to shed it needs one. @default nothing disconnects it */
  readonly shedBy?: ShedByProps;
}

const device = textSchema().min(1, { error: 'must not be empty: name it as at the site, such as "K4"' });

const shedBySchema = propsSchema<ShedByProps>()({
  outlet: device.exactOptional(),
  contactor: device.exactOptional(),
  on: z.union([z.literal("grid-away"), z.strictObject({ stateOfCharge: share })]),
  source: sourceSchema,
}).superRefine(({ outlet, contactor }, context) => {
  if ((outlet === undefined) === (contactor === undefined))
    addProblem(
      context,
      [],
      `must have one of outlet and contactor but has ${outlet === undefined ? "none" : "both"}: name the one that disconnects it`,
    );
});

/** The props of {@link ShedProps}, for the schema of a device that has them. */
export const shedShape = {
  sheddable: z.boolean().exactOptional(),
  priority: intBetween(1, 9).exactOptional(),
  shedBy: shedBySchema.exactOptional(),
};

/** The device at the site that disconnects a load that is shed. */
export interface ShedMeans {
  /** Its kind and name, such as `contactor K4`. */
  readonly device: string;
  /** State of charge of the battery at or below which it is open; undefined if it opens when the grid is away. */
  readonly stateOfCharge?: number; // [-]
  readonly source: Source;
}

/** Priority of a sheddable device without its own. */
const firstShed = 9;

interface Parsed {
  readonly sheddable?: boolean | undefined;
  readonly priority?: number | undefined;
  readonly shedBy?: z.output<typeof shedBySchema> | undefined;
}

/** Returns a check for `.superRefine` that refuses a priority, or a device that disconnects, of a device that is never shed. */
export function refuseIdlePriority(kind: string) {
  return (parsed: Parsed, context: z.RefinementCtx): void => {
    if (parsed.sheddable === true) return;
    for (const prop of ["priority", "shedBy"] as const)
      if (parsed[prop] !== undefined)
        addProblem(context, [prop], `is used only for shedding but the ${kind} is never shed: add sheddable: true, or leave it out`);
  };
}

/** Returns the priority at which it is shed, and what disconnects it; nothing if it is never shed. */
export function shedFacts({ sheddable, priority = firstShed, shedBy }: Parsed): {
  readonly shedPriority?: number;
  readonly shedBy?: ShedMeans;
} {
  if (!sheddable) return {};
  return { shedPriority: priority, ...(shedBy && { shedBy: meansOf(shedBy) }) };
}

function meansOf({ outlet, contactor = "", on, source }: z.output<typeof shedBySchema>): ShedMeans {
  return {
    device: outlet === undefined ? `contactor ${contactor}` : `outlet ${outlet}`,
    ...(on !== "grid-away" && { stateOfCharge: on.stateOfCharge.value }),
    source,
  };
}
