import * as units from "../units";

/** Remedy for values that no node has. */
const remedy = "no node has as much, by our own bound";

/**
 * Limits that no node reaches, though the value would be plausible in a neighbouring unit: an error of a factor of 1000 is reported before
 * every rule fails. Our own bounds, a factor of ten or more above the largest found values. A node is a few containers: the largest use
 * some megawatts and weigh 30 t each.
 */
export const beyondAnyNode = {
  power: { max: units.Power.megawatts(100), remedy },
  apparentPower: { max: units.ApparentPower.megavoltAmperes(100), remedy },
  /** Two weeks of 3 MW. */
  energy: { max: units.Energy.megawattHours(1000), remedy },
  /** Refrigerants reach 14 MPa, coolant 1 MPa. */
  pressure: { max: units.Pressure.bars(300), remedy },
  /** Faults behind the largest transformers reach 200 kA. */
  current: { max: units.Current.amperes(1e6), remedy },
  mass: { max: units.Mass.tonnes(1000), remedy },
  /** The largest cables have 2,500 mm². */
  crossSection: { max: units.CrossSection.squareMillimetres(25_000), remedy },
  /** Racks need some 1 to 3 L/min/kW. */
  flowPerPower: { max: units.FlowPerPower.litresPerMinutePerKilowatt(1000), remedy },
} as const;
