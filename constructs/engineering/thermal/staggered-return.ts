/** A cooling unit that removes its heat from a time on. */
export interface Return {
  readonly atS: number; // [s]
  readonly heatW: number; // [W]
}

/** The greatest temperature of a mass before the returned units remove all its heat. */
interface StaggeredReturn {
  /** Undefined if they never remove all of it. */
  readonly peak?: { readonly temperatureC: number; readonly atS: number }; // [°C], [s]
  /** Temperature at each return. */
  readonly corners: readonly { readonly atS: number; readonly temperatureC: number }[]; // [s], [°C]
}

/** Share of a sum of heats that counts as rounding [-]. */
const roundingShare = 1e-9;

/**
 * Computes the temperature of a well-mixed mass that takes up heat from time 0 while cooling units return one after another.
 *
 * @equation C·dT/dt = Q − Σ_{t_i ≤ t} q_i: between two returns a straight line
 * @validity C > 0, Q > 0, no negative heat removed; heat flows constant between returns
 * @source Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 5.1, lumped capacitance
 * @param heatCapacityJPerK C [J/K]
 * @param fromC temperature at time 0 [°C]
 * @param heatW Q [W]
 */
export function staggeredReturn(heatCapacityJPerK: number, fromC: number, heatW: number, returns: readonly Return[]): StaggeredReturn {
  if (!(heatCapacityJPerK > 0 && heatW > 0) || !Number.isFinite(fromC) || !returns.every((one) => one.atS >= 0 && one.heatW >= 0))
    throw new RangeError(
      `Mass that rides through must have heat capacity and heat above 0 but has ${heatCapacityJPerK} J/K and ${heatW} W from ${fromC} °C: correct the design`,
    );
  const corners: { readonly atS: number; readonly temperatureC: number }[] = [];
  let netW = heatW;
  let temperatureC = fromC;
  let atS = 0;
  let peak: StaggeredReturn["peak"];
  for (const one of returns.toSorted((a, b) => a.atS - b.atS)) {
    temperatureC += (netW * (one.atS - atS)) / heatCapacityJPerK;
    ({ atS } = one);
    netW -= one.heatW;
    if (Math.abs(netW) <= roundingShare * heatW) netW = 0;
    corners.push({ atS, temperatureC });
    if (netW <= 0) peak ??= { temperatureC, atS };
  }
  return { ...(peak && { peak }), corners };
}
