import { variationKinds } from "../../../constructs/changes/variations/variation";
import { type BrokenLaw, type RemedyFigures, type RemedyLaw, remedyLaws } from "./remedy-laws";
import type { Group } from "./site-case";

/** Least share of designs with hosts [-]: fewer are hardly tested. */
const leastHosted = 0.1;

/** Least number of remedies of a kind that only hosts have, for each design [-]: a run of three hundred has one at least. */
const leastRemedies = 1 / 300;

/** Kinds of remedies that only designs with hosts have. */
const hostKinds = ["larger host", "larger disk", "one more host"] as const;

/** What is counted of the designs of a group. */
interface Counts {
  designs: number;
  hosted: number;
  blocking: number;
  failing: number;
  withRemedy: number;
  tried: number;
  sets: number;
  passingSets: number;
  exhausted: number;
}

const none: Counts = { designs: 0, hosted: 0, blocking: 0, failing: 0, withRemedy: 0, tried: 0, sets: 0, passingSets: 0, exhausted: 0 };

/** What the remedies of many designs came to, by their groups. */
export class RemedyCensus {
  readonly groups: Record<Group, Counts> = { any: { ...none }, near: { ...none } };
  readonly kinds: Record<string, number> = Object.fromEntries([...variationKinds, "one more host", "pair"].map((kind) => [kind, 0]));
  readonly asked: Partial<Record<RemedyLaw, number>> = {};
  readonly broken: BrokenLaw[] = [];

  take(group: Group, figures: RemedyFigures): void {
    const counts = this.groups[group];
    counts.designs += 1;
    counts.hosted += figures.isHosted ? 1 : 0;
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

  /** What there was too little of to test it. */
  rare(): readonly string[] {
    const all = Object.values(this.groups);
    const designs = all.reduce((sum, counts) => sum + counts.designs, 0);
    const hosted = all.reduce((sum, counts) => sum + counts.hosted, 0);
    return [
      ...(hosted >= leastHosted * designs ? [] : ["designs with hosts"]),
      ...hostKinds.filter((kind) => !(Number(this.kinds[kind]) >= leastRemedies * designs)),
    ];
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

function groupText({ designs, hosted, blocking, failing, withRemedy, tried, sets, passingSets, exhausted }: Counts): string {
  return `${designs}, ${((100 * hosted) / designs).toFixed(1)} % of them with hosts, with ${blocking} blocking findings, of which ${failing} fail and ${withRemedy} have a remedy; ${sets} sites have a set, of ${passingSets} it passes; ${tried} changed designs tried, ${exhausted} designs exhausted`;
}
