import { type VoltageRoom, voltageRoom } from "../../../engineering/electrical/voltage-fit";
import type { ElectricalNode } from "../../../facts/power/electrical";
import type { PhotovoltaicsFacts } from "../../../facts/power/photovoltaics";
import { compact } from "../../../plain/compact";
import { unique } from "../../../plain/unique";
import { type NominalSupply, nominalSupplies } from "../../../studies/design/nominal-voltages";
import { fitOf, misfits, supplyName, type VoltageFit } from "../../../studies/design/voltage-fits";
import { deviceOf } from "../../../studies/network/cords";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeMissingInput, judgeNotApplicable, judgeRequirement, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import type { NodeContext } from "../../rule/rule";
import { subjectOf } from "./limit-judgement";

/**
 * Makes the judgement of range rules on a part that is built for another voltage than it receives. They do not apply, because one finding is enough. Undefined
 * for every other part.
 */
export function ofMisfit({ design }: Pick<NodeContext<Record<never, never>>, "design">, part: string): PendingJudgement | undefined {
  if (!design.once(misfits).has(part)) return undefined;
  return judgeNotApplicable(subjectOf(part), "the part is built for another voltage than it receives: see power/voltage-fits-part");
}

/** Returns whether a supply is from gensets without a stated voltage, which are named once. */
function isSilent({ kind, lineToLineV, busV }: NominalSupply): boolean {
  return kind === "gensets" && lineToLineV === undefined && busV === undefined;
}

/** Returns whether the voltage for which a part is built is not stated. */
export function saysNothing({ part: { stated } }: VoltageFit): boolean {
  return stated.voltageRangeV === undefined && stated.nominalV === undefined;
}

/** Judges a part with one of its sources. Returns nothing if the part states no voltage, or if it is on gensets without a voltage. */
export function judgeFit(fit: VoltageFit, all: readonly VoltageFit[]): PendingJudgement | [] {
  const { part, supply, nominalV, room, lacksNeutral } = fit;
  const subject = `${subjectOf(part.id)}/${supplyName(supply)}`;
  const remedy = () => remedyOf(fit, all);
  if (lacksNeutral)
    return judgeRequirement(subject, false, {
      reason: `the part is connected to neutral (${part.connection}), but ${supplyName(supply)} has three wires and no neutral`,
      remedy: remedy(),
    });
  if (saysNothing(fit)) return [];
  if (nominalV === undefined && isSilent(supply)) return [];
  if (nominalV === undefined)
    return judgeUnknown(subject, `the nominal voltage between conductors ${part.connection} on ${supplyName(supply)} is unknown`);
  if (!room) return judgeUnknown(subject, "its range of direct voltage is not stated: state inputVoltage as a range");
  return judgeVolts({ subject, value: nominalV, limitSource: part.source, remedy }, room);
}

/** Compares a nominal voltage with the nearest end of the range for which a part is built. */
function judgeVolts(
  of: Pick<Parameters<typeof judge>[0], "subject" | "value" | "limitSource" | "remedy">,
  { end, endV }: VoltageRoom,
): PendingJudgement {
  const held = true; // the range is fixed: load and heat do not use up its margin
  return judge({ ...of, unit: "V", bound: end === "lowest" ? "at-least" : "at-most", limit: endV, held });
}

/**
 * Lists remedies: gensets or inverters if only they do not fit, then another connection, a transformer of the feed if only the grid does not fit, a transformer or UPS, another part. Each fits all sources of the part.
 */
function remedyOf({ part, supply, lacksNeutral, nominalV }: VoltageFit, all: readonly VoltageFit[]): string {
  const { id, node, stated } = part;
  const known = all.flatMap((one) => (deviceOf(one.part.node) === deviceOf(node) ? (one.nominalV ?? []) : []));
  const isAlike = nominalV !== undefined && known.every((volts) => (voltageRoom(volts, { nominalV: [nominalV] })?.roomV ?? -1) >= 0);
  const converts = ["ups", "transformer", "battery-inverter", "rectifier-plant"].includes(node.kind);
  const before = [(isAlike || lacksNeutral) && node.kind !== "transformer" ? "a transformer" : [], converts ? [] : "a UPS"]
    .flat()
    .join(" or ");
  const wanted = stated.voltageRangeV?.map(shown).join(" to ") ?? (stated.nominalV ?? []).map(shown).join(" or ");
  const voltages = isAlike ? [nominalV] : unique(known).toSorted((one, other) => one - other);
  const supplies = all.flatMap((one) => (one.part.id === id ? one.supply : []));
  return compact([
    ...otherSource(part, supply, supplies),
    ...otherConnection(part, supplies, all),
    !isAlike && !lacksNeutral && transformerBehindFeed(part, supply, supplies, wanted),
    before ? `put ${before} that ${lacksNeutral ? "provides a neutral" : `provides ${wanted} V`} before ${id}` : undefined,
    !lacksNeutral && `choose a part built for ${voltages.map(shown).join(" and ")} V`,
  ]).join(", or ");
}

