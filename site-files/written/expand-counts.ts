import { addUp } from "../../constructs/plain/add-up";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { quotedText } from "../../constructs/units/shown-text";
import type { DescriptionFindings } from "./findings";
import { isRemoved, type LayOver } from "./lay-over";
import { isCounted, listedName, madeName, mostOfOne, partLists, sameNamed } from "./part-lists";
import { originText, type Written, type WrittenList, type WrittenMap, without, writtenValue } from "./written";

/** Most parts that all counts of a description make together, also inside parts. Our own bound. */
const mostOfAll = 20_000;
/** Most values and letters in texts that they make together. Our own bound, some 40 MB. */
const mostLetters = 20_000_000;

export interface MadeParts {
  readonly list: string;
  /** Name of the counted part, as written. */
  readonly plain: string;
  /** Names without those that a site removes. */
  readonly names: readonly string[];
}

/** Expands the parts of lists with a count: `{ name: rack, count: 3 }` becomes rack-1 to rack-3, and `{n}` in its texts the number. */
export class ExpandCounts {
  readonly made: MadeParts[] = [];
  private parts = 0;
  private letters = 0;

  constructor(
    private readonly findings: DescriptionFindings,
    private readonly layOver: LayOver,
  ) {}

  /** @param key the prop of the value */
  expand(value: Written, key = ""): Written {
    if (value.kind === "value") return value;
    if (value.kind === "list")
      return Object.hasOwn(partLists, key) ? this.list(value, key) : { ...value, items: value.items.map((item) => this.expand(item)) };
    return { ...value, entries: new Map([...value.entries].map(([prop, inner]) => [prop, this.expand(inner, prop)])) };
  }

  private list(list: WrittenList, key: string): WrittenList {
    this.refuseSame(list.items, key);
    const items = list.items.flatMap((part) => (isCounted(part, key) ? this.counted(part, key) : [this.expand(part)]));
    this.refuseSame(items, key);
    return { ...list, items };
  }

  private counted(part: WrittenMap, list: string): readonly Written[] {
    const plain = listedName(part, list);
    const count = this.countOf(part, plain ?? list);
    if (plain === undefined || count === undefined) return [this.expand(without(part, "count"))];
    const { late = new Map<number, readonly WrittenMap[]>(), ...whole } = part;
    const template = this.expand(without(whole, "count"));
    if (!this.isWithin(template, count, part)) return [template];
    const parts: Written[] = [];
    const names: string[] = [];
    for (let n = 1; n <= count; n++) {
      const one = this.one(template, { n, count, plain, list });
      const said = (late.get(n) ?? []).map((given) => numbered(given, n) as WrittenMap);
      if (one.kind !== "map") continue;
      const removed = said.find(isRemoved);
      if (removed) {
        this.layOver.takeOut(removed, madeName(plain, n));
        continue;
      }
      names.push(madeName(plain, n));
      parts.push(said.length > 0 ? this.expand(said.reduce((below, over) => this.layOver.map(below, over), one)) : one);
    }
    this.made.push({ list, plain, names });
    return parts;
  }

  private one(
    template: Written,
    { n, count, plain, list }: { readonly n: number; readonly count: number; readonly plain: string; readonly list: string },
  ): Written {
    const one = numbered(template, n);
    if (one.kind !== "map") return one;
    const prop = partLists[list] ?? "name";
    const name = one.entries.get(prop);
    if (name?.kind !== "value") return one;
    const entries = new Map(one.entries).set(prop, { ...name, value: madeName(plain, n) });
    return { ...one, entries, made: { plain, count } };
  }

  /** Whether so many copies are within the bounds, with those of other counts; otherwise reports it. */
  private isWithin(template: Written, count: number, part: WrittenMap): boolean {
    const { parts, letters } = sizeOf(template);
    const [inAll, lettersInAll] = [this.parts + (parts + 1) * count, this.letters + letters * count];
    const isWithin = inAll <= mostOfAll && lettersInAll <= mostLetters;
    if (isWithin) [this.parts, this.letters] = [inAll, lettersInAll];
    else
      this.findings.refuse(
        part.entries.get("count")?.origin ?? part.origin,
        `must make at most ${mostOfAll} parts, and ${mostLetters.toLocaleString("en-US")} letters, together with all other counts but makes more: use lower counts, or shorter texts`,
      );
    return isWithin;
  }

  /** Returns the count; undefined for an invalid one, which is reported. */
  private countOf(part: WrittenMap, name: string): number | undefined {
    const written = part.entries.get("count");
    const value = writtenValue(part, "count");
    const origin = written?.origin ?? part.origin;
    if (!(typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= mostOfOne)) {
      this.findings.refuse(
        origin,
        `must be a whole number from 1 to ${mostOfOne} but is ${shownValue(written?.kind === "value" ? value : {})}: state how many of ${quotedText(name)} there are, or leave the part out`,
      );
      return undefined;
    }
    this.noteLost(part, name, value);
    return value;
  }

  /** Notes names that the design's count makes and the site's lower count does not. */
  private noteLost(part: WrittenMap, plain: string, count: number): void {
    const written = part.entries.get("count");
    if (written?.over === undefined) return;
    const before = written.over.path.reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[String(step)],
      written.over.text.value,
    );
    for (let n = count + 1; n <= Math.min(Number(before), mostOfOne); n++)
      this.findings.lost.set(madeName(plain, n), `${originText(written.origin)} makes the count of ${quotedText(plain)} ${count}`);
  }

  /** Refuses equal names of made parts; the props check the others. */
  private refuseSame(items: readonly Written[], list: string): void {
    for (const { name, part, other } of sameNamed(items, list))
      if ([other, part].some((one) => isCounted(one, list) || one.made))
        this.findings.refuse(
          part.origin,
          `must have a unique name but ${quotedText(name)} is at ${originText(other.origin)} too, and a count makes one of them: rename one of them`,
        );
  }
}

/** Returns the values and letters of a value, and the parts that counts made in it. */
function sizeOf(value: Written): { readonly parts: number; readonly letters: number } {
  if (value.kind === "value") return { parts: 0, letters: 1 + (typeof value.value === "string" ? value.value.length : 0) };
  const inner = (value.kind === "list" ? value.items : [...value.entries.values()]).map(sizeOf);
  const sum = (of: "parts" | "letters") => addUp(inner, (one) => one[of]);
  return { parts: sum("parts") + (value.made ? 1 : 0), letters: sum("letters") + 1 };
}

function numbered(value: Written, n: number): Written {
  if (value.kind === "list") return { ...value, items: value.items.map((item) => numbered(item, n)) };
  if (value.kind === "map")
    return { ...value, entries: new Map([...value.entries].map(([key, inner]) => [key.replaceAll("{n}", `${n}`), numbered(inner, n)])) };
  return typeof value.value === "string" && value.value.includes("{n}")
    ? { ...value, value: value.value.replaceAll("{n}", `${n}`) }
    : value;
}
