import { checkBetween } from "../atmosphere/link-range";
import { dbOfRatio } from "./decibels";
import { feederShare, systemTemperatureK } from "./system-temperature";

/** Noise model of a receiving station. Its system temperature rises with the sky temperature, and its G/T falls. */
export interface NoiseLine {
  /** System temperature without the noise of the sky. */
  readonly baseK: number; // [K]
  /** Share of the sky noise that passes the feeder. */
  readonly skyShare: number; // [-]
  /** Antenna gain less feeder loss, which is the G/T at a system temperature of 1 K. */
  readonly gainDbi: number; // [dBi]
}

/** A station described by its parts. */
interface ReceivingChain {
  readonly antennaGainDbi: number; // [dBi]
  readonly feederLossDb: number; // [dB]
  /** Noise temperature that the antenna receives from the ground. */
  readonly spilloverK: number; // [K]
  readonly receiverK: number; // [K]
}

/** A station as its maker states it, under a clear sky. */
export interface StatedGOverT {
  readonly gOverTDbPerK: number; // [dB/K]
  /** System temperature at which it was stated. Without it, the effect of rain is unknown. */
  readonly systemTemperatureK: number; // [K]
  readonly feederLossDb: number; // [dB]
  /** Temperature of the clear sky at the elevation at which it was stated. */
  readonly skyK: number; // [K]
}

/**
 * Computes the noise model of a station from its parts.
 *
 * @equation T = T_spillover/l + 290·(1 − 1/l) + T_R + T_sky/l; G/T = G − L_feeder − 10·log T
 * @validity gain −20 to 100 dBi; temperatures and loss as for {@link systemTemperatureK}
 * @source G. Maral and M. Bousquet, Satellite Communications Systems, 5th ed., chapter 5
 */
export function chainNoise({ antennaGainDbi, feederLossDb, spilloverK, receiverK }: ReceivingChain): NoiseLine {
  checkBetween("Antenna gain", antennaGainDbi, -20, 100, "dBi", "correct the antenna");
  const baseK = systemTemperatureK(spilloverK, feederLossDb, receiverK);
  if (!(baseK > 0))
    throw new RangeError(`Noise of a station must be above 0 K but is ${baseK} K: state the noise temperature of its receiver`);
  return { baseK, skyShare: feederShare(feederLossDb), gainDbi: antennaGainDbi - feederLossDb };
}

/**
 * Computes the noise model of a station from the G/T that its maker states.
 *
 * @equation T = T0 + (T_sky − T_sky,0)/l; G/T = G/T0 − 10·log(T/T0)
 * @validity G/T −60 to 80 dB/K; T0 up to 100,000 K and above the part of the clear sky
 * @source the equation of the chain, solved for a station whose parts are not published
 */
export function statedNoise({ gOverTDbPerK, systemTemperatureK: statedK, feederLossDb, skyK }: StatedGOverT): NoiseLine {
  checkBetween("G/T", gOverTDbPerK, -60, 80, "dB/K", "give it in decibels");
  if (statedK === undefined)
    throw new RangeError("A stated G/T must have the system temperature at which it was stated but has none: ask the maker of the station");
  checkBetween("System temperature of the stated G/T", statedK, 0, 100_000, "K", "give it in kelvins");
  checkBetween("Sky temperature of the stated G/T", skyK, 0, 1000, "K", "give it in kelvins");
  const skyShare = feederShare(feederLossDb);
  const baseK = statedK - skyK * skyShare;
  if (!(baseK > 0))
    throw new RangeError(
      `System temperature of the stated G/T must be above the ${(skyK * skyShare).toFixed(1)} K of the clear sky alone but is ${statedK} K: ask its maker`,
    );
  return { baseK, skyShare, gainDbi: gOverTDbPerK + dbOfRatio(statedK) };
}

/**
 * Computes the system temperature of a station at a sky temperature.
 *
 * @equation T = T_base + T_sky/l
 * @validity sky 0 to 1,000 K
 * @source H. T. Friis, Noise Figures of Radio Receivers, Proc. IRE 32, 1944
 * @returns [K]
 */
export function noiseUnderSkyK(noise: NoiseLine, skyK: number): number {
  checkBetween("Sky temperature", skyK, 0, 1000, "K", "correct what it is computed from");
  return noise.baseK + skyK * noise.skyShare;
}

/**
 * Computes the G/T of a station at a sky temperature.
 *
 * @equation G/T = G − 10·log T
 * @validity as for {@link noiseUnderSkyK}
 * @source definition of G/T, ITU-R S.733
 * @returns [dB/K]
 */
export function gOverTDbPerK(noise: NoiseLine, skyK: number): number {
  return noise.gainDbi - dbOfRatio(noiseUnderSkyK(noise, skyK));
}