/** Suggests other gensets or another battery inverter, if the grid fits and their own voltage does not. */
function otherSource(part: VoltageFit["part"], supply: NominalSupply, all: readonly NominalSupply[]): string[] {
  const { kind, from, setBy = from, lineToLineV, ownV, hasNeutral } = supply;
  const grid = all.filter((one) => one.kind === "grid");
  const gridV = grid[0]?.lineToLineV;
  if (kind === "grid" || setBy !== from || gridV === undefined || !grid.every((one) => fits(part, one))) return [];
  const voltage = ownV !== undefined && lineToLineV !== undefined ? ` of ${shown((ownV * gridV) / lineToLineV)} V` : "";
  return [`choose ${kind === "gensets" ? "gensets" : "a battery inverter"}${voltage}${hasNeutral ? "" : " with a neutral"}`];
}

/** Suggests a transformer for the grid alone, if the part fits the gensets, which have another voltage: no transformer before the part suits both. */
function transformerBehindFeed(
  part: VoltageFit["part"],
  { kind, setBy }: NominalSupply,
  all: readonly NominalSupply[],
  wanted: string,
): string | undefined {
  if (kind !== "grid" || setBy !== undefined || part.node.kind === "transformer") return undefined;
  if (!all.every((one) => one.kind === "grid" || fits(part, one))) return undefined;
  return `put a transformer behind the feed that provides ${part.id} with ${wanted} V, and the gensets behind it (power.feeds[].transformer, power.gensets[].boards)`;
}

/** Suggests another connection at the circuit; if the circuit feeds other parts too, only for this device. */
function otherConnection(part: VoltageFit["part"], supplies: readonly NominalSupply[], all: readonly VoltageFit[]): string[] {
  const written = connectionsOf(part.connection).find(
    (connection) => connection !== part.connection && supplies.every((supply) => fits({ ...part, connection }, supply)),
  );
  if (!written) return [];
  const place = circuitOf(part);
  const device = deviceOf(part.node);
  const others = all.filter((one) => circuitOf(one.part) === place && deviceOf(one.part.node) !== device);
  const isShared = others.some((one) => one.part.node.kind !== "pdu" || !saysNothing(one));
  if (isShared && part.node.kind === "pdu") return [];
  return [
    `set connection: ${written} ${isShared ? `for this device alone, serves: [{ device: ${device}, connection: ${written} }] ` : ""}at ${place}`,
  ];
}

/** Returns the path at which the design states the connection. */
function circuitOf({ id, node, parents: [parent = id] }: VoltageFit["part"]): string {
  return node.kind === "it" || node.kind === "load" ? parent.replace(/\/(breaker|cable)$/, "") : id;
}

function connectionsOf(connection: VoltageFit["part"]["connection"]): readonly ("1N" | "12" | "123")[] {
  if (["DC", "supply", "lines"].includes(connection)) return [];
  return connection.startsWith("123") ? ["1N", "123", "12"] : ["1N", "12", "123"];
}

function fits(part: VoltageFit["part"], supply: NominalSupply): boolean {
  const other = fitOf(part, supply);
  return !other.lacksNeutral && (saysNothing(other) || isSilent(supply) || (other.room?.roomV ?? -1) >= 0);
}

/** Returns the alternating voltages at the boards. The board of photovoltaics is not stated. */
export function boardVoltages(node: NodeSnapshot): readonly number[] {
  const suppliesAt = nominalSupplies(node);
  return (node.network ?? []).flatMap(({ id, kind }) =>
    kind === "panel" ? suppliesAt(id).flatMap(({ lineToLineV }) => lineToLineV ?? []) : [],
  );
}

/** Judges the inverter of photovoltaics with the board whose voltage is nearest. */
export function judgeArray({ id, lineToLineV, source }: PhotovoltaicsFacts, boardsV: readonly number[]): PendingJudgement {
  const subject = subjectOf(id);
  if (lineToLineV === undefined)
    return judgeMissingInput(
      subject,
      "power.photovoltaics[].voltage",
      "the voltage for which the inverter is built is not stated: state power.photovoltaics[].voltage",
    );
  const [nearestV] = boardsV.toSorted((one, other) => Math.abs(one - lineToLineV) - Math.abs(other - lineToLineV));
  const room = nearestV === undefined ? undefined : voltageRoom(nearestV, { nominalV: [lineToLineV] });
  if (nearestV === undefined || !room) return judgeUnknown(subject, "no board has a known voltage to which the inverter could connect");
  const remedy = () => `put a transformer before ${id}, or choose an inverter for ${shown(nearestV)} V`;
  return judgeVolts({ subject, value: nearestV, limitSource: source, remedy }, room);
}

function shown(volts: number): string {
  return `${Number(volts.toFixed(1))}`;
}

/** Returns whether a part states voltages for which it is built instead of a range. */
export function statesVoltages(part: ElectricalNode): boolean {
  return (part.kind === "it" || part.kind === "load") && part.nominalV !== undefined;
}
