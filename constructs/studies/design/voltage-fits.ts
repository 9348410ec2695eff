import { type VoltageRoom, voltageRoom } from "../../engineering/electrical/voltage-fit";
import { defined } from "../../plain/defined";
import { keyBy } from "../../plain/key-by";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type NominalSupply, needsNeutral, nominalAcross, nominalSupplies, type PartConnection, partConnections } from "./nominal-voltages";

/** A part with one of the sources that can feed it. */
export interface VoltageFit {
  readonly part: PartConnection;
  readonly supply: NominalSupply;
  /** Whether a part to neutral has a supply without neutral. */
  readonly lacksNeutral: boolean;
  /** Nominal voltage between the conductors of the part; undefined if unknown. */
  readonly nominalV?: number; // [V]
  /** Margin to the range of the part; undefined if the part states no range, or the nominal voltage is unknown. */
  readonly room?: VoltageRoom;
}

/** Compares every part that draws power with each source that can feed it. Behind a converter that sets a new voltage, the converter is the source. */
export function voltageFits(snapshot: NodeSnapshot): readonly VoltageFit[] {
  const suppliesAt = nominalSupplies(snapshot);
  return partConnections(snapshot).flatMap((part) => {
    const supplies = keyBy(part.parents.flatMap(suppliesAt), (supply) => `${supplyName(supply)} ${supply.lineToLineV}`);
    return [...supplies.values()].map((supply) => fitOf(part, supply));
  });
}

export function supplyName({ from, setBy }: Pick<NominalSupply, "from" | "setBy">): string {
  return setBy ?? from;
}

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

/** Returns the ids of the parts that are built for another voltage than one of their sources has, with the ids of their nodes. */
export function misfits(snapshot: NodeSnapshot): ReadonlySet<string> {
  const failing = voltageFits(snapshot).filter(({ lacksNeutral, room }) => lacksNeutral || (room && room.roomV < 0));
  return new Set(failing.flatMap(({ part }) => [part.id, part.node.id]));
}
