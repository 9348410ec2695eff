import { readFileSync } from "node:fs";
import { defineSite, type EdgeNodeStackProps, packOf } from "cdktf-edge-node";
import { judgeRequirement } from "cdktf-edge-node/rules";
import { parse, stringify } from "yaml";
import { downlink, telemetry as it30kwTelemetry } from "../../../examples/parts/it-30kw";
import type { SiteFiles } from "../site-files";

const source = { mark: "declared", document: "Numbers of a test", owner: "tests" };

/** What stays unknown of a node without cooling and power, and would block it. */
const unknownOfRacks = [
  ...["air-inlet-not-too-cold", "air-inlet-within-class"].map((rule) => `compute/${rule}`),
  ...["room-air-covers-heat", "room-stays-warm"].map((rule) => `cooling/${rule}`),
  ...[
    ...["breaker-loading", "breaking-capacity", "cable-protected", "equipment-within-rating", "frequency-within-window"],
    ...["input-range-covers-grid", "neutral-within-rating", "pdu-bank-within-rating", "phase-balance", "practice-of-country"],
    ...["rectifiers-carry-load", "residual-current-protection", "restart-voltage", "selectivity", "surge-protection-declared"],
    ...[
      "surviving-feed-carries-load",
      "ups-loss-survived",
      "voltage-at-load-within-range",
      "voltage-drop-within-limit",
      "voltage-fits-part",
    ],
  ].map((rule) => `power/${rule}`),
];

/** Only informs of what is unknown of a node of racks alone: it passes, with warnings. */
export const lightPolicy = { site: Object.fromEntries(unknownOfRacks.map((rule) => [rule, { enforcement: "inform" }])) };

/** Where it stands. */
export const lightPlace = {
  country: "SA",
  position: { latitude: 18.23, longitude: 42.65, elevation: "900 m" },
  climate: { hottest: { dryBulb: "37 °C", wetBulb: "18 °C" }, coldest: { dryBulb: "2 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: { redundancy: { rejection: "N+1", airConditioning: "N", feeds: "N" } },
};

/** One rack, without what cools and feeds it. */
export const lightDesign = {
  compute: { racks: [{ name: "rack-1", idle: "1 kW", maximum: "2 kW", utilisation: "1", captureRatio: "0", source }] },
};

/**
 * A site file of one rack, for tests of commands and files that ask nothing of physics: it is judged in an eighth of the time of examples/own-site.yaml. It
 * passes; with `policy: undefined` it fails.
 */
export function lightSite(name: string, change: object = {}): string {
  return stringify({ name, site: lightPlace, ...lightDesign, policy: lightPolicy, ...change }, { aliasDuplicateObjects: false });
}

/** A design of two racks with the services of examples/one-design/hub.yaml, which fit on any engine. */
export function lightServices(change: (text: string) => string = (text) => text): string {
  const text = change(readFileSync("examples/one-design/hub.yaml", "utf8").replaceAll(/memory: (?:16|8) GiB/g, "memory: 64 MiB"));
  const { telemetry, orchestration } = parse(text) as { readonly telemetry: object; readonly orchestration: object };
  const [rack] = lightDesign.compute.racks;
  const targets = { "rack-1": "192.0.2.11:9100", "rack-2": "192.0.2.12:9100" };
  return stringify(
    { compute: { racks: [{ ...rack, name: "rack", count: 2 }] }, telemetry: { ...telemetry, targets }, orchestration },
    { aliasDuplicateObjects: false },
  );
}

/** Writes a site beside that design, and gives its path. @param more text at the end of the file @param policy undefined for a site that fails */
export function lightServicesFile(files: SiteFiles, name: string, more = "", policy: object | undefined = lightPolicy): string {
  files.write("hub.yaml", lightServices());
  const site = stringify({ design: "hub.yaml", site: lightPlace, policy }, { aliasDuplicateObjects: false });
  return files.write(`${name}.yaml`, `${site}${more}`);
}

/** A site that promises nothing but its grid: two states to solve, and nothing to solve in them. */
const gridPlace = defineSite({
  country: "SA",
  position: { latitude: 18, longitude: 42, elevation: "500 m" },
  climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
});

/** A pack of one rule, which holds or not. */
const packThat = (holds: boolean) =>
  packOf("small", [
    {
      id: "small/holds",
      title: "It holds",
      why: "What is asked is not what is judged, but what becomes of a verdict.",
      source: "this test",
      severity: "low",
      remedy: "none",
      check: () => [judgeRequirement("node", holds, { reason: holds ? "it does" : "it does not", remedy: "let it hold" })],
    },
  ]);

/** A site without a design: the library's rules find that nothing cools or feeds it. */
export const emptySite: EdgeNodeStackProps = { site: gridPlace };

/** A site with a downlink, containers and volumes that passes, judged in a tenth of the time of first-site. */
export const passingSite: EdgeNodeStackProps = {
  site: gridPlace,
  downlink,
  telemetry: { ...it30kwTelemetry, targets: { "antenna-1": it30kwTelemetry.targets["antenna-1"] } },
  policy: { packs: [packThat(true)] },
};

/** The same site, which fails. */
export const failingSite: EdgeNodeStackProps = { ...passingSite, policy: { packs: [packThat(false)] } };
