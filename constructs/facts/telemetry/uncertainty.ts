/** Standard uncertainties of what telemetry reads. */
export interface UncertaintyFacts {
  /** Of every temperature sensor. */
  readonly temperatureK: number; // [K]
  /** Of heat in coolant, as a share of the reading, as all below. */
  readonly heat: number; // [-]
  /** Of coolant flow. */
  readonly flow: number; // [-]
  /** Of meters at racks, rectifiers and UPS. */
  readonly meteredPower: number; // [-]
  /** Of pumps and fans, as their drives tell it. */
  readonly drivePower: number; // [-]
  /** Of fan speed. */
  readonly fanSpeed: number; // [-]
  /** Of pressure drop. */
  readonly pressureDrop: number; // [-]
}
