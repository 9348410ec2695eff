import { z } from "zod";
import { defined } from "../plain/defined";
import type { Source } from "./source";
import type { StatedFact } from "./stated-fact";

/** The catalogue part from which the numbers of a part are. */
export interface PartIdProps {
  /** Id of the catalogue part with these numbers, as `declarePart()` returns it. The bill of materials uses it. @default a part of the design's own */
  readonly part?: string;
}

/** Schema of the props of {@link PartIdProps}. Which ids there are, the catalogue knows. */
export const partIdShape = {
  part: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be the id of a part, such as kelvion-121: `edge-node parts` lists those of the catalogue")
    .max(100)
    .exactOptional(),
} as const;

/** What a rated part states: its source, and the part of the catalogue that it is. */
export function statedPart(path: string, { source, part }: { readonly source: Source; readonly part?: string }): StatedFact {
  return { path, source, ...defined({ part }) };
}
