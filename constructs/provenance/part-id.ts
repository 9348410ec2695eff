import { z } from "zod";
import { defined } from "../plain/defined";
import type { Source } from "./source";
import type { StatedFact } from "./stated-fact";

/** What a rated part may say of the list that it is from. */
export interface PartIdProps {
  /** Id of the part of the catalogue whose numbers these are, as `declarePart()` gives it: a bill of materials knows the part by it. @default a part of the design's own */
  readonly part?: string;
}

/** Schema of the props of {@link PartIdProps}. Which ids there are, the catalogue knows. */
export const partIdShape = {
  part: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be the id of a part, as kelvion-121: `edge-node parts` lists those of the catalogue")
    .max(100)
    .exactOptional(),
} as const;

/** What a rated part states: its source, and the part of the catalogue that it is. */
export function statedPart(path: string, { source, part }: { readonly source: Source; readonly part?: string }): StatedFact {
  return { path, source, ...defined({ part }) };
}
