import type { Part } from "./part";

/** Controllers of antennas, by id. Their power includes the drives that they feed. */
export const antennaControllers = {
  "satnms-acu-odu-dc": {
    kind: "antenna",
    maker: "Calian SatService",
    model: "sat-nms ACU-ODU-DC",
    published: { power: "690 W", inputVoltage: "230 V" },
    open: [],
    beside: { "cabinet air": "-20 to 35 °C without ventilation", "motor supply": "24 V DC, 10 A" },
    remark: "Power computed from 230 V and 3 A, at power factor 1. Above 35 °C it needs ventilation, or a place indoors",
    source: {
      mark: "derived",
      document: "Calian SatService sat-nms ACU-ODU-DC user manual, technical specification, p. 68: 230 V, 3 A",
      edition: "version 5.0",
      url: "https://manualshive.com/en/manual/calian/satservice-sat-nms-acu-odu-dc/3409486?page=68",
    },
  },
} as const satisfies Record<string, Part>;
