/** Lowest and highest voltage of a range [V]. */
type VoltageRange = readonly [min: number, max: number];

/** The voltages that a part states: a range, or the voltages for which it is built. */
export interface StatedVoltage {
  readonly voltageRangeV?: VoltageRange;
  readonly nominalV?: readonly number[]; // [V]
}

/** Margin of a voltage in a range, and the nearest end of the range. */
export interface VoltageRoom {
  /** Margin to the nearest end; negative outside. */
  readonly roomV: number; // [V]
  readonly end: "lowest" | "highest";
  readonly endV: number; // [V]
}

/** Direct-current equipment for 48 V, at its terminals: ETSI EN 300 132-2. */
const direct48V: VoltageRange = [40.5, 57]; // [V]

/**
 * Greatest difference of supply and part from the voltage for which the part is built [-]: IEC 60204-1, 4.3.2, recalled; IEC 60038 and EN 50160 allow ±10 % at
 * the supply's terminals.
 */
const tolerance = 0.1;

/**
 * Returns the range in which a part that is built for one voltage runs.
 *
 * @equation 0.9·U to 1.1·U; of direct current 48 V: 40.5 to 57 V
 * @validity alternating current; for direct current only 48 V, undefined for another
 * @source IEC 60204-1, 4.3.2 (recalled); ETSI EN 300 132-2
 * @param nominalV U [V]
 */
export function rangeAround(nominalV: number, isDirect = false): VoltageRange | undefined {
  if (isDirect) return nominalV === 48 ? direct48V : undefined;
  return [Number((nominalV * (1 - tolerance)).toPrecision(12)), Number((nominalV * (1 + tolerance)).toPrecision(12))]; // 1.1 · 400 is 440.00000000000006
}

/**
 * Computes the margin of a voltage in the range of a part; undefined if the part states nothing from which a range follows. A stated range is used unchanged.
 * Of several stated voltages, the one with the largest margin counts. If the voltage is in none of their ranges, a stated voltage without a range makes the
 * result undefined.
 *
 * @param volts between the conductors of the part [V]
 */
export function voltageRoom(volts: number, { voltageRangeV, nominalV = [] }: StatedVoltage, isDirect = false): VoltageRoom | undefined {
  const ranges = voltageRangeV ? [voltageRangeV] : nominalV.map((one) => rangeAround(one, isDirect));
  const rooms = ranges.flatMap((range) => (range ? [roomIn(volts, range)] : []));
  const best = rooms.reduce<VoltageRoom | undefined>((most, one) => (most && most.roomV >= one.roomV ? most : one), undefined);
  return best && best.roomV < 0 && rooms.length < ranges.length ? undefined : best;
}

function roomIn(volts: number, [lowest, highest]: VoltageRange): VoltageRoom {
  return volts - lowest <= highest - volts
    ? { roomV: volts - lowest, end: "lowest", endV: lowest }
    : { roomV: highest - volts, end: "highest", endV: highest };
}
