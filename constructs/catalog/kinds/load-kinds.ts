import type { KindOfPart } from "./kind-of-part";

/** Racks, servers and switches. */
export const rack: KindOfPart = {
  kind: "rack",
  title: "Racks, servers and switches",
  stands: "compute.racks[]",
  figures: { maximum: "maximum", capture: "captureRatio", "warmest coolant": "maximumSupply", "air class": "airClass" },
};

export const powerSupply: KindOfPart = {
  kind: "power-supply",
  title: "Power supplies",
  stands: "compute.racks[].supplies",
  figures: { "efficiency over load": "efficiency" },
};

export const antenna: KindOfPart = {
  kind: "antenna",
  title: "Antenna controllers",
  stands: "downlink.antennas[]",
  figures: { power: "power", "built for": "inputVoltage", "motor supply": ({ beside }) => beside?.["motor supply"] },
};
