import type { MountProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { antennaFollows, contactLosses } from "../../../../../constructs/policy/rules/downlink/antenna-follows";
import { passOf, plannedContacts } from "../../../../support/contacts/asked-contacts";
import { nodeOf, unplanned } from "../../../../support/nodes/contact-site";
import { skyDownlink, skySite } from "../../../../support/nodes/sky-site";
import { skyNode } from "../../../../support/nodes/vector-sky";

const { id: rule } = antennaFollows;
const drive = (maximumAzimuthRate: "20 °/s" | "0.2 °/s", more: object = {}): MountProps => ({
  kind: "azimuth-elevation",
  maximumAzimuthRate,
  tolerance: "0.3 °",
  ...more,
});
const siteWith = (mount: MountProps) => skySite({ antennas: skyDownlink().antennas.map((antenna) => ({ ...antenna, mount })) });
const node = (mount: MountProps) => nodeOf(siteWith(mount));
const slow = node(drive("0.2 °/s"));
const [measured] = judgeRule(antennaFollows, { node: slow });
const share = measured?.value ?? 0;
const at = (mostLost: number) => ({ node: slow, parameters: { mostLost: `${mostLost}` } });

ruleCases(antennaFollows, {
  subject: "downlink/antenna-1",
  pass: { node: node(drive("20 °/s")) },
  fail: { node: slow },
  unknown: { node: unplanned(slow), subject: "downlink/contacts" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { at: at(share), beyond: at(share * 0.999) },
  fromProps: { pass: siteWith(drive("20 °/s")), fail: siteWith(drive("0.2 °/s")) },
});

describe(rule, () => {
  it("loses 20.2 s of the ISS near the zenith to a drive of 6 °/s, of all seconds of contacts", () => {
    const mount = { kind: "azimuth-elevation", maximumAzimuthRate: "6 °/s", tolerance: "0.3 °" };
    const iss = skyNode({ satellites: ["iss"], others: [], first: { mount } });
    // the seven passes of the vectors last 497.954 + 431.697 + 292.216 + 511.29 + 213.91 + 395.856 + 410.335 s
    expect(judgeRule(antennaFollows, { node: iss })).toMatchObject([
      {
        value: expect.closeTo(20.2 / 2753.258, 5),
        contributors: [
          { name: "keyhole", value: expect.closeTo(20.2 / 2753.258, 5) },
          { name: "cables", value: 0 },
          { name: "Sun", value: 0 },
        ],
      },
    ]);
  });

  it("names the drive that is too slow, or the cables that are too short", () => {
    expect(measured?.remedy).toBe("choose a mount whose azimuth turns faster than 0.2 °/s, or a mount without a keyhole");
    const short = node(drive("20 °/s", { cableWrap: { from: "0 °", to: "360 °" } }));
    expect(judgeRule(antennaFollows, { node: short, parameters: { mostLost: "0 %" } })).toMatchObject([
      { remedy: "choose a mount whose cables reach farther (mount.cableWrap), or one that turns without end" },
    ]);
  });

  it("asks nothing of a mount that loses nothing, and of an antenna without contacts", () => {
    expect(judgeRule(antennaFollows, { node: node({ kind: "x-y" }) })).toMatchObject([
      { outcome: "not-applicable", reason: "no antenna states mount.drive, and no outage by the Sun is counted" },
    ]);
    const { receivers: _, ...unfed } = slow;
    expect(judgeRule(antennaFollows, { node: { ...unfed, receivers: [] } })).toMatchObject([
      { outcome: "not-applicable", subject: "downlink/antenna-1", reason: "the antenna has no contact in the window" },
    ]);
  });

  it("counts the Sun where contacts ask for it", () => {
    const contacts = { sunOutage: true };
    const antennas = skyDownlink().antennas.map((antenna) => ({ ...antenna, mount: { kind: "x-y", beamwidth: "60 °" } as const }));
    const [judgement] = judgeRule(antennaFollows, { node: nodeOf(skySite({ antennas, contacts })), parameters: { mostLost: "0 %" } });
    expect(judgement).toMatchObject({ contributors: [{ value: 0 }, { value: 0 }, { name: "Sun" }] });
    expect(judgement?.value).toBeGreaterThan(0);
    expect(judgement?.remedy).toBe("leave out contacts with the Sun in the beam, or choose an antenna with a narrower beam");
  });
});

const lost = { keyholeS: 0.25, wrapS: 0.5, sunS: 0.125 };

describe("contactLosses()", () => {
  it("contactLosses() are shares of an antenna's own contacts, one of a second too, and none without a contact", () => {
    const { contacts } = plannedContacts([passOf(1, "a", 100, 101), passOf(2, "b", 100, 900)]);
    const losing = contacts.map((contact) => ({ ...contact, lost }));
    expect(contactLosses("a", losing)).toEqual({ keyhole: 0.25, cables: 0.5, Sun: 0.125 });
    expect(contactLosses("b", losing)).toEqual({ keyhole: 0.25 / 800, cables: 0.5 / 800, Sun: 0.125 / 800 });
    expect(contactLosses("c", losing)).toBeUndefined();
  });
});
