/** Standard uncertainties of what telemetry reads. */
export interface UncertaintyFacts {
  /** Uncertainty of every temperature sensor. */
  readonly temperatureK: number; // [K]
  /** Heat in coolant, as a share of the reading. All values below are shares too. */
  readonly heat: number; // [-]
  readonly flow: number; // [-]
  /** Meters at racks, rectifiers and UPS. */
  readonly meteredPower: number; // [-]
  /** Pumps and fans, as their drives report it. */
  readonly drivePower: number; // [-]
  readonly fanSpeed: number; // [-]
  readonly pressureDrop: number; // [-]
}
