import { z } from "zod";
import type { ElementSet } from "../engineering/orbit/element-set";
import { defined } from "../plain/defined";
import { intBetween, numberBetween } from "../props/between";
import { instantSchema } from "../props/instant";
import { nameSchema } from "../props/name";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { PropsError } from "../props/problems/props-error";
import { propsSchema } from "../props/props-schema";
import { transformed } from "../props/transformed";
import { type Source, sourceSchema } from "../provenance/source";
import { quotedText } from "../units/shown-text";
import { readElementSets } from "./elements/read-element-sets";
import { type OnboardProcessingProps, onboardProcessingSchema } from "./products.props";

/** A satellite that the node receives. */
export interface SatelliteProps {
  /** NORAD catalogue number, up to nine digits. `elements` must have its orbit. */
  readonly number: number;
  /** Name, unique in the node, such as `landsat-9`. @default its catalogue number */
  readonly name?: string;
  /** Weight of its contacts beside those of other satellites, from 0.01 to 100. Larger weights go first in the contact plan. @default 1 */
  readonly weight?: number;
  /** Processing on board, before it sends. @default it processes nothing */
  readonly onboardProcessing?: OnboardProcessingProps;
}

/** Element sets of satellites, from which their orbits are computed. */
export interface ElementsProps {
  /**
   * Orbit Mean-Elements Messages (CCSDS 502.0) from CelesTrak in JSON, CSV or KVN, or two-line elements: as text, or as JSON objects. In a site file `file`
   * names them. Sets of other satellites are ignored.
   */
  readonly data: string | object | readonly object[];
  /** Source of the data. */
  readonly source: Source;
}

/** The time window in which passes are computed. The clock is never read: the same window has the same passes on any day. */
export interface WindowProps {
  /** Start of the window in UTC, such as `"2026-09-20T00:00:00Z"`. */
  readonly from: string;
  /** End of the window in UTC, exclusive: at most 31 days after the start. */
  readonly to: string;
}

/** Longest window. Our own bound: elements lose accuracy weeks after their epoch, and a contact plan is made anew within a month. */
const longestDays = 31; // [d]

/** Bounds of weights, our own: beyond them the values of contacts are no whole numbers with which a solver can prove. */
const leastWeight = 0.01; // [-]
const mostWeight = 100; // [-]

/** Most satellites of a site. Our own bound. */
const mostSatellites = 500;

/** Parses the weight of a contact beside others. */
export const weightSchema = numberBetween(leastWeight, mostWeight);

const satellite = propsSchema<SatelliteProps>()({
  number: intBetween(1, 999_999_999),
  ...optional({ name: nameSchema, weight: weightSchema, onboardProcessing: onboardProcessingSchema }),
});

/** Parses satellites, each with its own name and number. */
export const satellitesSchema = list(satellite)
  .min(1)
  .max(mostSatellites)
  .superRefine((satellites, context) => {
    for (const [i, { number, name }] of satellites.entries()) {
      const others = satellites.slice(0, i);
      const same = others.findIndex((one) => one.number === number);
      if (same >= 0)
        addProblem(context, [i, "number"], `must be once in the list but satellite [${same}] is ${number} too: leave one of them out`);
      const twin = others.findIndex((one) => satelliteId(one) === satelliteId({ number, ...defined({ name }) }));
      if (twin >= 0 && same < 0)
        addProblem(
          context,
          [i, "name"],
          `must be unique but satellite [${twin}] is named ${quotedText(name ?? `${number}`)} too: rename one of them`,
        );
    }
  });

export function satelliteId({ number, name = `${number}` }: Pick<SatelliteProps, "number" | "name">): string {
  return name;
}

/** Parses {@link WindowProps} to milliseconds since 1970 UTC. */
export const windowSchema = propsSchema<WindowProps>()({ from: instantSchema, to: instantSchema }).superRefine(({ from, to }, context) => {
  if (!(to > from)) {
    addProblem(context, ["to"], "must be after the beginning of the window but is not: state a later end");
  } else if (!(to - from <= longestDays * 86_400_000)) {
    const days = ((to - from) / 86_400_000).toFixed(1);
    addProblem(
      context,
      ["to"],
      `must be at most ${longestDays} d after the beginning but is ${days} d: state a shorter window, and run it again later`,
    );
  }
});

const elementsShape = propsSchema<ElementsProps>()({
  data: z.union([z.string(), list(z.looseObject({})), z.looseObject({})]) as unknown as z.ZodType<ElementsProps["data"]>,
  source: sourceSchema,
});

/** Parses {@link ElementsProps}: every set, and the source. */
export const elementsSchema = transformed(elementsShape, ({ data, source }, context) => {
  try {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    return { sets: new Map<number, ElementSet>(readElementSets(text, "").map((set) => [set.catalogueNumber, set])), source };
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    for (const { path, message } of error.problems) addProblem(context, ["data"], `${path} ${message}`.trimStart());
    return z.NEVER;
  }
});
