import { type CompletedPart, declarePart, type ListedPart } from "cdktf-edge-node";

const glycol = { kind: "propylene-glycol", share: "25 % by volume" } as const;

/** One value for every prop that some document leaves out. */
const assumptions: Readonly<Record<string, unknown>> = {
  airIn: "25 °C",
  coolantIn: "40 °C",
  coolantOut: "35 °C",
  coolant: glycol,
  fanPower: "4 kW",
  approach: "4 K",
  primaryIn: "30 °C",
  primaryCoolant: glycol,
  secondaryCoolant: glycol,
  table: [
    { ambient: "35 °C", capacity: "10 kW", eer: 3 },
    { ambient: "52 °C", capacity: "8 kW", eer: 2 },
  ],
  minimumAmbient: "-15 °C",
  altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
  idle: "100 W",
  maximum: "20 kW",
  captureRatio: "0.8",
  maximumSupply: "40 °C",
  efficiency: [[0.5, 0.95]],
  fullPowerUpTo: "45 °C",
};

/** A part with what its document leaves out, flows in proportion to its heat. The type of the values is claimed: the design that takes them parses. */
export function completed(part: ListedPart, change: Readonly<Record<string, unknown>> = {}): CompletedPart<Record<string, never>> {
  const heat = Number.parseFloat(String(part.published.heat));
  const all: Readonly<Record<string, unknown>> = {
    ...assumptions,
    airFlow: `${0.115 * heat} m³/s`,
    primaryFlow: `${1.5 * heat} L/min`,
    secondaryFlow: `${1.2 * heat} L/min`,
    ...change,
  };
  const series = part.series === undefined ? {} : { rating: "63 A" };
  const given = { owner: "tests", ...series, ...Object.fromEntries(part.open.map((prop) => [prop, all[prop]])) };
  return declarePart(part.id, given as never) as unknown as CompletedPart<Record<string, never>>;
}
