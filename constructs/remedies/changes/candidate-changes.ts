import { circuitBeginnings } from "../../power/power.props";
import type { NodeDesign } from "../../studies/snapshot/node-design";
import { type Data, isData, type Path, placesOf, valueAt, withValueAt } from "./at-path";
import { type Changed, type PossibleChange, sameNames } from "./change";

/** What may be added of a design's candidates: a part that is there already is none. */
export function candidateChanges(design: NodeDesign): readonly PossibleChange[] {
  const { pads, trimChiller, gensets = [], batteries = [] } = design.candidates ?? {};
  return [
    ...(pads
      ? [candidate("candidates.pads", ["cooling", "dryCoolers", "pads"], addedTo("pads before the dry coolers", pads as unknown as Data))]
      : []),
    ...(trimChiller
      ? [
          candidate(
            "candidates.trimChiller",
            ["cooling", "trimChiller"],
            addedTo(chillerText(trimChiller.count), trimChiller as unknown as Data, unitNames(trimChiller.count)),
          ),
        ]
      : []),
    ...gensets.map((genset) =>
      candidate(
        `candidates.gensets[${genset.name}]`,
        ["power", "gensets"],
        addedToList(`genset ${genset.name}`, genset as unknown as Data),
      ),
    ),
    ...batteries.map((battery) =>
      candidate(
        `candidates.batteries[${battery.name}]`,
        ["power", "batteries"],
        addedToList(`battery ${battery.name}`, battery as unknown as Data),
      ),
    ),
  ];
}

type Add = (design: NodeDesign, place: Path) => Changed | undefined;

function candidate(id: string, prop: Path, add: Add): PossibleChange {
  return { id, kind: "candidate", prop, most: 1, at: (design) => add(design, prop) };
}

/** A part of its own, with the circuits that serve its devices. */
function addedTo(text: string, part: Data, devices: readonly string[] = []): Add {
  return (design, place) => {
    const isPossible = isData(valueAt(design, place.slice(0, -1))) && valueAt(design, place) === undefined;
    return isPossible ? changed(withCircuits(withValueAt(design, place, part), devices), text) : undefined;
  };
}

/** A part in a list, unless one of its name is there. */
function addedToList(text: string, part: Data): Add {
  return (design, place) => {
    const present = (valueAt(design, place) ?? []) as readonly Data[];
    if (!isData(design.power) || present.some(({ name }) => name === part.name)) return undefined;
    return changed(withValueAt(design, place, [...present, part]), text);
  };
}

function changed(design: NodeDesign, text: string): Changed {
  return { design, text: `adds ${text}`, confirm: [], restate: [], ...sameNames };
}

function unitNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `trim-chiller-${i + 1}`);
}

function chillerText(count: number): string {
  return count === 1 ? "a trim chiller" : `${count} trim chillers`;
}

/** Each candidate circuit that serves one of these devices, at the end of what it begins at. */
function withCircuits(design: NodeDesign, devices: readonly string[]): NodeDesign {
  const circuits = (design.candidates?.circuits ?? []).filter(({ circuit }) =>
    circuit.serves.some((served) => devices.includes(typeof served === "string" ? served : served.device)),
  );
  return circuits.reduce((whole, { on, circuit }) => {
    const place = beginningAt(whole, on);
    if (!place) return whole; // then the design refuses what no circuit serves
    const present = (valueAt(whole, [...place, "circuits"]) ?? []) as readonly unknown[];
    return withValueAt(whole, [...place, "circuits"], [...present, circuit]);
  }, design);
}

/** Where the board, UPS or plant of that name stands. */
function beginningAt(design: NodeDesign, name: string): Path | undefined {
  const places = circuitBeginnings.flatMap((list) => placesOf(design, `power.${list}[]`));
  return places.find((place) => (valueAt(design, place) as Data).name === name);
}
