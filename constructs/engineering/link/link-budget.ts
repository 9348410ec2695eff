import type { SkyState } from "./atmosphere/atmosphere";
import { checkBetween, lowestElevationDegrees } from "./atmosphere/link-range";
import { type Modcod, modcodMarginDb } from "./coding/modcod";
import { chosenModcod } from "./coding/modcod-choice";
import { emptyTerms, type LinkSample, type LinkTerms, linkTerms } from "./link-terms";
import type { PreparedLink } from "./prepared-link";

export interface LinkBudget extends Readonly<LinkTerms>, LinkSample {
  readonly kind: "budget";
  readonly sky: SkyState;
  readonly antennaGainDbi: number; // [dBi]
  readonly beamwidthDegrees: number; // [°]
  readonly pointingLossDb: number; // [dB]
  readonly polarisationLossDb: number; // [dB]
  readonly otherLossDb: number; // [dB]
  readonly implementationLossDb: number; // [dB]
  readonly symbolRatePerS: number; // [symbols/s]
  /** Temperature of sky and ground as the antenna sees them; missing if a maker states the G/T. */
  readonly antennaTemperatureK?: number; // [K]
  /** Missing if a maker states the G/T. */
  readonly receiverTemperatureK?: number; // [K]
  /** Received MODCOD; missing without lock. */
  readonly modcod?: Modcod;
  /** Margin to the received MODCOD; without lock, to the most robust one. */
  readonly marginDb: number; // [dB]
  /** Margin to the most robust MODCOD. */
  readonly robustMarginDb: number; // [dB]
  readonly netRateBitPerS: number; // [bit/s]
}

/** A sample below 5°, where the model does not hold. It counts as no data. */
interface BelowModel extends LinkSample {
  readonly kind: "below-model";
  readonly netRateBitPerS: 0; // [bit/s]
}

/**
 * Computes the budget of a link at one instant.
 *
 * @equation net rate = R_s·efficiency of the MODCOD of {@link chosenModcod}, 0 without one
 * @validity elevation −90 to 90°, below 5° marked and without data; share 0.001 to 5 %, off-nadir angle within the EIRP table
 * @source the equations of `atmosphere/`, `radio/` and `coding/`
 */
export function linkBudget(link: PreparedLink, sample: LinkSample, sky: SkyState): LinkBudget | BelowModel {
  const { elevationDegrees, rangeKm, offNadirDegrees } = sample;
  checkBetween("Elevation", elevationDegrees, -90, 90, "degrees", "correct it");
  if (elevationDegrees < lowestElevationDegrees)
    return { kind: "below-model", elevationDegrees, rangeKm, offNadirDegrees, netRateBitPerS: 0 };
  const terms = emptyTerms();
  linkTerms(link, elevationDegrees, rangeKm, offNadirDegrees, sky, terms);
  const { coding, station, symbolRatePerS } = link;
  const { implementationLossDb, mostRobust } = coding;
  const modcod = coding.modcods[chosenModcod(coding, terms.esN0Db)];
  return {
    kind: "budget",
    sky,
    elevationDegrees,
    rangeKm,
    offNadirDegrees,
    ...terms,
    antennaGainDbi: station.antennaGainDbi,
    beamwidthDegrees: station.beamwidthDegrees,
    pointingLossDb: station.pointingLossDb,
    polarisationLossDb: link.polarisationLossDb,
    otherLossDb: link.otherLossDb,
    implementationLossDb,
    symbolRatePerS,
    ...(station.parts && {
      antennaTemperatureK: terms.skyTemperatureK + station.parts.spilloverK,
      receiverTemperatureK: station.parts.receiverK,
    }),
    ...(modcod && { modcod }),
    marginDb: modcodMarginDb(terms.esN0Db, (modcod ?? mostRobust).thresholdDb, implementationLossDb),
    robustMarginDb: modcodMarginDb(terms.esN0Db, mostRobust.thresholdDb, implementationLossDb),
    netRateBitPerS: modcod ? symbolRatePerS * modcod.efficiencyBitPerSymbol : 0,
  };
}
