import { z } from "zod";
import { defined } from "../plain/defined";
import type { Source } from "./source";
import type { StatedFact } from "./stated-fact";

/** The catalogue part that provides the numbers of a part. */
export interface PartIdProps {
  /** Id of the catalogue part with these numbers, as `declarePart()` returns it. The bill of materials uses it. @default a part of the design's own */
  readonly part?: string;
}

/** Schema of the props of {@link PartIdProps}. The catalogue knows which ids exist. */
export const partIdShape = {
  part: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be the id of a part, such as kelvion-121: `edge-node parts` lists those of the catalogue")
    .max(100)
    .exactOptional(),
} as const;

/** Returns the statement of a rated part: its source, and its catalogue part. */
export function statedPart(path: string, { source, part }: { readonly source: Source; readonly part?: string }): StatedFact {
  return { path, source, ...defined({ part }) };
}
