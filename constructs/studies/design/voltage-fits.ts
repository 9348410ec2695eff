import { type VoltageRoom, voltageRoom } from "../../engineering/electrical/voltage-fit";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type NominalSupply, needsNeutral, nominalAcross, nominalSupplies, type PartConnection, partConnections } from "./nominal-voltages";

/** A part on one of the sources that can feed it. */
export interface VoltageFit {
  readonly part: PartConnection;
  readonly supply: NominalSupply;
  /** Of a part that hangs to neutral: the supply has none. */
  readonly lacksNeutral: boolean;
  /** Between the conductors of the part; undefined where nobody knows it. */
  readonly nominalV?: number; // [V]
  /** In what the part states; undefined where that gives no range, or nobody knows the nominal voltage. */
  readonly room?: VoltageRoom;
}

/** Every part that draws power, on each source that can feed it: behind a converter that sets the voltage anew, on that converter. */
export function voltageFits(snapshot: NodeSnapshot): readonly VoltageFit[] {
  const suppliesAt = nominalSupplies(snapshot);
  return partConnections(snapshot).flatMap((part) => {
    const supplies = keyBy(part.parents.flatMap(suppliesAt), (supply) => `${supplyName(supply)} ${supply.lineToLineV}`);
    return [...supplies.values()].map((supply) => fitOf(part, supply));
  });
}

/** What sets the voltage of a supply. */
export function supplyName({ from, setBy }: Pick<NominalSupply, "from" | "setBy">): string {
  return setBy ?? from;
}

/** A part on a supply. */
export function fitOf(part: PartConnection, supply: NominalSupply): VoltageFit {
  const nominalV = nominalAcross(supply, part);
  const room = nominalV === undefined ? undefined : voltageRoom(nominalV, part.stated, part.connection === "DC");
  return {
    part,
    supply,
    lacksNeutral: part.node.kind !== "pdu" && needsNeutral(part.connection) && !supply.hasNeutral,
    ...defined({ nominalV, room }),
  };
}

/** Ids of the parts, and of what belongs to them, that are built for another voltage than one of their sources has. */
export function misfits(snapshot: NodeSnapshot): ReadonlySet<string> {
  const failing = voltageFits(snapshot).filter(({ lacksNeutral, room }) => lacksNeutral || (room && room.roomV < 0));
  return new Set(failing.flatMap(({ part }) => [part.id, part.node.id]));
}
