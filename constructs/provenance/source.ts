import { z } from "zod";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { wordsSchema } from "../props/problems/words-schema";

/**
 * How far a number can be trusted. A fail decided by a `recalled` or `unknown` fact becomes the outcome unknown.
 *
 * - `verified`: read in the maker's document or the standard
 * - `partial`: a secondary source
 * - `derived`: computed from verified inputs
 * - `declared`: given by the design, by name, with an owner
 * - `recalled`: remembered, not found in any source
 * - `unknown`: no source at all
 */
export type Mark = "verified" | "partial" | "derived" | "declared" | "recalled" | "unknown";

/** A number that the document does not state and the design declares, with name, value and owner. */
export interface Assumption {
  /** Name of the quantity, such as `air flow`. */
  readonly name: string;
  /** Value as text, such as `9 m³/s`. */
  readonly value: string;
  /** Person who is responsible for it. */
  readonly owner: string;
}

/** The source of a part's numbers. */
export interface Source {
  /** Trust in the numbers: `verified` in the document itself, `declared` by the design with an owner, and so on. */
  readonly mark: Mark;
  /** Title of the document, or the name of the declaration. */
  readonly document: string;
  /** Edition, revision or date of the document. */
  readonly edition?: string;
  /** Address of the document. */
  readonly url?: string;
  /** Person who is responsible for a declared number. */
  readonly owner?: string;
  /** Numbers that the document leaves out. Reports list each as a declared number of its owner. @default none */
  readonly assumed?: readonly Assumption[];
  /** Relative uncertainty that the document states for its numbers. A pass with a smaller margin is marked. It does not apply to temperatures. [-] */
  readonly relativeUncertainty?: number; // [-]
  /** Uncertainty that the document states for its temperatures. [K] */
  readonly temperatureUncertaintyK?: number; // [K]
}

/** Whether the number was read in no source. A fail because of it is unknown. */
export function isWeak({ mark }: Pick<Source, "mark">): boolean {
  return mark === "recalled" || mark === "unknown";
}

/** Uncertainty that a document states for its numbers. */
export type Uncertainty = Pick<Source, "relativeUncertainty" | "temperatureUncertaintyK">;

/** Returns the source of numbers that were read in the maker's document or the standard. */
export function citeSource(document: string, details: Pick<Source, "edition" | "url"> & Uncertainty = {}): Source {
  return { mark: "verified", document, ...details };
}

/** Returns the source of numbers that the design declares. */
export function declareSource(name: string, owner: string, uncertainty: Uncertainty = {}): Source {
  return { mark: "declared", document: name, owner, ...uncertainty };
}

const words = wordsSchema("name the document, the declaration or the owner");

const assumption = z.strictObject({ name: words, value: words, owner: words }).readonly();

/** Parses a {@link Source}: a declared number must have an owner. */
export const sourceSchema: z.ZodType<Source, Source> = z
  .strictObject({
    mark: z.enum(["verified", "partial", "derived", "declared", "recalled", "unknown"]),
    document: words,
    edition: words.exactOptional(),
    url: words.exactOptional(),
    owner: words.exactOptional(),
    assumed: list(assumption).readonly().exactOptional(),
    relativeUncertainty: z.number().min(0).max(1).exactOptional(),
    temperatureUncertaintyK: z.number().min(0).max(50).exactOptional(),
  })
  .superRefine((source, context) => {
    if (source.mark === "declared" && source.owner === undefined) {
      addProblem(context, ["owner"], "is required: add the person who is responsible for the declared number");
    }
  })
  .meta({ id: "Source" });
