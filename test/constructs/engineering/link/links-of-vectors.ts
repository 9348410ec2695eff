import type { RadioClimate } from "../../../../constructs/engineering/link/atmosphere/atmosphere";
import { ccsdsModcod } from "../../../../constructs/engineering/link/coding/ccsds";
import { dvbs2Modcod } from "../../../../constructs/engineering/link/coding/dvbs2";
import type { Coding } from "../../../../constructs/engineering/link/coding/modcod-choice";
import { type Emission, type LinkLosses, type PreparedLink, prepareLink } from "../../../../constructs/engineering/link/prepared-link";
import type { ReceivingStation } from "../../../../constructs/engineering/link/station";
import { climateOf } from "./atmosphere/climates";
import { numberOf } from "./vectors";
import { links } from "./vectors-link.json";

/** What a link is made of. */
export interface LinkParts {
  readonly emission: Emission;
  readonly losses: LinkLosses;
  readonly station: ReceivingStation;
  readonly climate: RadioClimate;
}

/** A link of the vectors, as `prepareLink` takes it; by its chain also where the vector has a G/T of a maker. */
export function partsOf(name: string, noise?: "chain"): LinkParts {
  const link: (typeof links)[keyof typeof links] | undefined = links[name as keyof typeof links];
  if (link === undefined) throw new RangeError(`Link must be in vectors-link.json but ${name} is not: correct its name`);
  return {
    emission: {
      frequencyGhz: link.frequencyGHz,
      tiltDegrees: link.tilt,
      eirp: link.eirp,
      symbolRatePerS: link.symbolRate,
      coding: codingOf(link),
    },
    losses: {
      polarisation:
        "axialRatios_dB" in link ? { axialRatiosDb: link.axialRatios_dB as [number, number] } : { lossDb: link.polarisationLoss },
      implementationDb: link.implementationLoss,
      otherDb: link.otherLoss,
    },
    station: stationOf(link.ground, noise),
    climate: climateOf(link.site),
  };
}

/** A link of its parts. */
export function linkOf({ emission, losses, station, climate }: LinkParts): PreparedLink {
  return prepareLink(emission, losses, station, climate);
}

function codingOf(link: (typeof links)[keyof typeof links]): Coding {
  if ("ccsds" in link) {
    const { bitsPerSymbol, codeRate, ebN0_dB, frameEfficiency } = link.ccsds;
    return { kind: "fixed", modcod: ccsdsModcod({ name: "ccsds", bitsPerSymbol, codeRate, ebN0Db: ebN0_dB, frameEfficiency }) };
  }
  return {
    kind: "adaptive",
    modcods: link.modcods.map((name) => dvbs2Modcod(name, link.pilots)),
    requiredMarginDb: link.requiredMargin,
  };
}

function stationOf(ground: Readonly<Record<string, unknown>>, kind?: "chain"): ReceivingStation {
  const given = ground.given as Readonly<Record<string, number>> | undefined;
  return {
    diameterM: numberOf(ground, "diameter_m"),
    efficiency: numberOf(ground, "efficiency"),
    pointingErrorDegrees: numberOf(ground, "pointingError"),
    feederLossDb: numberOf(ground, "feederLoss_dB"),
    noise:
      given && kind === undefined
        ? {
            kind: "stated",
            gOverTDbPerK: numberOf(given, "gOverT_dBK"),
            systemTemperatureK: numberOf(given, "systemTemperature_K"),
            elevationDegrees: numberOf(given, "elevation"),
          }
        : {
            kind: "chain",
            spilloverK: numberOf(ground, "spillover_K"),
            lnaK: numberOf(ground, "lna_K"),
            lnaGainDb: numberOf(ground, "lnaGain_dB"),
            afterLnaK: numberOf(ground, "afterLna_K"),
          },
  };
}
