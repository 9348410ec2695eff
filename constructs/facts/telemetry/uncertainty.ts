/** Standard uncertainties of what telemetry reads. */
export interface UncertaintyFacts {
  readonly temperatureK: number; // [K]
  /** Shares of the reading. */
  readonly heat: number; // [-]
  readonly flow: number; // [-]
  /** Of meters at racks, rectifiers and UPS. */
  readonly meteredPower: number; // [-]
  /** Of pumps and fans, as their drives tell it. */
  readonly drivePower: number; // [-]
  readonly fanSpeed: number; // [-]
  readonly pressureDrop: number; // [-]
}
