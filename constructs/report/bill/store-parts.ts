import type { BatteryFacts } from "../../facts/power/battery";
import type { GensetFacts } from "../../facts/power/genset";
import type { PhotovoltaicsFacts } from "../../facts/power/photovoltaics";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { DesignPart, DesignParts } from "./part";
import { rated } from "./rated";

/** Returns batteries, gensets with tanks, photovoltaics with inverters, and surge protection. */
export function storeParts({ batteries, gensets, photovoltaics, protection }: NodeSnapshot): DesignParts {
  return [
    ...batteries.map(batteryPart),
    ...gensets.flatMap(gensetParts),
    ...photovoltaics.flatMap(photovoltaicParts),
    ...protectionParts(protection),
  ];
}

const cellNames = { lfp: "lithium iron phosphate", "lead-acid": "lead-acid", other: undefined } as const;

function batteryPart({ id, energy, nominalV, converter, place, source }: BatteryFacts): DesignPart {
  const rating = [
    energy && rated.wattHours(energy.nominalWh),
    energy && cellNames[energy.cells],
    nominalV === undefined ? undefined : rated.directVolts(nominalV),
  ];
  return { kind: "battery", name: id, rating, fedBy: [converter], place, source };
}

/** Returns gensets with their tank. They have no electrical feeder. */
function gensetParts({ id, units, feeds, ratedVA, ratedW, rating: by, nominalHz, tankL, source }: GensetFacts): DesignParts {
  const supplied = feeds.filter((feed) => feed !== id).map((feed) => `supplies feed ${feed}`);
  const rating = [rated.voltAmperes(ratedVA), rated.watts(ratedW), by, rated.hertz(nominalHz), ...supplied];
  return [
    ...units.map((name) => ({ kind: "genset", name, rating, source })),
    { kind: "fuel-tank", name: `${id}/tank`, rating: [`${rated.cubicMetres(tankL / 1000)} usable`], source },
  ];
}

function photovoltaicParts({ id, ratedW, directToAlternating, source }: PhotovoltaicsFacts): DesignParts {
  const given = { place: "outside", source };
  return [
    { ...given, kind: "photovoltaics", name: id, rating: [`${rated.watts(ratedW)} peak`] },
    {
      ...given,
      kind: "photovoltaic-inverter",
      name: `${id}/inverter`,
      rating: [rated.watts(Number((ratedW / directToAlternating).toPrecision(3)))],
      fedBy: [id],
    },
  ];
}

function protectionParts(protection: NodeSnapshot["protection"]): DesignParts {
  if (!protection) return [];
  const { surge, insulationMonitored, source } = protection;
  return [
    ...surge.map(
      ({ feed, type }) =>
        type !== undefined && {
          kind: "surge-protective-device",
          name: `feed-${feed}/surge-protection`,
          rating: [`type ${type}`],
          fedBy: [`feed-${feed}`],
          source,
        },
    ),
    insulationMonitored && { kind: "insulation-monitor", name: "earthing/insulation-monitoring", source },
  ];
}
