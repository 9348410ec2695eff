import { keyBy } from "../../../../plain/key-by";
import type { SingleLine } from "../model/single-line";
import type { SingleLinePart } from "../model/single-line-part";
import type { WireState } from "./sheet";

/** A wire to a part that several feeders share. */
interface SharedWire {
  readonly to: string;
  readonly place: number;
}

/** The structure of a diagram: strings of parts with one feeder, and wires to parts with several. */
export class WiringPlan {
  private readonly parts: ReadonlyMap<string, SingleLinePart>;
  private readonly below = new Map<string, SingleLinePart[]>();
  private readonly shared = new Map<string, SharedWire[]>();
  private readonly beside = new Map<string, SingleLinePart[]>();

  constructor(private readonly line: SingleLine) {
    this.parts = keyBy(line.parts, (part) => part.id);
    for (const part of line.parts) {
      const [feeder] = part.feeders;
      if (part.beside !== undefined) add(this.beside, part.beside, part);
      else if (part.feeders.length === 1 && feeder) add(this.below, feeder.id, part);
      else for (const [place, { id }] of part.feeders.entries()) add(this.shared, id, { to: part.id, place });
    }
  }

  find(id: string): SingleLinePart {
    const part = this.parts.get(id);
    if (!part) throw new Error(`Part ${id} must be in the diagram: give every feeder as a part`);
    return part;
  }

  /** Returns the parts that only this part feeds. */
  childrenOf(id: string): readonly SingleLinePart[] {
    return this.below.get(id) ?? [];
  }

  sharedWiresOf(id: string): readonly SharedWire[] {
    return this.shared.get(id) ?? [];
  }

  batteriesOf(id: string): readonly SingleLinePart[] {
    return this.beside.get(id) ?? [];
  }

  /** Returns whether a part of this string feeds a part with several feeders. */
  hasExit(id: string): boolean {
    return this.sharedWiresOf(id).length > 0 || this.childrenOf(id).some((child) => this.hasExit(child.id));
  }

  /** Returns the first part of the string of a part. */
  headOf(id: string): string {
    const [feeder, another] = this.find(id).feeders;
    return feeder && !another ? this.headOf(feeder.id) : id;
  }

  /** Returns the first parts of strings by level: sources, then what they feed, and so on. */
  levels(): readonly (readonly string[])[] {
    const levelOf = new Map<string, number>();
    const level = (id: string): number => {
      const known = levelOf.get(id);
      if (known !== undefined) return known;
      const value = Math.max(-1, ...this.find(id).feeders.map((feeder) => level(this.headOf(feeder.id)))) + 1;
      levelOf.set(id, value);
      return value;
    };
    const heads = this.line.parts.filter(({ feeders, beside }) => feeders.length !== 1 && beside === undefined).map(({ id }) => id);
    const levels: string[][] = [];
    for (const id of heads) levels[level(id)] = [...(levels[level(id)] ?? []), id];
    return levels;
  }

  wireState(part: SingleLinePart, place = 0): WireState {
    const feeder = part.feeders[place];
    if (feeder?.isUsed) return "used";
    const state = feeder && this.find(feeder.id).state;
    return (state === "live" || state === "standby") && part.state === "live" ? "open" : "dark";
  }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
