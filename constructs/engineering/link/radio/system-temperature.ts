import { checkBetween } from "../atmosphere/link-range";
import { ratioOfDb } from "./decibels";

const feederK = 290; // [K] reference temperature of noise, and the assumed temperature of a feeder

/** Low-noise amplifier of a station, and the noise of all parts after it. */
export interface LowNoiseAmplifier {
  readonly lnaK: number; // [K] noise temperature
  readonly lnaGainDb: number; // [dB]
  /** Noise temperature of all parts after the amplifier, at its output. */
  readonly afterLnaK: number; // [K]
}

/**
 * Computes the noise temperature of a receiver at the input of its amplifier.
 *
 * @equation T_R = T_LNA + T_after/G_LNA
 * @validity temperatures 0 to 100,000 K, gain 0 to 100 dB
 * @source H. T. Friis, Noise Figures of Radio Receivers, Proc. IRE 32, 1944
 * @returns [K]
 */
export function receiverTemperatureK({ lnaK, lnaGainDb, afterLnaK }: LowNoiseAmplifier): number {
  checkNoise("Noise temperature of the amplifier", lnaK);
  checkNoise("Noise temperature after the amplifier", afterLnaK);
  checkBetween("Gain of the amplifier", lnaGainDb, 0, 100, "dB", "give it in decibels");
  return lnaK + afterLnaK / ratioOfDb(lnaGainDb);
}

/**
 * Computes the system temperature at the input of the amplifier: of sky, ground, feeder and receiver together.
 *
 * @equation T_sys = T_antenna/l + 290·(1 − 1/l) + T_R, l = 10^(loss/10)
 * @validity temperatures 0 to 100,000 K, feeder loss 0 to 40 dB
 * @source H. T. Friis, Noise Figures of Radio Receivers, Proc. IRE 32, 1944
 * @param antennaK of the sky and the ground that the antenna sees [K]
 * @param receiverK T_R [K]
 * @returns [K]
 */
export function systemTemperatureK(antennaK: number, feederLossDb: number, receiverK: number): number {
  checkNoise("Noise temperature of the antenna", antennaK);
  checkNoise("Noise temperature of the receiver", receiverK);
  const passed = feederShare(feederLossDb);
  return antennaK * passed + feederK * (1 - passed) + receiverK;
}

/**
 * Computes the share of a signal that passes a feeder.
 *
 * @equation 1/l = 10^(−loss/10)
 * @validity 0 to 40 dB
 * @source definition of the decibel, IEC 60027-3
 * @returns [-]
 */
export function feederShare(feederLossDb: number): number {
  checkBetween("Feeder loss", feederLossDb, 0, 40, "dB", "give its size without sign");
  return ratioOfDb(-feederLossDb);
}

function checkNoise(subject: string, temperatureK: number): void {
  checkBetween(subject, temperatureK, 0, 100_000, "K", "convert a noise figure to kelvins");
}
