/** Highest temperature of a conductor in service by insulation [°C]. Source: IEC 60364-5-52:2009, table 52.1. */
const serviceLimitC = { PVC: 70, XLPE: 90 } as const;

/** Temperature that the tabulated currents are given for by place [°C]. Source: IEC 60364-5-52:2009, B.52.2. */
const referenceC = { air: 30, ground: 20 } as const;

/**
 * Factor on a cable's current for the temperature around it.
 *
 * @equation k = √((T_limit − T)/(T_limit − T_reference))
 * @validity up to the limit of the insulation: undefined (unknown) there and above
 * @source IEC 60364-5-52:2009, table B.52.14, whose values it gives: heat flows in proportion to the difference and is made by the square of the current
 * @param temperatureC of the air or the ground [°C]
 * @returns [-]
 */
export function cableTemperatureFactor(
  insulation: keyof typeof serviceLimitC,
  place: keyof typeof referenceC,
  temperatureC: number,
): number | undefined {
  const limit = serviceLimitC[insulation];
  return temperatureC < limit ? Math.sqrt((limit - temperatureC) / (limit - referenceC[place])) : undefined;
}

/**
 * Current that a cable carries where it lies.
 *
 * @equation I_z = n·I_table·Π k
 * @validity parallel cables alike, of one length; factors above 0
 * @source IEC 60364-5-52:2009, clause 523
 * @param tabulatedA of one cable for its section, insulation and way of laying [A]
 * @param factors for temperature, grouping, soil and what else the standard asks for [-]
 * @param parallel cables [-]
 * @returns [A]
 */
export function cableAmpacityA(tabulatedA: number, factors: readonly number[], parallel = 1): number {
  const product = factors.reduce((all, factor) => all * factor, 1);
  if (!(tabulatedA > 0 && product > 0))
    throw new RangeError(
      `Tabulated current and factors must be above zero but are ${tabulatedA} A and ${factors.join(", ")}: take them from the tables of the standard`,
    );
  return parallel * tabulatedA * product;
}

/** What a cable, its load and its breaker leave to each other. Each margin is limit − value; a negative one is broken. */
export interface CableProtection {
  /** I_n − I_b: the breaker carries the load. */
  readonly settingA: number; // [A]
  /** I_z − I_n: the cable carries what the breaker lets pass for ever. */
  readonly cableA: number; // [A]
  /** 1.45·I_z − I_2: the breaker trips before the cable suffers. */
  readonly trippingA: number; // [A]
}

/**
 * Protection of a cable against overload.
 *
 * @equation I_b ≤ I_n ≤ I_z and I_2 ≤ 1.45·I_z
 * @validity one breaker at the beginning of the cable
 * @source IEC 60364-4-43:2023, clause 433.1
 * @param designA I_b [A]
 * @param ratedA I_n, the setting of an adjustable breaker [A]
 * @param ampacityA I_z, {@link cableAmpacityA} [A]
 * @param trippingShare I_2/I_n: 1.45 under IEC 60898-1, 1.3 under IEC 60947-2; for a fuse what its standard says [-]
 */
export function cableProtection(designA: number, ratedA: number, ampacityA: number, trippingShare: number): CableProtection {
  return { settingA: ratedA - designA, cableA: ampacityA - ratedA, trippingA: 1.45 * ampacityA - trippingShare * ratedA };
}
