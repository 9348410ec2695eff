/**
 * Most heat that a machine takes from a source for each unit of work, while it gives heat to a warmer sink. Without bound where the sink is no warmer.
 *
 * @equation EER = T_source ÷ (T_sink − T_source), in kelvins
 * @validity heat from a source that is nowhere warmer than `sourceC`, to a sink that is nowhere colder than `sinkC`
 * @source Second law of thermodynamics (S. Carnot, 1824)
 * @param sourceC what is cooled, at its warmest [°C]
 * @param sinkC what takes the heat, at its coldest [°C]
 * @returns [-]
 */
export function carnotEer(sourceC: number, sinkC: number): number {
  return sinkC > sourceC ? (sourceC + 273.15) / (sinkC - sourceC) : Number.POSITIVE_INFINITY;
}
