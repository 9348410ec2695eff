/**
 * Between which values a prop is plausible, both included. A value outside it is refused unless its object says under `unusual` why it holds there; what cannot
 * be at all stands in the schema of the prop.
 */
export interface PlausibleRange<Value> {
  readonly least: Value;
  readonly most: Value;
  /** Reason for its ends, such as `"the largest set in a container gives some 3 MW"`. */
  readonly because: string;
  /** Document that states the range. @default our own bound */
  readonly source?: string;
}

/** A range that no document has: wide of what was found on the market. */
export function estimateRange<const Value>(least: Value, most: Value, because: string): PlausibleRange<Value> {
  return { least, most, because };
}

/** A range that a document has. */
export function citeRange<const Value>(least: Value, most: Value, because: string, source: string): PlausibleRange<Value> {
  return { least, most, because, source };
}

/** Where a range comes from, in words. */
export function groundOf({ because, source = "our own bound" }: PlausibleRange<unknown>): string {
  return `${source}: ${because}`;
}
