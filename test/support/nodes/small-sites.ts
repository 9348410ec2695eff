import { defineSite, type EdgeNodeStackProps, packOf, requires } from "cdktf-edge-node";
import { downlink, telemetry } from "../../../examples/parts/it-30kw";

/** A site that promises nothing but its grid: two states to solve, and nothing to solve in them. */
const place = defineSite({
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
      check: () => [requires("node", holds, { reason: holds ? "it does" : "it does not", remedy: "let it hold" })],
    },
  ]);

/** A site without a design: the library's rules find that nothing cools or feeds it. */
export const emptySite: EdgeNodeStackProps = { site: place };

/** A site with a downlink, containers and volumes that passes, judged in a tenth of the time of first-site. */
export const passingSite: EdgeNodeStackProps = {
  site: place,
  downlink,
  telemetry: { ...telemetry, targets: { "antenna-1": telemetry.targets["antenna-1"] } },
  policy: { packs: [packThat(true)] },
};

/** The same site, which fails. */
export const failingSite: EdgeNodeStackProps = { ...passingSite, policy: { packs: [packThat(false)] } };
