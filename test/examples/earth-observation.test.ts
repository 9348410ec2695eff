import { type BackhaulProps, type DownlinkProps, type EdgeNodeStackProps, readSiteFile, type SiteProps, snapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { describe, expect, it } from "vitest";
import { defineSite } from "../../constructs/site";
import { propsOfSite } from "../../constructs/site/site";

const { name, site, design } = readSiteFile("examples/earth-observation/riyadh.yaml");
const props = propsOfSite(site) ?? expect.unreachable();
const downlink = design.downlink ?? expect.unreachable();
const [antenna = expect.unreachable()] = downlink.antennas;
const [reception = expect.unreachable()] = antenna.receptions ?? [];
const { compute = expect.unreachable(), orchestration = expect.unreachable() } = design;

interface Change {
  readonly downlink?: Partial<DownlinkProps>;
  readonly site?: Partial<SiteProps>;
  readonly design?: Partial<EdgeNodeStackProps>;
}

function findingsOf(change: Change) {
  const at = change.site ? defineSite({ ...props, ...change.site }) : site;
  const node = snapshot(name, at, { ...design, ...change.design, downlink: { ...downlink, ...change.downlink } });
  return evaluate(node, { only: { rules: ["downlink/*"] } }).findings;
}

function failing(change: Change = {}): readonly string[] {
  return [
    ...new Set(
      findingsOf(change).flatMap(({ rule, outcome }) =>
        outcome === "fail" || outcome === "unknown" ? [rule.replace("downlink/", "")] : [],
      ),
    ),
  ];
}

const withAntenna = (change: Partial<typeof antenna>): Change => ({ downlink: { antennas: [{ ...antenna, ...change }] } });
const withBackhaul = (change: Partial<BackhaulProps>): Change => ({
  site: { backhaul: { ...(props.backhaul ?? expect.unreachable()), ...change } },
});
const promising = (of: NonNullable<SiteProps["promises"]["downlink"]>): Change => ({
  site: { promises: { ...props.promises, downlink: { ...props.promises.downlink, ...of } } },
});

describe("examples/earth-observation/riyadh.yaml", () => {
  it("passes every rule on its downlink, and all of them have something to judge", () => {
    const findings = findingsOf({});
    const others = findings.filter(({ outcome }) => outcome !== "pass");
    expect(others).toMatchObject([{ subject: "downlink/receiver-2", reason: "no link of any pass reaches this receiver" }]);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(13);
  });

  it("has links of which one line breaks each rule", () => {
    const links = downlink.links ?? expect.unreachable();
    expect(failing({ downlink: { links: links.map((link) => ({ ...link, eirpDbw: 21 })) } })).toContain("link-margin");
    const rightHanded = withAntenna({ receptions: [{ ...reception, polarisations: ["right-hand circular"] }] });
    expect(failing(rightHanded)).toContain("link-has-antenna");
    expect(failing({ downlink: { receivers: downlink.receivers.map((one) => ({ ...one, dataRate: "300 Mbit/s" })) } })).toEqual([
      "contact-gap", // a link that comes too fast is not received
      "contacts-served",
      "receive-rate",
    ]);
    const { radioLicence = expect.unreachable() } = props;
    const bands = [{ minimum: "8200 MHz", maximum: "8400 MHz" }] as const;
    expect(failing({ site: { radioLicence: { ...radioLicence, bands } } })).toEqual(["radio-licence"]);
  });

  it("has contacts of which one line breaks each rule", () => {
    const served = findingsOf({}).find(({ rule }) => rule === "downlink/contacts-served");
    expect(served).toMatchObject({ value: 1, limit: 0.95 });
    const missed = findingsOf(withAntenna({ gap: "1 h" })).find(({ rule }) => rule === "downlink/contacts-served");
    expect(missed).toMatchObject({ outcome: "fail", reason: expect.stringMatching(/7 of 21 passes/) });
    expect(failing(promising({ longestGap: "11 h" }))).toEqual(["contact-gap"]);
    const { mount = expect.unreachable() } = antenna;
    expect(failing(withAntenna({ mount: { ...mount, maximumAzimuthRate: "0.5 °/s" } as typeof mount }))).toEqual(["antenna-follows"]);
  });

  it("has data of which one line breaks each rule", () => {
    const withDisk = (disk: object): Change => ({ design: { compute: { ...compute, disk: { ...compute.disk, ...disk } as never } } });
    expect(failing(withDisk({ size: "40 GB" }))).toEqual(["disk-not-full"]);
    expect(failing(withBackhaul({ up: "4 Mbit/s" }))).toEqual(expect.arrayContaining(["backlog-does-not-grow"]));
    expect(failing(promising({ latency: "1 h" }))).toEqual(["latency"]);
    expect(failing({ design: { compute: { ...compute, networkPort: "300 Mbit/s" } } })).toEqual(["receive-rate"]);
    const workloads = orchestration.workloads.map((one) =>
      one.processing ? { ...one, processing: { ...one.processing, energy: "60 J/MB" as const } } : one,
    );
    expect(failing({ design: { orchestration: { ...orchestration, workloads } } })).toEqual(["compute-within-node"]);
  });

  it("has elements of which another window breaks the rules", () => {
    const later = { from: "2026-10-20T00:00:00Z", to: "2026-10-21T00:00:00Z" };
    expect(failing({ downlink: { window: later } })).toContain("elements-age");
  });

  it("judges the restart of its rectifiers where a loaded leg is that of a unit that is lost", () => {
    const node = snapshot(name, site, { ...design, downlink: { ...downlink, antennas: [{ ...antenna, power: "1190 W" }] } });
    const { findings } = evaluate(node, { only: { rules: ["power/restart-voltage"] } });
    expect(findings.map(({ outcome }) => outcome)).toEqual(["pass"]);
    for (const { contributors, value = Number.NaN } of findings)
      expect(contributors.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(value, 6);
  });
});
