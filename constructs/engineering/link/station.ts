import { attenuate, type PreparedAtmosphere } from "./atmosphere/atmosphere";
import { antennaGainDbi } from "./radio/antenna-gain";
import { beamwidthDegrees } from "./radio/beamwidth";
import { chainNoise, type NoiseLine, statedNoise } from "./radio/g-over-t";
import { pointingLossDb } from "./radio/pointing-loss";
import { skyTemperatureK } from "./radio/sky-temperature";
import { type LowNoiseAmplifier, receiverTemperatureK } from "./radio/system-temperature";

/** Receiving station: antenna, feeder and noise. */
export interface ReceivingStation {
  readonly diameterM: number; // [m]
  /** Aperture efficiency, as a share. */
  readonly efficiency: number; // [-]
  readonly pointingErrorDegrees: number; // [°]
  /** Loss from the antenna to the amplifier. */
  readonly feederLossDb: number; // [dB]
  readonly noise: ChainOfStation | GOverTOfMaker;
}

/** Noise of a station, stated by its parts. */
export interface ChainOfStation extends LowNoiseAmplifier {
  readonly kind: "chain";
  /** Noise temperature that the antenna receives from the ground. */
  readonly spilloverK: number; // [K]
}

/** Noise of a station, stated by its maker as a G/T under a clear sky. */
export interface GOverTOfMaker {
  readonly kind: "stated";
  readonly gOverTDbPerK: number; // [dB/K]
  /** The system temperature at which it was stated. */
  readonly systemTemperatureK: number; // [K]
  /** The elevation at which it was stated. */
  readonly elevationDegrees: number; // [°]
}

/** Station with all values that are constant over a pass. */
export interface PreparedStation {
  /** Gain of the aperture. It is not used in the budget if a G/T is stated. */
  readonly antennaGainDbi: number; // [dBi]
  readonly beamwidthDegrees: number; // [°]
  readonly pointingLossDb: number; // [dB]
  readonly noise: NoiseLine;
  /** Noise temperatures of its parts, if they are known. */
  readonly parts: { readonly spilloverK: number; readonly receiverK: number } | undefined;
}

/**
 * Prepares a station for many samples of one frequency under one atmosphere.
 *
 * @equation gain, beamwidth, pointing loss and noise as their files say
 * @validity as for its equations; a stated G/T from 5 to 90°
 * @source the equations of `radio/`
 * @throws RangeError for values that they refuse, such as a stated G/T without its system temperature
 */
export function prepareStation(station: ReceivingStation, frequencyGhz: number, atmosphere: PreparedAtmosphere): PreparedStation {
  const { diameterM } = station;
  const gainDbi = antennaGainDbi(frequencyGhz, diameterM, station.efficiency);
  const beamwidth = beamwidthDegrees(frequencyGhz, diameterM);
  return {
    antennaGainDbi: gainDbi,
    beamwidthDegrees: beamwidth,
    pointingLossDb: pointingLossDb(station.pointingErrorDegrees, beamwidth),
    ...noiseOf(station, gainDbi, atmosphere),
  };
}

function noiseOf(
  { noise, feederLossDb }: ReceivingStation,
  antennaGainDbi: number,
  atmosphere: PreparedAtmosphere,
): Pick<PreparedStation, "noise" | "parts"> {
  if (noise.kind === "stated") {
    const skyK = skyTemperatureK(clearGasDb(atmosphere, noise), atmosphere.mediumK);
    return { noise: statedNoise({ ...noise, feederLossDb, skyK }), parts: undefined };
  }
  const parts = { spilloverK: noise.spilloverK, receiverK: receiverTemperatureK(noise) };
  return { noise: chainNoise({ antennaGainDbi, feederLossDb, ...parts }), parts };
}

function clearGasDb(atmosphere: PreparedAtmosphere, { elevationDegrees }: GOverTOfMaker): number {
  const clear = { gasDb: 0, rainDb: 0, cloudDb: 0, scintillationDb: 0, totalDb: 0 };
  attenuate(atmosphere, elevationDegrees, "clear", clear);
  return clear.gasDb;
}
