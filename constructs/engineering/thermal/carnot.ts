/**
 * Computes the greatest heat that a machine can move from a source per unit of work to a warmer sink. Infinite if the sink is not warmer.
 *
 * @equation EER = T_source ÷ (T_sink − T_source), in kelvins
 * @validity heat from a source that is nowhere warmer than `sourceC`, to a sink that is nowhere colder than `sinkC`
 * @source Second law of thermodynamics (S. Carnot, 1824)
 * @param sourceC warmest temperature of the source [°C]
 * @param sinkC coldest temperature of the sink [°C]
 * @returns [-]
 */
export function carnotEer(sourceC: number, sinkC: number): number {
  return sinkC > sourceC ? (sourceC + 273.15) / (sinkC - sourceC) : Number.POSITIVE_INFINITY;
}
