import { movedByHosts } from "../compute/compute.variations";
import { coolingProps } from "../facts/cooling/cooling";
import { compact } from "../plain/compact";
import { circuitBeginnings } from "../power/power.props";
import type { Data, Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, listed, placesOf, valueAt, withValueAt } from "./at-path";
import { type Change, type Changed, nothingElse, type Taken } from "./change";

/** Lists the changes that add a candidate of the design. A part that is there already is left out. */
export function candidateChanges(design: NodeDesign): readonly Change[] {
  const { pads, trimChiller, gensets = [], batteries = [], hosts = [] } = design.candidates ?? {};
  return compact([
    pads && candidate("candidates.pads", ["cooling", coolingProps["dry-cooler"], "pads"], added("pads before the dry coolers", ["pads"])),
    trimChiller &&
      candidate(
        "candidates.trimChiller",
        ["cooling", coolingProps["trim-chiller"]],
        added(chillerText(trimChiller.count), ["trimChiller"], unitNames(trimChiller.count)),
      ),
    ...gensets.map(({ name }, i) =>
      candidate(`candidates.gensets[${name}]`, ["power", "gensets"], addedToList(`genset ${name}`, ["gensets", i])),
    ),
    ...batteries.map(({ name }, i) =>
      candidate(`candidates.batteries[${name}]`, ["power", "batteries"], addedToList(`battery ${name}`, ["batteries", i])),
    ),
    ...hosts.flatMap(({ rack, host: { name } }, i) =>
      (design.compute?.racks ?? []).flatMap((one, nth) =>
        one.name === rack
          ? {
              ...candidate(
                `candidates.hosts[${name}]`,
                ["compute", "racks", nth, "hosts"],
                addedToList(`host ${name} to ${rack}`, ["hosts", i, "host"]),
              ),
              moves: movedByHosts,
            }
          : [],
      ),
    ),
  ]);
}

type Add = (design: NodeDesign, place: Path) => Changed | undefined;

function candidate(id: string, prop: Path, add: Add): Change {
  return { id, kind: "candidate", prop, most: 1, at: (design) => add(design, prop) };
}

/** Adds a single part, with the candidate circuits that feed its devices. */
function added(text: string, part: Path, devices: readonly string[] = []): Add {
  return (design, place) => {
    if (!isData(valueAt(design, place.slice(0, -1))) || valueAt(design, place) !== undefined) return undefined;
    return withTaken(design, text, [{ to: place, from: ["candidates", ...part] }, ...circuitsOf(design, devices)]);
  };
}

function addedToList(text: string, part: Path): Add {
  return (design, place) => {
    const from = ["candidates", ...part];
    const present = listed(valueAt(design, place)) as readonly Data[];
    const { name } = valueAt(design, from) as Data;
    if (!isData(valueAt(design, place.slice(0, -1))) || present.some((one) => one.name === name)) return undefined;
    return withTaken(design, text, [{ to: [...place, present.length], from }]);
  };
}

function withTaken(design: NodeDesign, text: string, taken: readonly Taken[]): Changed {
  const changed = taken.reduce((whole, { to, from }) => withItemAt(whole, to, valueAt(design, from)), design);
  return { ...nothingElse, design: changed, text: `adds ${text}`, taken };
}

/** Appends a value to a list, which need not exist. */
function withItemAt(design: NodeDesign, to: Path, value: unknown): NodeDesign {
  const list = to.slice(0, -1);
  return typeof to.at(-1) === "number"
    ? withValueAt(design, list, [...listed(valueAt(design, list)), value])
    : withValueAt(design, to, value);
}

function unitNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `trim-chiller-${i + 1}`);
}

function chillerText(count: number): string {
  return count === 1 ? "a trim chiller" : `${count} trim chillers`;
}

/** Lists the candidate circuits that feed one of these devices, with their lists. A circuit without its board, UPS or plant is left out. */
function circuitsOf(design: NodeDesign, devices: readonly string[]): readonly Taken[] {
  const more = new Map<string, number>();
  return (design.candidates?.circuits ?? []).flatMap(({ on, circuit }, i): Taken[] => {
    const isServing = circuit.serves.some((served) => devices.includes(typeof served === "string" ? served : served.device));
    const place = isServing ? beginningAt(design, on) : undefined;
    if (!place) return [];
    const list = [...place, "circuits"];
    const nth = more.get(on) ?? 0;
    more.set(on, nth + 1);
    return [{ to: [...list, listed(valueAt(design, list)).length + nth], from: ["candidates", "circuits", i, "circuit"] }];
  });
}

/** Returns the path of the board, UPS or plant of that name. */
function beginningAt(design: NodeDesign, name: string): Path | undefined {
  const places = circuitBeginnings.flatMap((list) => placesOf(design, `power.${list}[]`));
  return places.find((place) => (valueAt(design, place) as Data).name === name);
}
