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

/** Where the numbers of a part come from. */
export interface Source {
  readonly mark: Mark;
  /** Title of the document, or for a declared number the name under which the design declares it. */
  readonly document: string;
  /** Edition, revision or date of the document. */
  readonly edition?: string;
  readonly url?: string;
  /** Who answers for a declared number. */
  readonly owner?: string;
}
