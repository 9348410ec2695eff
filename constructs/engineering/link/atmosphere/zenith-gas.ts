import { oxygenHeightKm, waterHeightKm } from "./gas-heights";
import { specificGas } from "./specific-gas";
import type { SurfaceAir } from "./surface-air";

/**
 * Computes the attenuation by the gas of the air from straight above. `slantDb` computes other elevations.
 *
 * @equation A_G = γ_o·h_o + γ_w·h_w
 * @validity 1 to 50 GHz, dry pressure 300 to 1,100 hPa, 200 to 340 K, vapour 0 to 100 g/m³. Close to the ray through all layers of annex 1, not the same: at 28
 * GHz and 30° it is 0.505 dB, and 0.471 dB along the ray
 * @source ITU-R P.676-13, annex 2
 * @returns [dB]
 */
export function zenithGasDb(air: SurfaceAir, frequencyGhz: number): number {
  const { oxygenDbPerKm, waterDbPerKm } = specificGas(air, frequencyGhz);
  return oxygenDbPerKm * oxygenHeightKm(air, frequencyGhz) + waterDbPerKm * waterHeightKm(frequencyGhz);
}
