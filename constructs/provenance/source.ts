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

/** What a document leaves out and the design declares in its place: a number with a name, a value and an owner. */
export interface Assumption {
  /** Of the quantity, as `air flow`. */
  readonly name: string;
  /** In text, as `9 m³/s`. */
  readonly value: string;
  /** Who answers for it. */
  readonly owner: string;
}

/** Where the numbers of a part come from. */
export interface Source {
  /** How far the number can be trusted: `verified` in the document itself, `declared` by the design with an owner, and so on. */
  readonly mark: Mark;
  /** Title of the document, or for a declared number the name under which the design declares it. */
  readonly document: string;
  /** Edition, revision or date of the document. */
  readonly edition?: string;
  /** Address of the document. */
  readonly url?: string;
  /** Who answers for a declared number. */
  readonly owner?: string;
  /** What the document leaves out: every report lists it by name, as a declared number of its owner. @default nothing */
  readonly assumed?: readonly Assumption[];
  /** Uncertainty that the document states for its numbers, as a share of them: a pass with less room says so. A share of a temperature means nothing. */
  readonly relativeUncertainty?: number; // [-]
  /** The same for its temperatures. */
  readonly temperatureUncertaintyK?: number; // [K]
}

/** Did nobody read it in a source? What fails by it is unknown. */
export function isWeak({ mark }: Pick<Source, "mark">): boolean {
  return mark === "recalled" || mark === "unknown";
}

/** Uncertainty that a document states for its numbers. */
export type Uncertainty = Pick<Source, "relativeUncertainty" | "temperatureUncertaintyK">;

/** Source of numbers that were read in the maker's document or the standard. */
export function citeSource(document: string, details: Pick<Source, "edition" | "url"> & Uncertainty = {}): Source {
  return { mark: "verified", document, ...details };
}

/** Source of numbers that the design declares. */
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
      addProblem(context, ["owner"], "is required: a declared number needs somebody who answers for it");
    }
  })
  .meta({ id: "Source" });
