import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downlinkFacts } from "../../../constructs/downlink/downlink.facts";
import { downlinkSchema } from "../../../constructs/downlink/downlink.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { type LinkChanges, linkFile, xBandLink, xBandReception } from "../../support/nodes/vector-links";
import { everyRow } from "../../support/tables/every-row";

function parsed(changes?: LinkChanges, more: object = {}) {
  return parseProps(downlinkSchema, "downlink", { ...linkFile(changes).downlink, ...more } as never);
}

function skyOf(changes?: LinkChanges) {
  const { sky } = downlinkFacts(parsed(changes));
  if (!sky) throw new Error("the downlink has satellites");
  return sky;
}

const ccsds = {
  standard: "CCSDS",
  modcods: [{ name: "QPSK 1/2", bitsPerSymbol: 2, codeRate: "0.5", ebN0Db: 1.2, frameEfficiency: "0.97", source: xBandLink.source }],
} as const;

describe("links", () => {
  it("links are a signal as wide as symbol rate and roll-off make it, for the rest of the year", () => {
    const [link] = skyOf().links ?? [];
    expect(link).toMatchObject({ id: "landsat-9-x", catalogueNumber: 49260, frequencyHz: 8.1e9, percentOfYear: 0.1 });
    expect(link?.occupiedBandwidthHz).toBeCloseTo(90e6, 3); // 75 Mbaud · 1.2
    expect(link?.emission.coding.kind).toBe("adaptive");
  });

  it("links take of 100 % what is left of the availability, to twelve digits", () => {
    for (const [availability, percentOfYear] of [
      ["95 %", 5],
      ["99 %", 1],
      ["99.99 %", 0.01],
      ["99.999 %", 0.001],
      ["0.999", 0.1],
    ] as const)
      expect(skyOf({ links: [{ availability }] }).links?.[0]?.percentOfYear).toBe(percentOfYear);
  });

  it("links with one MODCOD stay with it, and those of CCSDS are computed of Eb/N0", () => {
    const { coding } = skyOf({ links: [{ coding: ccsds }] }).links?.[0]?.emission ?? {};
    expect(coding).toEqual({
      kind: "fixed",
      modcod: { name: "QPSK 1/2", thresholdDb: 1.2, efficiencyBitPerSymbol: 0.97 }, // 2 bits · 1/2: 10·log 1 = 0
    });
  });

  it("links are polarised at 45° where they are circular", () => {
    const tiltOf = (link: object) => skyOf({ links: [link] }).links?.[0]?.emission.tiltDegrees;
    expect(tiltOf({})).toBe(45);
    expect(tiltOf({ polarisation: "horizontal" })).toBe(0);
    expect(tiltOf({ polarisation: "vertical" })).toBe(90);
    expect(tiltOf({ polarisation: "linear", tilt: "30 °" })).toBe(30);
  });

  it("links refuse what is wrong, with its place", () => {
    everyRow<readonly [string, object, string]>(
      "%s",
      [
        [
          "another satellite",
          { satellite: 5 },
          "links[0].satellite: must be among downlink.satellites, 49260, 25544, but is 5: add it to downlink.satellites, or correct the number",
        ],
        [
          "an unknown MODCOD",
          { coding: { standard: "DVB-S2", modcods: ["8PSK 7/8"], pilots: true } },
          'links[0].coding.modcods[0]: must be a MODCOD of DVB-S2 but is "8PSK 7/8": use one of QPSK 1/4',
        ],
        [
          "a MODCOD twice",
          { coding: { standard: "DVB-S2", modcods: ["QPSK 1/2", "QPSK 1/2"], pilots: true } },
          'links[0].coding.modcods[1]: must be once in the list but [0] is "QPSK 1/2" too: leave one of them out',
        ],
        ["no MODCOD", { coding: { standard: "DVB-S2", modcods: [], pilots: true } }, "links[0].coding.modcods: "],
        [
          "a table of EIRP with one point",
          { eirpDbw: [[0, 12]] },
          "links[0].eirpDbw: must have 2 points or more but has 1: state one number instead",
        ],
        [
          "a table of EIRP out of order",
          {
            eirpDbw: [
              [0, 12],
              [50, 14],
              [40, 16],
            ],
          },
          "links[0].eirpDbw[2][0]: must be above the x of the point before, 50, but is 40: sort the points, each x once",
        ],
        [
          "a table of EIRP with a hole",
          {
            eirpDbw: [
              [0, 12],
              [50, null],
              [60, 16],
            ],
          },
          "links[0].eirpDbw[1][1]: ",
        ],
        [
          "a signal that reaches below 0 Hz",
          { symbolRate: "14 Gbaud" },
          "links[0].symbolRate: must fit around its frequency of 8.1 GHz but the signal is 16800.0 MHz wide: correct one of the two",
        ],
        [
          "a code that Shannon does not know",
          { coding: { ...ccsds, modcods: [{ ...ccsds.modcods[0], codeRate: "0.875", ebN0Db: 1.29 }] } },
          "links[0].coding.modcods[0].ebN0Db: must be at least 1.31 dB, below which no code carries 0.875 of 2 bits a symbol (Shannon), but is 1.29 dB",
        ],
        [
          "no implementation loss",
          { implementationLossDb: undefined },
          "links[0].implementationLossDb: is required: state the value of the demodulator's data sheet, in dB",
        ],
        [
          "a frequency above 50 GHz",
          { frequency: "60 GHz" },
          "links[0].frequency: must be at most 50 GHz but is 60 GHz: no attenuation is known there",
        ],
        [
          "an availability beyond the statistics",
          { availability: "99.9999 %" },
          "links[0].availability: must be at most 0.99999 but is 0.999999",
        ],
        [
          "no polarisation loss",
          { polarisationLossDb: undefined },
          "links[0].polarisationLossDb: is required: state it in dB, or state the axial ratio of the satellite's antenna as axialRatioDb",
        ],
        [
          "polarisation loss and axial ratio",
          { axialRatioDb: 3 },
          "links[0].polarisationLossDb: must not be stated beside axialRatioDb, from which it follows: leave one of the two out",
        ],
        [
          "a linear polarisation without its tilt",
          { polarisation: "linear" },
          'links[0].tilt: is required for a linear polarisation: state its angle to the horizon, such as "30 °"',
        ],
        [
          "a circular polarisation with a tilt",
          { tilt: "30 °" },
          "links[0].tilt: is used only for a linear polarisation but this one is right-hand circular: leave it out",
        ],
        [
          "an unknown MODCOD beside an axial ratio",
          {
            polarisationLossDb: undefined,
            axialRatioDb: 3,
            coding: { standard: "DVB-S2", modcods: ["QPSK 3/9"], pilots: true },
          },
          'links[0].coding.modcods[0]: must be a MODCOD of DVB-S2 but is "QPSK 3/9"',
        ],
        [
          "an axial ratio at one end",
          { polarisationLossDb: undefined, axialRatioDb: 3 },
          'antennas[0].receptions[0].axialRatioDb: is required because the link "landsat-9-x" has one: state it in dB, or state the link\'s polarisationLossDb instead',
        ],
      ],
      (_, change, problem) => {
        const links = Object.fromEntries(Object.entries({ ...xBandLink, ...change }).filter(([, value]) => value !== undefined));
        const { downlink } = linkFile();
        expect(() => parseProps(downlinkSchema, "downlink", { ...downlink, links: [links] } as never)).toThrow(problem);
      },
    );
  });

  it("links refuse two of one name, and satellites that the node does not have at all", () => {
    expect(() => parsed({ links: [{}, { name: "second" }] })).toThrow(
      /links\[1\]\.frequency: must not overlap "landsat-9-x" of the same satellite and polarisation, which occupies 8055\.0 to 8145\.0 MHz/,
    );
    expect(() => parsed({ links: [{}, { name: "second", polarisation: "left-hand circular" }] })).not.toThrow();
    expect(() => parsed({ links: [{}, { frequency: "8.3 GHz" }] })).toThrow(
      'links[1].name: must be unique but link [0] is named "landsat-9-x" too: rename one of them',
    );
    const { satellites: _, elements: __, window: ___, ...bare } = linkFile().downlink;
    expect(() => parseProps(downlinkSchema, "downlink", bare as never)).toThrow(
      "links[0].satellite: must be among downlink.satellites but is 49260 and there are none: add satellites, elements and window to downlink",
    );
  });
});

