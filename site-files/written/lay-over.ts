import { closest } from "../../constructs/props/problems/closest";
import { shownValue } from "../../constructs/props/problems/issue-message";
import { quotedText } from "../../constructs/units/shown-text";
import type { DescriptionFindings } from "./findings";
import { freeMaps, isCounted, listedName, madeName, mostOfOne, numberIn, partLists, sameNamed } from "./part-lists";
import { type Origin, originText, type Written, type WrittenList, type WrittenMap, writtenValue } from "./written";

type Directive = "add" | "remove" | "replace";

/** Merges a site over its design, or a phase: maps key by key, lists of parts by name, other values as a whole. */
export class LayOver {
  /** @param below the description below, for the errors */
  constructor(
    private readonly findings: DescriptionFindings,
    private readonly below: "design" | "phase before",
  ) {}

  /** Returns a map merged over that of the design. */
  map(design: WrittenMap, site: WrittenMap): WrittenMap {
    const { directives, entries } = this.split(site);
    if (directives.has("add"))
      this.refuse(site, "add", `must be new in the ${this.below}, but is at ${originText(design.origin)}: leave add out`);
    if (directives.has("replace"))
      return { kind: "map", origin: this.noted(site), over: design.origin, entries: this.freshEntries(entries, true) };
    const merged = new Map(design.entries);
    const without = new Map(design.without);
    for (const [key, value] of entries) {
      const below = merged.get(key);
      if (isRemoved(value)) {
        this.removeMap(merged, key, value);
        without.set(key, `${originText(value.origin)} removes it`);
      } else merged.set(key, below === undefined ? this.fresh(value, key, false) : this.over(below, value, key));
    }
    return { ...design, entries: merged, without };
  }

  /** Refuses directives that only a site with a design may have. */
  refuseDirectives(value: Written, key = ""): void {
    if (value.kind === "list") for (const item of value.items) this.refuseDirectives(item);
    if (value.kind !== "map" || freeMaps.has(key)) return;
    for (const one of ["add", "remove", "replace"] as const)
      if (writtenValue(value, one) === true)
        this.refuse(
          value,
          one,
          "is used over a design, or in a phase, but the site has no design: leave it out, name one as design, or move it to a phase",
        );
    for (const [prop, inner] of value.entries) this.refuseDirectives(inner, prop);
  }

  private over(design: Written, site: Written, key: string): Written {
    if (design.kind === "map" && site.kind === "map") return this.map(design, site);
    if (design.kind === "list" && site.kind === "list" && Object.hasOwn(partLists, key) && hasParts(design))
      return this.list(design, site, key);
    if (design.kind === "value" && site.kind === "value" && design.value === site.value) return design;
    return { ...this.fresh(site, key, true), origin: this.noted(site), over: design.origin };
  }

  /** Notes the location of a site's override. */
  private noted({ origin }: Written): Origin {
    this.findings.overrides.push(origin);
    return origin;
  }

  /** Removes an optional map that the site removes. */
  private removeMap(merged: Map<string, Written>, key: string, site: WrittenMap): void {
    if (site.entries.size > 1) this.refuse(site, "remove", "removes the whole map but other keys are beside it: leave them out, or remove");
    this.noted(site);
    if (!merged.delete(key)) this.refuse(site, "remove", `removes ${quotedText(key)} but the ${this.below} has none: leave it out`);
  }

  private list(design: WrittenList, site: WrittenList, list: string): WrittenList {
    this.refuseTwice(design, list);
    if (site.items.length === 0)
      this.findings.refuse(
        site.origin,
        "names no part, so it changes nothing: leave the list out, or remove parts with remove: true beside their names",
      );
    const parts = new Map<string, Written>(design.items.map((part, i) => [listedName(part, list) ?? `[${i}]`, part]));
    const said = new Set<string>();
    const late: (readonly [name: string, part: WrittenMap])[] = [];
    for (const part of site.items) {
      const name = listedName(part, list);
      if (part.kind !== "map" || name === undefined) {
        this.findings.refuse(
          part.origin,
          `must have its ${partLists[list]}, which names the part of the ${this.below} to change, but has none: add it`,
        );
        continue;
      }
      if (said.has(name)) this.findings.refuse(part.origin, `changes ${quotedText(name)} a second time: write one of them`);
      else if (parts.has(name)) this.named(parts, name, part);
      else late.push([name, part]);
      said.add(name);
    }
    for (const [name, part] of late) this.unnamed(parts, { name, list, part });
    const without = site.items
      .filter(isRemoved)
      .map(
        (part) => [listedName(part, list) ?? "", `${originText(part.origin)} removes ${quotedText(listedName(part, list) ?? "")}`] as const,
      );
    return { ...design, items: [...parts.values()], without: new Map([...(design.without ?? []), ...without]) };
  }

  /** Refuses two parts with one name, which would be merged. */
  private refuseTwice({ items }: WrittenList, list: string): void {
    for (const { name, part, other } of sameNamed(items, list))
      this.findings.refuse(
        part.origin,
        `must have a unique name but ${quotedText(name)} is at ${originText(other.origin)} too: rename one of them`,
      );
  }

  /** Removes a part of the design or of a count. */
  takeOut(site: WrittenMap, name: string, names: readonly string[] = [name]): void {
    if (site.entries.size > 2)
      this.refuse(site, "remove", `removes ${quotedText(name)} but other keys are beside it: leave them out, or remove`);
    this.noted(site);
    for (const lost of names) this.findings.lost.set(lost, `${originText(site.origin)} removes ${quotedText(name)}`);
  }

