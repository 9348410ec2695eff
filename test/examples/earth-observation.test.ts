import { evaluate, readSiteFile, type SiteProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { defineSite } from "../../constructs/site";
import { propsOfSite } from "../../constructs/site/site";

const { name, site, design } = readSiteFile("examples/earth-observation/riyadh.yaml");
const props = propsOfSite(site) ?? expect.unreachable();
const downlink = design.downlink ?? expect.unreachable();
const [antenna = expect.unreachable()] = downlink.antennas;
const [reception = expect.unreachable()] = antenna.receptions ?? [];

function failing(changed: Partial<typeof downlink>, ofSite: Partial<SiteProps> = {}) {
  const at = Object.keys(ofSite).length === 0 ? site : defineSite({ ...props, ...ofSite });
  const node = snapshot(name, at, { ...design, downlink: { ...downlink, ...changed } });
  const { findings } = evaluate(node, { only: { rules: ["downlink/*"] } });
  return [...new Set(findings.flatMap(({ rule, outcome }) => (outcome === "fail" || outcome === "unknown" ? [rule] : [])))];
}

describe("examples/earth-observation/riyadh.yaml", () => {
  it("has links that pass every rule, and one line that breaks each", () => {
    const links = downlink.links ?? expect.unreachable();
    expect(failing({})).toEqual([]);
    expect(failing({ links: links.map((link) => ({ ...link, eirpDbw: 21 })) })).toEqual(["downlink/link-margin"]);
    expect(failing({ antennas: [{ ...antenna, receptions: [{ ...reception, polarisations: ["right-hand circular"] }] }] })).toEqual([
      "downlink/link-has-antenna",
    ]);
    expect(failing({ receivers: downlink.receivers.map((one) => ({ ...one, dataRate: "300 Mbit/s" })) })).toEqual([
      "downlink/receive-rate",
    ]);
    const bands = [{ minimum: "8200 MHz", maximum: "8400 MHz" }] as const;
    const { radioLicence = expect.unreachable() } = props;
    expect(failing({}, { radioLicence: { ...radioLicence, bands } })).toEqual(["downlink/radio-licence"]);
  });
});
