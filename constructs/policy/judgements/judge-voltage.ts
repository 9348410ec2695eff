import { voltageRoom } from "../../engineering/electrical/voltage-fit";
import type { ElectricalNode } from "../../facts/power/electrical";
import type { PhotovoltaicsFacts } from "../../facts/power/photovoltaics";
import { type NominalSupply, nominalSupplies } from "../../studies/design/nominal-voltages";
import { fitOf, misfits, supplyName, type VoltageFit } from "../../studies/design/voltage-fits";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { judge, notApplicable, notJudged, type PendingJudgement, requires, undecided } from "../rule/judge";
import type { NodeContext } from "../rule/rule";
import { subjectOf } from "./limit-judgement";

/** What rules on ranges say of a part that is built for another voltage than it gets: one finding of it is enough. Undefined of every other part. */
export function ofMisfit({ design }: Pick<NodeContext<Record<never, never>>, "design">, part: string): PendingJudgement | undefined {
  if (!design.once(misfits).has(part)) return undefined;
  return notApplicable(subjectOf(part), "it is built for another voltage than it gets: power/voltage-fits-part says what to do");
}

/** Gensets of which nobody says the voltage: they are named once. */
function isSilent({ kind, lineToLineV, busV }: NominalSupply): boolean {
  return kind === "gensets" && lineToLineV === undefined && busV === undefined;
}

/** Does nobody say for what voltage it is built? */
export function saysNothing({ part: { stated } }: VoltageFit): boolean {
  return stated.voltageRangeV === undefined && stated.nominalV === undefined;
}

/** A part on one of its sources. Nothing of one that says nothing, and of gensets without a voltage. */
export function judgeFit(fit: VoltageFit): PendingJudgement | [] {
  const { part, supply, nominalV, room, lacksNeutral } = fit;
  const subject = `${subjectOf(part.id)}/${supplyName(supply)}`;
  const remedy = () => remedyOf(fit);
  if (lacksNeutral)
    return requires(subject, false, {
      reason: `it hangs to neutral (${part.connection}), and ${supplyName(supply)} has three wires without one`,
      remedy: remedy(),
    });
  if (saysNothing(fit)) return [];
  if (nominalV === undefined && isSilent(supply)) return [];
  if (nominalV === undefined)
    return undecided(subject, `nobody knows the nominal voltage between its conductors (${part.connection}) on ${supplyName(supply)}`);
  if (!room) return undecided(subject, "nobody says between which volts of direct current it runs: give its `inputVoltage` as a range");
  return judge({
    subject,
    unit: "V",
    bound: room.end === "lowest" ? "at-least" : "at-most",
    value: nominalV,
    limit: room.endV,
    held: true, // what a part is made for: no room that load or heat take
    limitSource: part.source,
    remedy,
  });
}

/** First another connection that fits, then a transformer or UPS, then another part. */
function remedyOf(fit: VoltageFit): string {
  const { part, supply, lacksNeutral, nominalV } = fit;
  const written = connectionsOf(part.connection).find(
    (connection) => connection !== part.connection && fits({ ...part, connection }, supply),
  );
  const first = written ? [`write connection: ${written}`] : [];
  if (lacksNeutral) return [...first, `put a transformer or a UPS that makes a neutral before ${part.id}`].join(", or ");
  const { voltageRangeV, nominalV: values = [] } = part.stated;
  const wanted = voltageRangeV
    ? `${shown(voltageRangeV[0])} to ${shown(voltageRangeV[1])} V`
    : values.map((one) => `${shown(one)} V`).join(" or ");
  return [
    ...first,
    `put a transformer or a UPS that gives ${wanted} before ${part.id}`,
    `choose a part for ${shown(nominalV ?? Number.NaN)} V`,
  ].join(", or ");
}

/** Those that may be written in place of one. */
function connectionsOf(connection: VoltageFit["part"]["connection"]): readonly ("1N" | "12" | "123")[] {
  if (["DC", "supply", "lines"].includes(connection)) return [];
  return connection.startsWith("123") ? ["1N", "123", "12"] : ["1N", "12", "123"];
}

function fits(part: VoltageFit["part"], supply: NominalSupply): boolean {
  const other = fitOf(part, supply);
  return !other.lacksNeutral && (saysNothing(other) || (other.room?.roomV ?? -1) >= 0);
}

/** Alternating voltages at the boards: nobody says on which of them photovoltaics hang. */
export function boardVoltages(node: NodeSnapshot): readonly number[] {
  const suppliesAt = nominalSupplies(node);
  return (node.network ?? []).flatMap(({ id, kind }) =>
    kind === "panel" ? suppliesAt(id).flatMap(({ lineToLineV }) => lineToLineV ?? []) : [],
  );
}

/** The inverter of photovoltaics on the board whose voltage is nearest. */
export function judgeArray({ id, lineToLineV, source }: PhotovoltaicsFacts, boardsV: readonly number[]): PendingJudgement {
  const subject = subjectOf(id);
  if (lineToLineV === undefined)
    return notJudged(subject, "power.photovoltaics[].voltage", "nobody says for what voltage its inverter is built: give its `voltage`");
  const [nearestV] = boardsV.toSorted((one, other) => Math.abs(one - lineToLineV) - Math.abs(other - lineToLineV));
  const room = nearestV === undefined ? undefined : voltageRoom(nearestV, { nominalV: [lineToLineV] });
  if (nearestV === undefined || !room) return undecided(subject, "nobody knows the voltage of a board that it could hang on");
  return judge({
    subject,
    unit: "V",
    bound: room.end === "lowest" ? "at-least" : "at-most",
    value: nearestV,
    limit: room.endV,
    held: true,
    limitSource: source,
    remedy: () => `put a transformer before ${id}, or choose an inverter for ${shown(nearestV)} V`,
  });
}

function shown(volts: number): string {
  return `${Number(volts.toFixed(1))}`;
}

/** Does it state voltages for which it is built, and no range? */
export function statesVoltages(part: ElectricalNode): boolean {
  return (part.kind === "it" || part.kind === "load") && part.nominalV !== undefined;
}
