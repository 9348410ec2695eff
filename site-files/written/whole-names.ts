import { coolingProps } from "../../constructs/facts/cooling/cooling";
import type { Path } from "../../constructs/props/problems/path";
import { isToken } from "../../constructs/props/problems/token";
import { quotedText } from "../../constructs/units/shown-text";
import type { MadeParts } from "./expand-counts";
import type { DescriptionFindings } from "./findings";
import { deviceLists, freeMaps, listedName, madeName, mostOfOne, units } from "./part-lists";
import { along, type Written, type WrittenList, type WrittenMap, writtenValue } from "./written";

/** Lists of names by their prop, with the lists of the parts that they name. */
const nameLists: Readonly<Record<string, ReadonlySet<string>>> = {
  serves: deviceLists,
  monitors: deviceLists,
  feeds: new Set(["feeds"]),
  boards: new Set(["boards"]),
};

const nameProps: ReadonlySet<string> = new Set(["device", "from", "on", "antenna", "rack", "bank", "place", "host"]);

/** Maps whose keys are names of parts. */
const nameMaps: ReadonlySet<string> = new Set(["targets", "irradiance", "filmCoefficient", "places"]);

/** Names that mean several parts: expanded in a list of names, refused elsewhere. */
export class WholeNames {
  private readonly parts: readonly MadeParts[];
  /** Names of written parts: such a name means its part alone. */
  private readonly real: ReadonlySet<string>;

  constructor(
    private readonly findings: DescriptionFindings,
    whole: WrittenMap,
    counted: readonly MadeParts[],
  ) {
    this.real = namesIn(whole);
    this.parts = [...counted, ...doors(counted), ...coolingUnits(whole), ...sets(whole)];
  }

  /** Returns the description with every name of several parts expanded. */
  spelled(value: Written, key = "", within?: WrittenMap): Written {
    if (value.kind === "value") {
      if (nameProps.has(key)) this.refuseWhole(value.value, value);
      if (key === "subject" && typeof value.value === "string") {
        const [, ...steps] = value.value.split("/"); // the first is a module, whatever parts are called
        for (const step of steps) this.refuseWhole(step, value);
      }
      return value;
    }
    if (value.kind === "list") {
      if (Object.hasOwn(nameLists, key)) return this.names(value, key, within);
      return { ...value, items: value.items.map((item) => this.spelled(item)) };
    }
    if (key === "targets") for (const address of value.entries.values()) this.refuseUnfilled(address);
    if (nameMaps.has(key)) for (const [name, inner] of value.entries) this.refuseWhole(name, inner);
    if (freeMaps.has(key)) return value;
    return { ...value, entries: new Map([...value.entries].map(([prop, inner]) => [prop, this.spelled(inner, prop, value)])) };
  }

  private names(list: WrittenList, key: string, within: WrittenMap | undefined): WrittenList {
    const items = list.items.flatMap((item): readonly Written[] => {
      if (item.kind !== "value") return [this.spelled(item)];
      const found = this.find(item.value, nameLists[key]);
      if (!found) return [item];
      if (within?.made && within.made.count > 1 && key === "serves") {
        this.findings.refuse(
          item.origin,
          `means ${shown(found.names)}, and each of the ${within.made.count} circuits from the count of ${quotedText(within.made.plain)} would serve all of them: write ${quotedText(madeForm(found.plain))}, or serve them by one circuit`,
        );
      }
      return found.names.map((name) => ({ ...item, value: name, made: { plain: found.plain, count: found.names.length } }));
    });
    return { ...list, items };
  }

  private refuseWhole(name: unknown, at: Written): void {
    const found = this.find(name);
    if (found && !this.real.has(found.plain))
      this.findings.refuse(
        at.origin,
        `must name one part but ${quotedText(found.plain)} means ${found.names.length}: write ${shown(found.names)}, or in a part with its own count ${quotedText(madeForm(found.plain))}`,
      );
  }

  /** Refuses `{n}` in an address of a device, where no count replaces it. */
  private refuseUnfilled({ origin, ...address }: Written): void {
    const text = address.kind === "value" && typeof address.value === "string" ? address.value : "";
    if (isToken(text)) return; // reported in its own words
    const [mark] = /\{n\}|[$%]\{/.exec(text) ?? [];
    if (mark !== undefined)
      this.findings.refuse(origin, `must be an address but ${quotedText(text)} has ${mark}, which is not filled in here: write it out`);
  }

  private find(name: unknown, lists?: ReadonlySet<string>): MadeParts | undefined {
    return this.parts.find(({ plain, list }) => plain === name && (lists === undefined || lists.has(list)));
  }
}

/** Returns names of parts that no count made. */
function namesIn(value: Written, names = new Set<string>(), list = ""): ReadonlySet<string> {
  const name = listedName(value, list);
  if (name !== undefined && !value.made) names.add(name);
  if (value.kind === "list") for (const item of value.items) namesIn(item, names, list);
  if (value.kind === "map") for (const [key, inner] of value.entries) namesIn(inner, names, key);
  return names;
}

function madeForm(plain: string): string {
  return plain.includes("{n}") ? plain : `${plain}-{n}`;
}

function shown(names: readonly string[]): string {
  return names.length <= 3
    ? names.map((name) => quotedText(name)).join(", ")
    : `${quotedText(names[0] ?? "")} … ${quotedText(names.at(-1) ?? "")}`;
}

/** Returns fans of rear doors that a count makes. */
function doors(counted: readonly MadeParts[]): MadeParts[] {
  return counted
    .filter(({ list }) => list === "rearDoors")
    .map(({ plain, names }) => ({ list: units, plain: `rear-door-${plain}`, names: names.map((rack) => `rear-door-${rack}`) }));
}

/** Returns units of the cooling, such as `dry-cooler-1`, and the pumps of a loop with several. */
function coolingUnits(whole: WrittenMap): MadeParts[] {
  return Object.entries(coolingProps).flatMap(([kind, prop]) => {
    const path = ["cooling", ...prop.split(".")];
    const pumps = countAt(whole, [...path, "pumps"]);
    return madeOf(kind, countAt(whole, path) ?? (pumps === 1 ? undefined : pumps)); // a single pump has the name of its loop
  });
}

function countAt(whole: WrittenMap, path: Path): unknown {
  const part = along(whole, path)[path.length];
  return part?.kind === "map" ? writtenValue(part, "count") : undefined;
}

/** Returns the sets of gensets, which their own count makes. */
function sets(whole: WrittenMap): MadeParts[] {
  const gensets = along(whole, ["power", "gensets"])[2];
  if (gensets?.kind !== "list") return [];
  return gensets.items.flatMap((plant) => (plant.kind === "map" ? madeOf(listedName(plant, "gensets"), writtenValue(plant, "count")) : []));
}

function madeOf(plain: string | undefined, count: unknown): MadeParts[] {
  if (plain === undefined || !(typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= mostOfOne)) return [];
  return [{ list: units, plain, names: Array.from({ length: count }, (_, i) => madeName(plain, i + 1)) }];
}
