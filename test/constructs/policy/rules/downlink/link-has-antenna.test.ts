import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { linkHasAntenna } from "../../../../../constructs/policy/rules/downlink/link-has-antenna";
import { type LinkChanges, linkNode, linkSite, xBandReception } from "../../../../support/nodes/vector-links";
import { antennaOf } from "../../../../support/nodes/vector-sky";

const node = (changes?: LinkChanges) => ({ node: linkNode(changes) });
const sBand = { minimum: "2.2 GHz", maximum: "2.3 GHz" } as const;

ruleCases(linkHasAntenna, {
  subject: "downlink/links/landsat-9-x",
  pass: node(),
  fail: node({ reception: { band: sBand } }),
  unknown: { impossible: "bands, polarisations and bandwidths are given or hold everything" },
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { impossible: "a link is taken whole or not" },
  fromProps: { pass: linkSite(), fail: linkSite({ reception: { band: sBand } }) },
});

describe(linkHasAntenna.id, () => {
  const reasonOf = (changes: LinkChanges) => judgeRule(linkHasAntenna, node(changes))[0]?.reason;

  it("names what each antenna that follows the satellite lacks", () => {
    expect(reasonOf({ reception: { band: sBand } })).toBe("antenna-1 does not cover the band of the link");
    expect(reasonOf({ reception: { polarisations: ["left-hand circular"] } })).toBe(
      "antenna-1 does not cover the polarisation of the link",
    );
    expect(reasonOf({ reception: { bandwidth: "80 MHz" } })).toBe("antenna-1 does not cover the bandwidth of the link");
    expect(reasonOf({ reception: { band: sBand }, others: [antennaOf("antenna-2", ["landsat-9"])] })).toBe(
      "antenna-1 does not cover the band of the link; antenna-2 has no receptions",
    );
  });

  it("takes a link whose edges are those of the band, and none that reaches beyond", () => {
    const outcomeOf = (minimum: "8.055 GHz" | "8.055001 GHz") =>
      judgeRule(linkHasAntenna, node({ reception: { band: { minimum, maximum: "8.145 GHz" }, bandwidth: "90 MHz" } }))[0]?.outcome;
    expect(outcomeOf("8.055 GHz")).toBe("pass"); // 8.1 GHz ± 75 Mbaud · 1.2/2
    expect(outcomeOf("8.055001 GHz")).toBe("fail");
  });

  it("asks the receivers of the antenna too", () => {
    expect(reasonOf({ receiver: { bandwidth: "80 MHz" } })).toBe("receiver-1 of antenna-1 does not cover the bandwidth of the link");
    expect(reasonOf({ receiver: { band: sBand } })).toBe("receiver-1 of antenna-1 does not cover the band of the link");
    const second = antennaOf("antenna-2", ["landsat-9"], { receptions: [xBandReception] });
    expect(reasonOf({ reception: { band: sBand }, others: [second] })).toBe(
      "antenna-1 does not cover the band of the link; antenna-2 has no receiver",
    );
  });

  it("fails a link whose satellite no antenna follows", () => {
    const [judgement] = judgeRule(linkHasAntenna, node({ links: [{ satellite: 25544 }], followed: ["landsat-9"] }));
    expect(judgement).toMatchObject({
      outcome: "fail",
      reason: "no antenna follows satellite 25544",
      remedy:
        "add a reception of 8.1 GHz, 90 MHz wide, right-hand circular to an antenna that follows satellite 25544, and a receiver that covers it",
    });
    // 90 Mbaud · 1.15 is 103.49999999999999 MHz in doubles
    const wide = judgeRule(
      linkHasAntenna,
      node({ links: [{ symbolRate: "90 Mbaud", rollOff: "0.15", satellite: 25544 }], followed: ["landsat-9"] }),
    );
    expect(wide[0]?.remedy).toContain(" 103.5 MHz wide,");
  });
});