describe("receptions", () => {
  const { noise: _, ...withoutNoise } = xBandReception;

  it("receptions refuse what is wrong, with its place", () => {
    everyRow<readonly [string, object, string]>(
      "%s",
      [
        [
          "a G/T without its temperature",
          { ...withoutNoise, gOverT: { dbPerK: 26.5, elevation: "10 °" } },
          "antennas[0].receptions[0].gOverT.systemTemperatureK: is required: without the system temperature of its G/T the effect of rain is unknown, ask the maker",
        ],
        [
          "neither noise nor G/T",
          withoutNoise,
          "antennas[0].receptions[0].gOverT: is required without noise: state the maker's G/T with its system temperature, or noise part by part",
        ],
        [
          "both",
          { ...xBandReception, gOverT: { dbPerK: 26.5, systemTemperatureK: 120, elevation: "10 °" } },
          "antennas[0].receptions[0].gOverT: must not be stated beside noise: leave one of the two out",
        ],
        [
          "a band from above to below",
          { ...xBandReception, band: { minimum: "8.4 GHz", maximum: "8.025 GHz" } },
          "antennas[0].receptions[0].band: must have its minimum below its maximum but is 8.4 GHz to 8025 MHz: swap the two or correct one",
        ],
        [
          "an antenna without noise",
          { ...xBandReception, noise: { amplifierK: 0, amplifierGainDb: 40, afterAmplifierK: 0, spilloverK: 0 } },
          "antennas[0].receptions[0].noise.amplifierK: must be at least 0.19 K, which is half a quantum at 8025 MHz, but is 0 K",
        ],
        [
          "a G/T that its aperture does not give",
          { ...withoutNoise, diameter: "1 m", gOverT: { dbPerK: 26.5, systemTemperatureK: 120, elevation: "10 °" } },
          "antennas[0].receptions[0].gOverT.dbPerK: must result from a gain of at most 38.9 dBi, the most of 1 m at 8.4 GHz, but results from 47.6 dBi: correct it, its system temperature or the diameter",
        ],
        ["no source", { ...xBandReception, source: undefined }, "antennas[0].receptions[0].source: "],
      ],
      (_, reception, problem) => {
        expect(() => parsed({ receptions: [reception as never] })).toThrow(problem);
      },
    );
  });

  it("receptions take any number that stands outside what is plausible with a reason, and none without one", () => {
    const why = { reason: "as measured", owner: "link@example.org" };
    const outside: readonly [string, object][] = [
      ["diameter", { diameter: "100 m" }],
      ["efficiency", { efficiency: "0.95" }],
      ["pointingError", { pointingError: "20 °" }],
      ["feederLossDb", { feederLossDb: 40 }],
    ];
    for (const [prop, reception] of outside) {
      expect(() => parsed({ reception })).toThrow(`antennas[0].receptions[0].${prop}: must be `);
      expect(() => parsed({ reception: { ...reception, unusual: { [prop]: why } } as never }), prop).not.toThrow();
    }
    for (const [prop, link] of [
      ["eirpDbw", { eirpDbw: 120 }],
      ["eirpDbw", { eirpDbw: -60 }],
      ["symbolRate", { symbolRate: "9 Gbaud" }],
      ["implementationLossDb", { implementationLossDb: 20 }],
    ] as const) {
      expect(() => parsed({ links: [link] })).toThrow(`links[0].${prop}: must be `);
      expect(() => parsed({ links: [{ ...link, unusual: { [prop]: why } }] }), prop).not.toThrow();
    }
    const noise = { ...xBandReception.noise, amplifierK: 9000 } as never;
    expect(() => parsed({ reception: { noise } })).toThrow("receptions[0].noise.amplifierK: must be 2 to 5000 to be plausible");
  });

  it("receptions and links throw nothing but problems, whatever is given", () => {
    const { downlink } = linkFile();
    const keys = [...new Set([...Object.keys(xBandLink), ...Object.keys(xBandReception)])];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), fc.boolean(), (key, value, isLink) => {
        const [antenna] = downlink.antennas;
        const given = isLink
          ? { ...downlink, links: [{ ...xBandLink, [key]: value }] }
          : { ...downlink, antennas: [{ ...antenna, receptions: [{ ...xBandReception, [key]: value }] }] };
        try {
          downlinkFacts(parseProps(downlinkSchema, "downlink", given as never));
        } catch (error) {
          expect((error as Error).name).toBe("PropsError");
        }
      }),
    );
  });
});
