import { type CircuitProps, type DownlinkProps, declareSource, type ProcessingProps, type SiteProps } from "cdktf-edge-node";
import fc from "fast-check";
import { landsat9 } from "../nodes/sky-site";
import { riyadhClimate, xBandLink, xBandReception } from "../nodes/vector-links";
import type { GeneratedDesign } from "./generated-design";

/** What a node receives of one satellite in a day, and what becomes of it: some twenty gigabytes come in at each pass. */
export const downlinks = fc.record({
  /** Raw data that are processed in a second. */
  megabytesPerS: fc.integer({ min: 15, max: 50 }),
  /** How long raw data are kept after that. */
  keepH: fc.constantFrom(0, 0, 6),
});

type Downlink = typeof downlinks extends fc.Arbitrary<infer Value> ? Value : never;

const source = declareSource("generated", "tests");

/** How the workload processes that takes so much of a rack then. */
export function processingProps({ megabytesPerS }: Downlink, watts: number): ProcessingProps {
  return {
    rate: `${megabytesPerS} MB/s`,
    energy: `${Number((watts / megabytesPerS).toPrecision(6))} J/MB`,
    productRatio: "0.1",
    source,
  };
}

/** A node that receives Landsat 9, on a circuit of its own where it has power. */
export function withDownlink({ site, design }: GeneratedDesign, { keepH }: Downlink): GeneratedDesign {
  const { power } = design;
  const downlink: DownlinkProps = {
    satellites: [{ number: landsat9.NORAD_CAT_ID, name: "landsat-9" }],
    elements: { data: [landsat9], source },
    window: { from: "2026-09-20T00:00:00Z", to: "2026-09-21T00:00:00Z" },
    links: [xBandLink],
    antennas: [{ name: "antenna-1", satellites: [landsat9.NORAD_CAT_ID], power: "300 W", receptions: [xBandReception], source }],
    receivers: [{ name: "receiver-1", antenna: "antenna-1", dataRate: "400 Mbit/s", power: "200 W", source }],
    ...(keepH > 0 && { storage: { keepRaw: `${keepH} h` } }),
  };
  const boards = power?.boards?.map((board) =>
    board.name === "board-m" ? { ...board, circuits: [...(board.circuits ?? []), circuit] } : board,
  );
  return {
    site: { ...site, ...afield },
    design: { ...design, downlink, ...(power && boards && { power: { ...power, boards } }) },
  };
}

const circuit: CircuitProps = {
  name: "downlink",
  breaker: {
    rating: "16 A",
    referenceTemperature: "40 °C",
    altitudeFactor: [
      [0, 1],
      [4000, 0.9],
    ],
    source,
  },
  cable: { length: "10 m", section: "6 mm²", material: "Cu" },
  serves: ["antenna-1", "receiver-1"],
};

/** What a link asks of the place, and where products go. */
const afield: Pick<SiteProps, "radioClimate" | "radioLicence" | "backhaul"> = {
  radioClimate: riyadhClimate,
  radioLicence: { bands: [{ minimum: "8.025 GHz", maximum: "8.4 GHz" }], source },
  backhaul: {
    up: "100 Mbit/s",
    down: "100 Mbit/s",
    roundTripTime: "40 ms",
    loss: "0",
    congestion: "bbr",
    outage: "1 h",
    share: { telemetry: "0", updates: "0" },
    source,
  },
};
