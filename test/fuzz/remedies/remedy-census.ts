import { variationKinds } from "../../../constructs/variations/variation";
import { type BrokenLaw, type RemedyFigures, type RemedyLaw, remedyLaws } from "./remedy-laws";
import type { Group } from "./site-case";

/** What is counted of the designs of a group. */
interface Counts {
  designs: number;
  blocking: number;
  failing: number;
  withRemedy: number;
  tried: number;
  sets: number;
  passingSets: number;
  exhausted: number;
}

const none: Counts = { designs: 0, blocking: 0, failing: 0, withRemedy: 0, tried: 0, sets: 0, passingSets: 0, exhausted: 0 };

/** What the remedies of many designs came to, by their groups. */
export class RemedyCensus {
  readonly groups: Record<Group, Counts> = { any: { ...none }, near: { ...none } };
  readonly kinds: Record<string, number> = Object.fromEntries([...variationKinds, "pair"].map((kind) => [kind, 0]));
  readonly asked: Partial<Record<RemedyLaw, number>> = {};
  readonly broken: BrokenLaw[] = [];

  take(group: Group, figures: RemedyFigures): void {
    const counts = this.groups[group];
    counts.designs += 1;
    counts.blocking += figures.blocking;
    counts.failing += figures.failing;
    counts.withRemedy += figures.withRemedy;
    counts.tried += figures.tried;
    counts.sets += figures.set === "none" ? 0 : 1;
    counts.passingSets += figures.set === "pass" ? 1 : 0;
    counts.exhausted += figures.isExhausted ? 1 : 0;
    for (const [kind, count] of Object.entries(figures.kinds)) this.kinds[kind] = (this.kinds[kind] ?? 0) + count;
    for (const [law, count] of Object.entries(figures.asked) as [RemedyLaw, number][]) this.asked[law] = (this.asked[law] ?? 0) + count;
    this.broken.push(...figures.broken);
  }

  /** Lines for each group, for the kinds and for the laws. */
  toString(): string {
    const groups = Object.entries(this.groups)
      .filter(([, { designs }]) => designs > 0)
      .map(([group, counts]) => `${words[group as Group]}: ${groupText(counts)}`);
    const kinds = Object.entries(this.kinds).map(([kind, count]) => `${kind} ${count}`);
    const laws = Object.entries(remedyLaws).map(([law, text]) => `  ${this.asked[law as RemedyLaw] ?? 0} times: ${text}`);
    return [...groups, `remedies by kind: ${kinds.join(", ")}`, ...laws].join("\n");
  }
}

const words: Readonly<Record<Group, string>> = {
  any: "designs that fail",
  near: "designs that fail by a few limits, with nothing unknown",
};

function groupText({ designs, blocking, failing, withRemedy, tried, sets, passingSets, exhausted }: Counts): string {
  return `${designs}, with ${blocking} blocking findings, of which ${failing} fail and ${withRemedy} have a remedy; ${sets} sites have a set, of ${passingSets} it passes; ${tried} changed designs tried, ${exhausted} designs exhausted`;
}
