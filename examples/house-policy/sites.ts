import { declarePart, declareSource, defineSite, type EdgeNodeStackProps, type PowerLike } from "cdktf-edge-node";

const source = declareSource("Numbers of this example", "you@example.org");
const s200 = declarePart("abb-s200", { rating: "20 A" });
const breaker = { part: s200.part, ...s200.values, source: s200.source };
const tmax = declarePart("abb-tmax-xt1", { rating: "63 A" });
const supplies = { ratedPower: "1 kW", count: 6, efficiency: [[0.5, 0.94]], inputVoltage: "230 V", source } as const;

/** A rack of 4 kW behind a UPS: as much of it as the rule's cases need. */
function siteWith(upsPower: PowerLike): EdgeNodeStackProps {
  return {
    site: defineSite({
      country: "SA",
      position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" },
      climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "2 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
    }),
    compute: { racks: [{ name: "rack-1", idle: "1 kW", maximum: "4 kW", utilisation: "1", captureRatio: "0", supplies, source }] },
    power: {
      standard: "IEC",
      feeds: [{ name: "a", main: { part: tmax.part, ...tmax.values, source: tmax.source } }],
      boards: [{ name: "board-a", feeds: ["a"] }],
      ups: [
        {
          name: "ups-1",
          from: "board-a",
          breaker,
          ratedPower: upsPower,
          ratedApparentPower: "80 kVA",
          outputVoltage: "400 V line-to-line",
          input: { minimum: "320 V line-to-line", maximum: "460 V line-to-line" },
          loss: { noLoad: 0.04, linear: 0.02, square: 0.02 },
          ambient: { minimum: "0 °C", maximum: "40 °C" },
          circuits: [{ name: "rack-1-a", breaker, connection: "123N", serves: ["rack-1"] }], // supplies spread over the phases
          source,
        },
      ],
    },
  };
}

/** A UPS of the size of its load. */
export const modestSite = siteWith("5 kW");

/** A UPS for a hall: what it loses without load is more than half of what the rack takes. */
export const lavishSite = siteWith("80 kW");
