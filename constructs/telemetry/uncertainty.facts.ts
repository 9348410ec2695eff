import type { UncertaintyFacts } from "../facts/telemetry/uncertainty";
import type { ParsedTelemetry } from "./telemetry.props";

/**
 * Default uncertainties of sensors.
 *
 * @source IEC 60751:2022, class B: 0.3 K at 0 °C
 * @source EN 1434-1:2022, class 3: flow 3 %, heat 5 % with the small rise of these loops
 * @source IEC 62053-21:2020, class 1: 1 %
 * @source our own: power and speed that drives report, and differential pressure sensors in place
 */
const usual: UncertaintyFacts = {
  temperatureK: 0.3,
  heat: 0.05,
  flow: 0.03,
  meteredPower: 0.01,
  drivePower: 0.02,
  fanSpeed: 0.01,
  pressureDrop: 0.02,
};

/** Returns the standard uncertainties of the sensors of a node. */
export function uncertaintyFacts({ uncertainty = {} }: ParsedTelemetry): UncertaintyFacts {
  const { temperature, heat, flow, meteredPower, drivePower, fanSpeed, pressureDrop } = uncertainty;
  return {
    temperatureK: temperature?.kelvins ?? usual.temperatureK,
    heat: heat?.value ?? usual.heat,
    flow: flow?.value ?? usual.flow,
    meteredPower: meteredPower?.value ?? usual.meteredPower,
    drivePower: drivePower?.value ?? usual.drivePower,
    fanSpeed: fanSpeed?.value ?? usual.fanSpeed,
    pressureDrop: pressureDrop?.value ?? usual.pressureDrop,
  };
}
