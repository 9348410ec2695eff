import { raise } from "../../numeric/raise";
import { checkFrequency } from "./link-range";
import { oxygenLines } from "./oxygen-lines";
import { checkDryPressure, type SurfaceAir, vapourPressureHpa } from "./surface-air";
import { waterLines } from "./water-lines";

/** The attenuation of a kilometre of air. */
interface SpecificGas {
  /** Part of dry air. */
  readonly oxygenDbPerKm: number; // [dB/km]
  /** Part of water vapour. */
  readonly waterDbPerKm: number; // [dB/km]
}

/** Air in the symbols of the recommendation. */
interface Air {
  readonly p: number; // [hPa] dry
  readonly e: number; // [hPa] vapour
  readonly theta: number; // [-] 300 K over the temperature
}

/**
 * Computes the specific attenuation of air, line by line.
 *
 * @equation γ = 0.1820·f·N″; N″ = Σ S·F, for oxygen with the dry continuum; S = a1·10⁻⁷·p·θ³·e^(a2·(1 − θ)), of water b1·10⁻¹·e·θ^3.5·e^(b2·(1 − θ));
 *   F = f/f_i·[(Δf − δ·(f_i − f))/((f_i − f)² + Δf²) + (Δf − δ·(f_i + f))/((f_i + f)² + Δf²)]; θ = 300/T
 * @validity 1 to 50 GHz, dry pressure 300 to 1,100 hPa, 200 to 340 K, vapour 0 to 100 g/m³
 * @source ITU-R P.676-13, annex 1, eq. 1 to 9
 */
export function specificGas(air: SurfaceAir, frequencyGhz: number): SpecificGas {
  checkFrequency(frequencyGhz);
  checkDryPressure(air);
  const symbols = { p: air.dryPressureHpa, e: vapourPressureHpa(air), theta: 300 / air.temperatureK };
  return {
    oxygenDbPerKm: 0.182 * frequencyGhz * (oxygenSum(symbols, frequencyGhz) + dryContinuum(symbols, frequencyGhz)),
    waterDbPerKm: 0.182 * frequencyGhz * waterSum(symbols, frequencyGhz),
  };
}

function oxygenSum({ p, e, theta }: Air, f: number): number {
  const interference = 1e-4 * (p + e) * raise(theta, 0.8);
  let sum = 0;
  for (const [line, a1, a2, a3, a4, a5, a6] of oxygenLines) {
    const strength = a1 * 1e-7 * p * raise(theta, 3) * Math.exp(a2 * (1 - theta));
    const pressureWidth = a3 * 1e-4 * (p * raise(theta, 0.8 - a4) + 1.1 * e * theta);
    const width = Math.sqrt(pressureWidth ** 2 + 2.25e-6); // Zeeman splitting
    sum += strength * lineShape(f, line, width, (a5 + a6 * theta) * interference);
  }
  return sum;
}

function waterSum({ p, e, theta }: Air, f: number): number {
  let sum = 0;
  for (const [line, b1, b2, b3, b4, b5, b6] of waterLines) {
    const strength = b1 * 1e-1 * e * raise(theta, 3.5) * Math.exp(b2 * (1 - theta));
    const pressureWidth = b3 * 1e-4 * (p * raise(theta, b4) + b5 * e * raise(theta, b6));
    const width = 0.535 * pressureWidth + Math.sqrt(0.217 * pressureWidth ** 2 + (2.1316e-12 * line ** 2) / theta); // Doppler broadening
    sum += strength * lineShape(f, line, width, 0);
  }
  return sum;
}

function lineShape(f: number, line: number, width: number, interference: number): number {
  const below = line - f;
  const above = line + f;
  return (
    (f / line) * ((width - interference * below) / (below ** 2 + width ** 2) + (width - interference * above) / (above ** 2 + width ** 2))
  );
}

/** Computes the Debye spectrum of oxygen below 10 GHz and nitrogen's attenuation by pressure. */
function dryContinuum({ p, e, theta }: Air, f: number): number {
  const debyeWidth = 5.6e-4 * (p + e) * raise(theta, 0.8);
  const debye = 6.14e-5 / (debyeWidth * (1 + (f / debyeWidth) ** 2));
  const nitrogen = (1.4e-12 * p * raise(theta, 1.5)) / (1 + 1.9e-5 * raise(f, 1.5));
  return f * p * theta ** 2 * (debye + nitrogen);
}
