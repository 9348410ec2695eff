import { ccsdsModcod } from "../engineering/link/coding/ccsds";
import { dvbs2Modcod } from "../engineering/link/coding/dvbs2";
import type { Modcod } from "../engineering/link/coding/modcod";
import type { Coding } from "../engineering/link/coding/modcod-choice";
import { occupiedBandwidthHz } from "../engineering/link/radio/occupied-bandwidth";
import type { ReceivingStation } from "../engineering/link/station";
import type { LinkFacts, ReceptionFacts } from "../facts/downlink/link";
import { defined } from "../plain/defined";
import { bandHzOf } from "../props/radio-band";
import type { Source } from "../provenance/source";
import type { ParsedLink } from "./links.props";
import type { ParsedReception } from "./receptions.props";

/** The tilt of a circular polarisation for rain, half-way between horizontal and vertical. */
const circularTilt = 45; // [°]

/** Returns a link in the form of studies. */
export function linkFacts(link: ParsedLink): LinkFacts {
  const { frequency, symbolRate, availability, requiredMarginDb } = link;
  return defined({
    id: link.name,
    catalogueNumber: link.satellite,
    ...signalOf(link),
    emission: {
      frequencyGhz: frequency.gigahertz,
      tiltDegrees: tiltOf(link),
      eirp: link.eirpDbw,
      symbolRatePerS: symbolRate.baud,
      coding: codingOf(modcodsOf(link), requiredMarginDb),
    },
    polarisationLoss: lossOf(link),
    implementationLossDb: link.implementationLossDb,
    otherLossDb: link.otherLossDb ?? 0,
    requiredMarginDb,
    weight: link.weight,
    optional: link.optional ? true : undefined,
    percentOfYear: Number((100 - availability.percent).toPrecision(12)), // 100 − 99.9 is 0.1
    source: link.source,
    codingSources: codingSourcesOf(link),
  });
}

/**
 * Returns frequency, bandwidth and polarisation of a link: they decide which antenna receives it. They do not need its coding, which may be
 * wrong.
 */
export function signalOf({ frequency, symbolRate, rollOff, polarisation }: ParsedLink) {
  return { frequencyHz: frequency.hertz, occupiedBandwidthHz: occupiedBandwidthHz(symbolRate.baud, rollOff.value), polarisation };
}

function tiltOf({ polarisation, tilt }: ParsedLink): number {
  if (polarisation === "horizontal") return 0;
  if (polarisation === "vertical") return 90;
  return tilt?.degrees ?? circularTilt;
}

function lossOf({ polarisationLossDb, axialRatioDb }: ParsedLink): LinkFacts["polarisationLoss"] {
  return axialRatioDb === undefined ? { lossDb: polarisationLossDb ?? Number.NaN } : { axialRatioDb }; // the schema requires one of them
}

function modcodsOf({ coding }: ParsedLink): readonly Modcod[] {
  if (coding.standard === "DVB-S2") return coding.modcods.map((name) => dvbs2Modcod(name, coding.pilots));
  return coding.modcods.map(({ codeRate, frameEfficiency, ...given }) =>
    ccsdsModcod({ ...given, codeRate: codeRate.value, frameEfficiency: frameEfficiency.value }),
  );
}

/** Returns the coding: constant for one MODCOD, adaptive for several. */
function codingOf(modcods: readonly Modcod[], requiredMarginDb: number): Coding {
  const [only, ...others] = modcods;
  return only && others.length === 0 ? { kind: "fixed", modcod: only } : { kind: "adaptive", modcods, requiredMarginDb };
}

function codingSourcesOf({ coding }: ParsedLink): readonly Source[] {
  return coding.standard === "CCSDS" ? coding.modcods.map(({ source }) => source) : [];
}

/** Returns a reception in the form of studies. */
export function receptionFacts(reception: ParsedReception): ReceptionFacts {
  return defined({
    bandHz: bandHzOf(reception.band),
    polarisations: reception.polarisations,
    bandwidthHz: reception.bandwidth?.hertz,
    station: stationOf(reception),
    axialRatioDb: reception.axialRatioDb,
    source: reception.source,
  });
}

function stationOf(reception: ParsedReception): ReceivingStation {
  return {
    diameterM: reception.diameter.metres,
    efficiency: reception.efficiency.value,
    pointingErrorDegrees: reception.pointingError.degrees,
    feederLossDb: reception.feederLossDb,
    noise: noiseOf(reception),
  };
}

function noiseOf({ noise, gOverT }: ParsedReception): ReceivingStation["noise"] {
  if (gOverT)
    return {
      kind: "stated",
      gOverTDbPerK: gOverT.dbPerK,
      systemTemperatureK: gOverT.systemTemperatureK,
      elevationDegrees: gOverT.elevation.degrees,
    };
  if (!noise) throw new Error("A reception without noise must not be parsed");
  const { amplifierK, amplifierGainDb, afterAmplifierK, spilloverK } = noise;
  return { kind: "chain", lnaK: amplifierK, lnaGainDb: amplifierGainDb, afterLnaK: afterAmplifierK, spilloverK };
}
