import { defineSite, type EdgeNodeStackProps, type NodeDesign, snapshot } from "cdktf-edge-node";
import type { UncertaintyFacts } from "../../../constructs/facts/telemetry/uncertainty";
import { diagnosedCooling, diagnosedPower } from "../../../examples/parts/diagnosed-30kw";
import { compute30kW, downlink, telemetry } from "../../../examples/parts/it-30kw";
import { inTheShade } from "./in-the-shade";

/** A site whose telemetry watches every device that is diagnosed. */
export const diagnosedSite = {
  compute: compute30kW,
  cooling: diagnosedCooling,
  power: diagnosedPower,
  downlink,
  telemetry: {
    ...telemetry,
    targets: Object.fromEntries(
      [
        "rack-1",
        "rack-2",
        "dry-cooler-1",
        "dry-cooler-2",
        "cdu-1",
        "facility-pump",
        "secondary-pump",
        "strainer-1",
        "battery-1",
        "dc-48",
      ].map((device, i) => [device, `192.0.2.${10 + i}:9100`]),
    ),
  },
  site: inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "1500 m" },
      climate: { hottest: { dryBulb: "34 °C", wetBulb: "18 °C" }, coldest: { dryBulb: "-5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy: { rejection: "N", airConditioning: "N+1", feeds: "2N" } },
    }),
  ),
} as const satisfies EdgeNodeStackProps;

/** The same with a change of its design. */
export function diagnosedNode(change: NodeDesign = {}) {
  const { site, ...design } = diagnosedSite;
  return snapshot("diagnosed", site, { ...design, ...change });
}

/** The sensors as they are where a design says nothing. */
export const usualSensors: UncertaintyFacts = {
  temperatureK: 0.3,
  heat: 0.05,
  flow: 0.03,
  meteredPower: 0.01,
  drivePower: 0.02,
  fanSpeed: 0.01,
  pressureDrop: 0.02,
};
