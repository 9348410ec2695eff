import type { ElectricalNode, FrequencyRange } from "../../facts/power/electrical";
import type { Source } from "../../provenance/source";
import { alternating } from "../network/alternating";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A part that has to run on the frequency of the grid, and what its design says of it. */
export interface PartFrequency {
  readonly id: string;
  /** Lowest and highest on which it runs; undefined where the design gives none. */
  readonly windowHz?: FrequencyRange;
  /** Those that it is made for; undefined where the design gives none. */
  readonly nominalHz?: readonly number[]; // [Hz]
  readonly source?: Source;
  /** Where a design gives them. */
  readonly prop: string;
  /** Is it on the mains, whose frequency strays? A UPS holds the nominal one, and gensets have their own. */
  readonly strays: boolean;
}

/** Props that give the nominal frequencies of devices with motors, by their kind. */
const motorProps: Readonly<Record<string, string>> = {
  "air-conditioner": "cooling.airConditioners.frequency",
  "trim-chiller": "cooling.trimChiller.frequency",
  "facility-pump": "cooling.facilityLoop.pumps.frequency",
  "secondary-pump": "cooling.secondaryLoop.pumps.frequency",
};

/** Props that give a window, by the kind of the part. */
const windowProps: Readonly<Record<Stating["kind"], string>> = {
  "rectifier-plant": "power.rectifierPlants[].inputFrequency",
  ups: "power.ups[].inputFrequency",
  it: "compute.racks[].supplies.inputFrequency",
  load: "inputFrequency",
};

/** Gensets, and of what is on alternating current converters, pumps and compressors always, other devices where they give a window. */
export function partFrequencies(node: NodeSnapshot): readonly PartFrequency[] {
  const { network = [], gensets, devices } = node;
  const origins = alternating(network);
  const kinds = new Map(devices.map(({ id, kind }) => [id, kind]));
  const onGrid = network.flatMap((part): PartFrequency[] => {
    const origin = origins.get(part.id);
    if (origin === undefined || !mayState(part)) return [];
    const { id, frequencyRangeHz: windowHz, source } = part;
    const nominalHz = part.kind === "load" ? part.nominalHz : undefined;
    const motorProp = motorProps[kinds.get(id) ?? ""];
    if (isDevice(part) && !motorProp && !windowHz) return [];
    const strays = origin === "mains";
    return [
      {
        id,
        prop: motorProp ?? windowProps[part.kind],
        strays,
        ...(windowHz && { windowHz }),
        ...(nominalHz && { nominalHz }),
        ...(source && { source }),
      },
    ];
  });
  const sets = gensets.map(({ id, nominalHz, source }) => ({
    id,
    prop: "power.gensets[].frequency",
    strays: false,
    ...(nominalHz && { nominalHz }),
    source,
  }));
  return [...onGrid, ...sets];
}

type Stating = Extract<ElectricalNode, { kind: "rectifier-plant" | "ups" | "it" | "load" }>;

function mayState(part: ElectricalNode): part is Stating {
  return part.kind === "rectifier-plant" || part.kind === "ups" || isDevice(part);
}

function isDevice(part: ElectricalNode): part is Extract<ElectricalNode, { kind: "it" | "load" }> {
  return part.kind === "it" || part.kind === "load";
}
