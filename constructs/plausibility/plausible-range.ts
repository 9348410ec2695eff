/**
 * The values between which a prop is plausible, both included. A value outside is refused unless its object states a reason under
 * `unusual`. The schema of the prop has the limits of the possible.
 */
export interface PlausibleRange<Value> {
  readonly least: Value;
  readonly most: Value;
  /** Reason for its ends, such as `"the largest set in a container has some 3 MW"`. */
  readonly because: string;
  /** Document that states the range. @default our own bound */
  readonly source?: string;
}

/** Returns a range without a document: wider than the values found on the market. */
export function estimateRange<const Value>(least: Value, most: Value, because: string): PlausibleRange<Value> {
  return { least, most, because };
}

/** Returns a range from a document. */
export function citeRange<const Value>(least: Value, most: Value, because: string, source: string): PlausibleRange<Value> {
  return { least, most, because, source };
}

/** Returns the reason and source of a range in words. */
export function groundOf({ because, source = "our own bound" }: PlausibleRange<unknown>): string {
  return `${source}: ${because}`;
}
