import type { ParsedCircuit } from "./circuits.props";

/** The names of the lists of parts in the props. */
export type PartList = "boards" | "rectifierPlants" | "ups" | "batteryInverters" | "staticTransferSwitches";

export const partKinds = {
  boards: "board",
  rectifierPlants: "rectifier-plant",
  ups: "ups",
  batteryInverters: "battery-inverter",
  staticTransferSwitches: "static-transfer-switch",
} as const satisfies Readonly<Record<PartList, string>>;

/** A part of the distribution that may feed others, by its circuits or directly. */
export interface DistributionPart {
  readonly list: PartList;
  readonly index: number;
  readonly name: string;
  readonly circuits: readonly ParsedCircuit[];
  /** Parts that feed it; none for a board at the end of its feeds. */
  readonly from: readonly string[];
  /** Feeds that feed it directly. */
  readonly feeds: readonly string[];
}

/** The parts of a power design that are listed. */
export interface DistributionProps {
  readonly boards: readonly {
    readonly name: string;
    readonly circuits?: readonly ParsedCircuit[];
    readonly feeds?: readonly string[];
    readonly input?: { readonly from: string };
  }[];
  readonly rectifierPlants?: readonly Converter[];
  readonly ups?: readonly Converter[];
  readonly batteryInverters?: readonly Omit<Converter, "circuits">[];
  readonly staticTransferSwitches?: readonly {
    readonly name: string;
    readonly circuits?: readonly ParsedCircuit[];
    readonly inputs: readonly { readonly from: string }[];
  }[];
}

interface Converter {
  readonly name: string;
  readonly circuits?: readonly ParsedCircuit[];
  readonly from: string;
}

/** Lists every part of the distribution, list by list. A new kind of part needs its line here. */
export function distributionParts({
  boards,
  rectifierPlants = [],
  ups = [],
  batteryInverters = [],
  staticTransferSwitches = [],
}: DistributionProps): DistributionPart[] {
  return [
    ...boards.map(({ name, circuits = [], feeds = [], input }, index) => ({
      list: "boards" as const,
      index,
      name,
      circuits,
      from: input ? [input.from] : [],
      feeds,
    })),
    ...[...rectifierPlants.entries()].map(([index, one]) => converter("rectifierPlants", index, one)),
    ...[...ups.entries()].map(([index, one]) => converter("ups", index, one)),
    ...[...batteryInverters.entries()].map(([index, one]) => converter("batteryInverters", index, one)),
    ...staticTransferSwitches.map(({ name, circuits = [], inputs }, index) => ({
      list: "staticTransferSwitches" as const,
      index,
      name,
      circuits,
      from: inputs.map(({ from }) => from),
      feeds: [],
    })),
  ];
}

function converter(list: PartList, index: number, { name, circuits = [], from }: Converter): DistributionPart {
  return { list, index, name, circuits, from: [from], feeds: [] };
}
