import type { OpticFacts, RackFacts } from "../../facts/compute/rack";
import { type RoomState, reasonBeyondRoom } from "../cooling-parts/states/room-state";

/** Case temperature of one kind of optical module in a rack. */
export interface OpticState extends OpticFacts {
  /** Name of the rack. */
  readonly rack: string;
  /** Case temperature; undefined if the inlet air is unknown, with a `reason`. */
  readonly caseC?: number; // [°C]
  /** Parts that add up to the case temperature. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
  /** Reason why a value is unknown or accepted. */
  readonly reason?: string;
}

/**
 * Computes the case temperatures of optical modules.
 *
 * @equation T_case = T_inlet + rise
 * @validity the rise at the module's power and in its slot, as declared: it is not scaled with altitude or load
 * @source definition of a temperature rise; a module's rating is for its case, SFF-8636 and its maker's sheet
 */
export function opticStates(racks: readonly RackFacts[], room: RoomState | undefined): readonly OpticState[] {
  return racks.flatMap(({ id, optics = [] }) => optics.map((optic) => ({ ...optic, rack: id, ...caseOf(optic, room) })));
}

function caseOf({ caseRiseK }: OpticFacts, room: RoomState | undefined): Pick<OpticState, "caseC" | "parts" | "reason"> {
  if (!room) return { parts: [], reason: "the node has no cooling module, so its room is unknown: add cooling" };
  if (room.outcome === "unknown") return { parts: [], reason: reasonBeyondRoom(room) };
  const { temperatureC, parts, reason = "the air at the inlets is unknown" } = room.inletAir;
  if (temperatureC === undefined) return { parts: [], reason };
  return { caseC: temperatureC + caseRiseK, parts: [...parts, { name: "rise of the case", value: caseRiseK }] };
}
