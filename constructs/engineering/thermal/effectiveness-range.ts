/** No exchanger moves more heat than the smaller stream can carry. */
export function refuseEffectiveness(effectiveness: number): void {
  if (!(effectiveness >= 0 && effectiveness < 1)) {
    throw new RangeError(
      `Effectiveness must be at least 0 and below 1 but is ${effectiveness}: check heat, temperatures and flows of the rating point`,
    );
  }
}

/** The ratio of capacity rates is that of the smaller to the larger. */
export function refuseCapacityRatio(capacityRatio: number): void {
  if (!(capacityRatio >= 0 && capacityRatio <= 1)) {
    throw new RangeError(`Capacity ratio must lie between 0 and 1 but is ${capacityRatio}: divide the smaller capacity rate by the larger`);
  }
}
