import type { MatrixRow } from "../matrix";

/** A rule that stops the design at one site or more. */
export interface Reason {
  readonly rule: string;
  readonly title: string;
  /** Sites that it stops. */
  readonly sites: number;
}

/** What stops the design, the commonest first; of the same number, by title. */
export function reasonsOf(rows: readonly MatrixRow[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { blocks } of rows)
    for (const { rule, title } of new Map(blocks.map((block) => [block.rule, block])).values())
      reasons.set(rule, { rule, title, sites: (reasons.get(rule)?.sites ?? 0) + 1 });
  return [...reasons.values()].sort((one, other) => other.sites - one.sites || (one.title < other.title ? -1 : 1));
}
