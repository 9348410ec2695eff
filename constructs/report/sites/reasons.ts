import type { MatrixBlock } from "../matrix/matrix";

/** A rule that stops one site or more. */
export interface Reason {
  readonly rule: string;
  readonly title: string;
  /** Sites that it stops. */
  readonly sites: number;
}

/** What of a site tells its reasons. */
interface Stopped {
  readonly blocks: readonly Pick<MatrixBlock, "rule" | "title">[];
}

/** What stops sites, the commonest first; of the same number, by title. */
export function reasonsOf(rows: readonly Stopped[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { blocks } of rows)
    for (const { rule, title } of new Map(blocks.map((block) => [block.rule, block])).values())
      reasons.set(rule, { rule, title, sites: (reasons.get(rule)?.sites ?? 0) + 1 });
  return [...reasons.values()].sort((one, other) => other.sites - one.sites || (one.title < other.title ? -1 : 1));
}

/** The numbers of the reasons that stop a site. */
export function reasonNumbers({ blocks }: Stopped, reasons: readonly Reason[]): readonly number[] {
  const rules = new Set(blocks.map(({ rule }) => rule));
  return reasons.flatMap(({ rule }, i) => (rules.has(rule) ? [i] : []));
}
