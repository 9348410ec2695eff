import { voltageRoom } from "../../../engineering/electrical/voltage-fit";
import type { PhotovoltaicsFacts } from "../../../facts/power/photovoltaics";
import { inputVoltagePath } from "../../../studies/design/built-for-paths";
import { type NominalSupply, nominalSupplies } from "../../../studies/design/nominal-voltages";
import { fitOf, nameOf, type VoltageFit, voltageFits } from "../../../studies/design/voltage-fits";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { subjectOf } from "../../judgements/limit-judgement";
import { judge, notApplicable, notJudged, type PendingJudgement, requires, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The nominal voltage of every source that can feed a part, between its conductors, against the voltage for which the part is built. */
export const voltageFitsPart = defineRule({
  id: "power/voltage-fits-part",
  title: "Parts are built for the voltage that they get",
  why: "Brazil has 127/220 V and 220/380 V, Mexico 127/220 V and 277/480 V. A part for another voltage does not start, or burns on the day of commissioning, and its replacement is months away.",
  source:
    "Input range or voltage from the sheet or plate of the part. One voltage U stands for 0.9·U to 1.1·U: IEC 60204-1, 4.3.2 (recalled); IEC 60038 and EN 50160 (secondary) allow ±10 % at the supply's terminals. 48 V of direct current: 40.5 to 57 V, ETSI EN 300 132-2",
  severity: "critical",
  remedy: "Another connection, a transformer or UPS before the part, or a part for the voltage of the site",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its voltages: add power")];
    const fits = design.once(voltageFits);
    const arrays = node.photovoltaics.map((array) => judgeArray(array, boardSupplies(node)));
    if (fits.length + arrays.length === 0) return [notApplicable("power", "nothing draws power")];
    const silent = new Map(fits.filter(saysNothing).map(({ part }) => [part.id, part.node]));
    const reason = "nobody says for what voltage it is built: give its `inputVoltage`";
    return [
      ...fits.flatMap(judgeFit),
      ...[...silent].map(([id, part]) => notJudged(subjectOf(id), inputVoltagePath(part, node), reason)),
      ...node.gensets
        .filter(({ lineToLineV }) => lineToLineV === undefined)
        .map(({ id }) =>
          notJudged(subjectOf(id), "power.gensets[].voltage", "nobody says what voltage it gives at the intake: give its `voltage`"),
        ),
      ...arrays,
    ];
  },
});

/** Gensets of which nobody says the voltage: they are named once. */
function isSilent({ kind, lineToLineV, busV }: NominalSupply): boolean {
  return kind === "gensets" && lineToLineV === undefined && busV === undefined;
}

function saysNothing({ part: { stated } }: VoltageFit): boolean {
  return stated.voltageRangeV === undefined && stated.nominalV === undefined;
}

function judgeFit(fit: VoltageFit): PendingJudgement | [] {
  const { part, supply, nominalV, room, lacksNeutral } = fit;
  const subject = `${subjectOf(part.id)}/${nameOf(supply)}`;
  const remedy = () => remedyOf(fit);
  if (lacksNeutral)
    return requires(subject, false, {
      reason: `it hangs to neutral (${part.connection}), and ${nameOf(supply)} has three wires without one`,
      remedy: remedy(),
    });
  if (saysNothing(fit)) return [];
  if (nominalV === undefined && isSilent(supply)) return [];
  if (nominalV === undefined)
    return undecided(subject, `nobody knows the nominal voltage between its conductors (${part.connection}) on ${nameOf(supply)}`);
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
function boardSupplies(node: NodeSnapshot): readonly number[] {
  const suppliesAt = nominalSupplies(node);
  return (node.network ?? []).flatMap(({ id, kind }) =>
    kind === "panel" ? suppliesAt(id).flatMap(({ lineToLineV }) => lineToLineV ?? []) : [],
  );
}

/** The inverter of photovoltaics on the board whose voltage is nearest. */
function judgeArray({ id, lineToLineV, source }: PhotovoltaicsFacts, boardsV: readonly number[]): PendingJudgement {
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