  /** Reports a phase's value for all parts of a count where one part already has another, over which it has no effect. */
  private refuseUnheard(counted: Written | undefined, name: string, phase: WrittenMap): void {
    if (this.below === "design" || counted?.kind !== "map") return;
    for (const [n, late] of counted.late ?? [])
      for (const [key, said] of phase.entries) {
        const stands = late.find(({ entries }) => key !== "name" && entries.has(key));
        if (stands && key !== "count")
          this.findings.refuse(
            said.origin,
            `is stated for all of ${quotedText(name)}, but ${originText(stands.origin)} states another value for ${quotedText(madeName(name, n))}: state it for each by its name`,
          );
      }
  }

  /** Merges a part that the design has. */
  private named(parts: Map<string, Written>, name: string, site: WrittenMap): void {
    const design = parts.get(name);
    this.refuseUnheard(design, name, site);
    if (isRemoved(site)) {
      parts.delete(name);
      const counted = design?.kind === "map" && Number(writtenValue(design, "count"));
      this.takeOut(site, name, counted ? namesMade(name, counted) : [name]);
    } else if (design?.kind === "map") parts.set(name, this.map(design, site));
  }

  /** Merges a part that is one of a design's count, or adds a part that the design lacks. */
  private unnamed(
    parts: Map<string, Written>,
    { name, list, part }: { readonly name: string; readonly list: string; readonly part: WrittenMap },
  ): void {
    for (const [plain, counted] of parts) {
      const n = isCounted(counted, list) ? numberIn(name, plain) : undefined;
      if (n === undefined || counted.kind !== "map") continue;
      const count = writtenValue(counted, "count");
      if (!(typeof count === "number" && n <= count)) {
        this.findings.refuse(
          part.origin,
          `changes ${quotedText(name)}, but the count at ${originText(counted.entries.get("count")?.origin ?? counted.origin)} makes ${shownValue(count)}: write a higher count, or correct the name`,
        );
        return;
      }
      const removed = counted.late?.get(n)?.find(isRemoved);
      if (removed)
        this.findings.refuse(
          part.origin,
          `changes ${quotedText(name)}, which ${originText(removed.origin)} removes: leave one of the two out, or add it under another name`,
        );
      else if (writtenValue(part, "add") === true)
        this.refuse(
          part,
          "add",
          `must be new in the ${this.below}, but the count at ${originText(counted.origin)} makes it: leave add out`,
        );
      else parts.set(plain, { ...counted, late: new Map([...(counted.late ?? []), [n, [...(counted.late?.get(n) ?? []), part]]]) });
      return;
    }
    if (writtenValue(part, "add") === true) parts.set(name, this.fresh(part, list, true));
    else
      this.findings.refuse(
        part.origin,
        `changes ${quotedText(name)}, which the ${this.below} does not have: ${remedy(name, [...parts.keys()])}`,
      );
  }

  /** Returns a value that the design lacks. @param isAdded whether it is in a value that is added or replaced as a whole */
  private fresh(value: Written, key: string, isAdded: boolean): Written {
    if (value.kind === "value") return value;
    if (value.kind === "list") {
      const isParts = Object.hasOwn(partLists, key);
      return { ...value, items: value.items.map((item) => (isParts ? this.freshPart(item, key, isAdded) : item)) };
    }
    if (freeMaps.has(key)) return value;
    const { directives, entries } = this.split(value);
    for (const one of ["remove", "replace"] as const)
      if (directives.has(one))
        this.refuse(value, one, `is used on ${quotedText(key)}, which the ${this.below} does not have: leave it out`);
    return { ...value, entries: this.freshEntries(entries, isAdded || directives.has("add")) };
  }

  private freshEntries(entries: ReadonlyMap<string, Written>, isAdded: boolean): ReadonlyMap<string, Written> {
    return new Map([...entries].map(([key, value]) => [key, this.fresh(value, key, isAdded)]));
  }

  private freshPart(part: Written, list: string, isAdded: boolean): Written {
    if (part.kind !== "map") return part;
    const name = listedName(part, list);
    if (!isAdded && writtenValue(part, "add") !== true && name !== undefined)
      this.findings.refuse(
        part.origin,
        `changes ${quotedText(name)}, which the ${this.below} does not have: write add: true beside its name to add it`,
      );
    return this.fresh(part, list, true);
  }

  private split(map: WrittenMap): { readonly directives: ReadonlySet<Directive>; readonly entries: ReadonlyMap<string, Written> } {
    const directives = new Set<Directive>();
    const entries = new Map(map.entries);
    for (const key of ["add", "remove", "replace"] as const) {
      const value = map.entries.get(key);
      if (value === undefined) continue;
      if (value.kind === "value" && value.value === true) directives.add(key);
      else this.findings.refuse(value.origin, "must be true: write true, or leave it out");
      entries.delete(key);
    }
    return { directives, entries };
  }

  private refuse(map: WrittenMap, directive: Directive, message: string): void {
    this.findings.refuse(map.entries.get(directive)?.origin ?? map.origin, message);
  }
}

export function isRemoved(value: Written): value is WrittenMap {
  return value.kind === "map" && writtenValue(value, "remove") === true;
}

function hasParts({ items }: WrittenList): boolean {
  return items.every(({ kind }) => kind === "map");
}

function namesMade(plain: string, count: number): readonly string[] {
  return Array.from({ length: Math.min(count, mostOfOne) }, (_, i) => madeName(plain, i + 1));
}

function remedy(name: string, known: readonly string[]): string {
  const meant = closest(name, known);
  const other = meant === undefined ? `it has ${known.slice(0, 12).join(", ") || "none"}` : `did you mean ${quotedText(meant)}?`;
  return `${other}${meant === undefined ? "," : " Else"} write add: true beside its name to add it`;
}
