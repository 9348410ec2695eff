import { rangeAround, type StatedVoltage } from "../../engineering/electrical/voltage-fit";
import type { Connection, ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { tryById } from "../../props/by-id";
import { declareSource, type Source } from "../../provenance/source";
import { defaultOwner } from "../../provenance/stated-fact";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A source as a place of the network has it: its nominal voltage there, without load, cables or scenario. */
export interface NominalSupply {
  /** Id of the feed, gensets or battery inverter. */
  readonly from: string;
  readonly kind: "grid" | "gensets" | "battery-inverter";
  /** The last converter on the way that sets the voltage anew; undefined where it is the source's own, times the ratio of transformers. */
  readonly setBy?: string;
  /** Between lines, on a single phase that to neutral times √3; undefined where nobody knows it. */
  readonly lineToLineV?: number; // [V]
  /** Of gensets and battery inverters the same at their own terminals; undefined where nobody knows it. */
  readonly ownV?: number; // [V]
  /** On a direct-current bus in its place. */
  readonly busV?: number; // [V]
  readonly phases: 1 | 3;
  readonly hasNeutral: boolean;
  /** Undefined where nobody knows it. */
  readonly frequencyHz?: number; // [Hz]
}

/** Where a part draws power, and for what voltage it is built there. */
export interface PartConnection {
  /** Of a rack that of each supply. */
  readonly id: string;
  readonly node: ElectricalNode;
  readonly parents: readonly string[];
  /** `supply`: between the conductors that its supply has; `lines`: between lines, whatever its supply has. */
  readonly connection: Connection | "supply" | "lines";
  /** Single-phase units spread over three phases: what they state is to neutral on `123N`. */
  readonly isPerPhase: boolean;
  readonly stated: StatedVoltage;
  /** Nobody states it: it follows from what the part gives. */
  readonly isAssumed: boolean;
  readonly source?: Source;
}

/** What converters without an input range are held to: nothing switches by it. */
const assumedInput = declareSource("Nominal input within ±10 % of the output, the default", defaultOwner);

/**
 * Every source that can feed each place of the network, by the id of the node that gives there.
 *
 * @equation nominal = V_source · Π (secondary ÷ primary) of its transformers; anew at the output of UPS, plants and battery inverters
 * @validity no load. A battery inverter is a source of its own, and passes the others on as they come
 */
export function nominalSupplies({ network = [], site, gensets }: NodeSnapshot): (id: string) => readonly NominalSupply[] {
  const { grid } = site;
  const known = new Map<string, readonly NominalSupply[]>();
  const ofGensets = (id: string, phases: 1 | 3): NominalSupply => {
    const { lineToLineV, neutral = true, nominalHz = [] } = tryById(gensets, id) ?? {};
    const frequencyHz = nominalHz.includes(grid.frequencyHz) ? grid.frequencyHz : nominalHz.length === 1 ? nominalHz[0] : undefined;
    const said = {
      ...(lineToLineV !== undefined && { lineToLineV, ownV: lineToLineV }),
      ...defined({ frequencyHz }),
    };
    return { from: id, kind: "gensets", phases, hasNeutral: neutral, ...said };
  };
  const ofSource = ({ id, feed, phases, isGensets }: Extract<ElectricalNode, { kind: "source" }>): readonly NominalSupply[] => {
    if (isGensets) return [ofGensets(id, phases)];
    const { lineToLineV, frequencyHz, neutral = true } = grid;
    const standIns = gensets.filter(({ feeds }) => feeds.includes(feed));
    return [
      { from: id, kind: "grid", lineToLineV, phases, hasNeutral: neutral, frequencyHz },
      ...standIns.map((one) => ofGensets(one.id, phases)),
    ];
  };
  const suppliesOf = (node: ElectricalNode | undefined): readonly NominalSupply[] => {
    if (!node) return [];
    if (node.kind === "source") return ofSource(node);
    return passedOn(node, unique(parentsOf(node).flatMap(at)), grid.frequencyHz);
  };
  const at = (id: string): readonly NominalSupply[] => {
    const found = known.get(id) ?? suppliesOf(tryById(network, id));
    known.set(id, found);
    return found;
  };
  return at;
}

/** What a node gives of what it gets. */
function passedOn(node: ElectricalNode, supplies: readonly NominalSupply[], gridHz: number): readonly NominalSupply[] {
  switch (node.kind) {
    case "transformer":
      return supplies.map(({ lineToLineV, ...supply }) => ({
        ...supply,
        ...(lineToLineV !== undefined && { lineToLineV: asWritten((lineToLineV * node.secondaryLineToLineV) / node.primaryLineToLineV) }),
        hasNeutral: true,
      }));
    case "ups":
      return supplies.map((supply) => ({ ...supply, ...ownOutput(node, node.outputFrequencyHz ?? supply.frequencyHz) }));
    case "battery-inverter": {
      const output = ownOutput(node, node.outputFrequencyHz ?? gridHz);
      return [...supplies, { from: node.id, kind: "battery-inverter", ...output, ownV: output.lineToLineV }];
    }
    case "rectifier-plant":
      return supplies.map(({ lineToLineV: _, ...supply }) => ({ ...supply, setBy: node.id, busV: node.busV, hasNeutral: false }));
    default:
      return supplies;
  }
}

function ownOutput(
  { id, outputLineToNeutralV }: Extract<ElectricalNode, { kind: "ups" | "battery-inverter" }>,
  frequencyHz: number | undefined,
): Pick<NominalSupply, "setBy" | "phases" | "hasNeutral" | "frequencyHz"> & { readonly lineToLineV: number } {
  const lineToLineV = asWritten(outputLineToNeutralV * Math.sqrt(3));
  return { setBy: id, lineToLineV, phases: 3, hasNeutral: true, ...defined({ frequencyHz }) };
}

/** 400 V go to neutral and come back as 399.99999999999994 V. */
function asWritten(volts: number): number {
  return Number(volts.toPrecision(12));
}

/** Several ways from one source to one place are one, where the voltage is the same on each. */
function unique(supplies: readonly NominalSupply[]): readonly NominalSupply[] {
  return [...keyBy(supplies, (one) => JSON.stringify(Object.entries(one).toSorted())).values()];
}

/**
 * Nominal voltage between the conductors of a part [V]; undefined where nobody knows it, or the supply has not these conductors.
 *
 * @equation between lines, to neutral ÷ √3; of `123N` between lines, of single-phase units spread over three phases to neutral
 */
export function nominalAcross(
  { lineToLineV, busV, phases }: Pick<NominalSupply, "lineToLineV" | "busV" | "phases">,
  { connection, isPerPhase }: Pick<PartConnection, "connection" | "isPerPhase">,
): number | undefined {
  if (connection === "DC" || busV !== undefined) return connection === "DC" ? busV : undefined;
  if (lineToLineV === undefined || connection === "lines") return lineToLineV;
  const isSinglePhase = phases === 1;
  if (connection === "supply") return isSinglePhase ? lineToLineV / Math.sqrt(3) : lineToLineV;
  if (isSinglePhase && connection !== "1N") return undefined;
  const isToNeutral = connection === "123N" ? isPerPhase : needsNeutral(connection);
  return isToNeutral ? lineToLineV / Math.sqrt(3) : lineToLineV;
}

/** Does a part on these conductors draw on the neutral? */
export function needsNeutral(connection: PartConnection["connection"]): boolean {
  return connection.endsWith("N");
}

/** Every part that draws power, where it does. */
export function partConnections({ network = [] }: Pick<NodeSnapshot, "network">): readonly PartConnection[] {
  return network.flatMap((node): PartConnection[] => {
    const { id } = node;
    const common = {
      id,
      node,
      parents: parentsOf(node),
      isPerPhase: false,
      isAssumed: false,
      ...("source" in node && node.source && { source: node.source }),
    };
    switch (node.kind) {
      case "it":
        return node.supplies.map(({ id, parent, connection }) => ({
          ...common,
          id,
          parents: [parent],
          connection,
          isPerPhase: true,
          stated: node,
        }));
      case "load":
        return [{ ...common, connection: node.connection, stated: node }];
      case "ups":
        return [{ ...common, connection: "lines", ...statedOrAssumed(node, node.input && { voltageRangeV: node.input.rangeV }) }];
      case "battery-inverter":
        return [
          node.voltageRangeV || node.nominalV
            ? { ...common, connection: "supply", stated: node }
            : { ...common, connection: "lines", ...statedOrAssumed(node, undefined) },
        ];
      case "rectifier-plant":
        return [{ ...common, connection: node.connection, isPerPhase: true, stated: { voltageRangeV: node.runningRangeV } }];
      case "pdu":
        return [{ ...common, connection: node.connection ?? "123N", stated: node }];
      case "transformer":
      case "transfer-switch":
        return [{ ...common, connection: "supply", stated: node }];
      default:
        return [];
    }
  });
}

function statedOrAssumed(
  { outputLineToNeutralV }: Extract<ElectricalNode, { kind: "ups" | "battery-inverter" }>,
  stated: StatedVoltage | undefined,
): Pick<PartConnection, "stated" | "isAssumed"> & { readonly source?: Source } {
  if (stated) return { stated, isAssumed: false };
  const voltageRangeV = rangeAround(asWritten(outputLineToNeutralV * Math.sqrt(3)));
  return { stated: defined({ voltageRangeV }), isAssumed: true, source: assumedInput };
}
