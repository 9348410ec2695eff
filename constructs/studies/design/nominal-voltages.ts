import { rangeAround, type StatedVoltage } from "../../engineering/electrical/voltage-fit";
import type { Connection, ElectricalNode } from "../../facts/power/electrical";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import { tryById } from "../../props/by-id";
import { declareSource, type Source } from "../../provenance/source";
import { defaultOwner } from "../../provenance/stated-fact";
import { parentsOf } from "../network/order-nodes";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** A source at a point of the network: its nominal voltage there, without load, cables or scenario. */
export interface NominalSupply {
  /** Id of the feed, gensets or battery inverter. */
  readonly from: string;
  readonly kind: "grid" | "gensets" | "battery-inverter";
  /** The last converter on the way that sets a new voltage; undefined if the voltage is that of the source, times the ratio of transformers. */
  readonly setBy?: string;
  /** Line-to-line voltage; on a single phase, the voltage to neutral times √3. Undefined if unknown. */
  readonly lineToLineV?: number; // [V]
  /** Line-to-line voltage at the terminals of gensets and battery inverters; undefined if unknown. */
  readonly ownV?: number; // [V]
  /** Voltage on a direct-current bus, instead of the others. */
  readonly busV?: number; // [V]
  readonly phases: 1 | 3;
  readonly hasNeutral: boolean;
  /** Undefined if unknown. */
  readonly frequencyHz?: number; // [Hz]
}

/** The point at which a part draws power, and the voltage for which it is built there. */
export interface PartConnection {
  /** Id of the part, or of each supply of a rack. */
  readonly id: string;
  readonly node: ElectricalNode;
  readonly parents: readonly string[];
  /** `supply`: between the conductors of its supply; `lines`: between lines, whatever its supply has. */
  readonly connection: Connection | "supply" | "lines";
  /** Whether single-phase units are spread over three phases, so that their voltage on `123N` is to neutral. */
  readonly isPerPhase: boolean;
  readonly stated: StatedVoltage;
  /** Whether the voltage is not stated and follows from the output of the part. */
  readonly isAssumed: boolean;
  readonly source?: Source;
}

/** Source of the limits for converters without an input range. No converter switches at these limits. */
const assumedInput = declareSource("Nominal input within ±10 % of the output, the default", defaultOwner);

/**
 * Finds every source that can feed each point of the network, by the id of the node that supplies there.
 *
 * @equation nominal = V_source · Π (secondary ÷ primary) of its transformers; anew at the output of UPS, plants and battery inverters
 * @validity no load. A battery inverter is a source of its own, and passes the others on unchanged
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

/** Returns the supplies behind a node from those before it. */
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

/** Rounds a voltage, because 400 V divided and multiplied by √3 becomes 399.99999999999994 V. */
function asWritten(volts: number): number {
  return Number(volts.toPrecision(12));
}

/** Removes equal supplies: several ways from a source to a point count once if the voltage is the same. */
function unique(supplies: readonly NominalSupply[]): readonly NominalSupply[] {
  return [...keyBy(supplies, (one) => JSON.stringify(Object.entries(one).toSorted())).values()];
}

/**
 * Returns the nominal voltage between the conductors of a part [V]; undefined if it is unknown, or if the supply does not have these conductors.
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

/** Returns whether a part on these conductors needs the neutral. */
export function needsNeutral(connection: PartConnection["connection"]): boolean {
  return connection.endsWith("N");
}

/** Lists every part that draws power, with its point of connection. */
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
