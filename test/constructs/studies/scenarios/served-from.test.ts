import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { judgeScenario, settled } from "../../../../constructs/policy/evaluate/judge-scenario";
import { settingsOf } from "../../../../constructs/policy/settings/settings-of";
import { servedFrom } from "../../../../constructs/studies/scenarios/served-from";
import { stored } from "../../../support/nodes/stores";

/** Reasons and remedies of all that fails or is unknown in a scenario. */
function said({ site, ...design }: EdgeNodeStackProps, scenario: string): string[] {
  const study = new NodeStudy(snapshot("dark", site, design));
  const { rules } = judgeScenario(study, study.scenario(scenario), settingsOf(study, {}));
  return [...rules].flatMap(({ settings: { rule }, judgements }) =>
    judgements.flatMap((pending) => {
      const { outcome, reason, remedy } = settled(pending, rule);
      return outcome === "fail" || outcome === "unknown" ? (reason ?? remedy ?? []) : [];
    }),
  );
}

describe("servedFrom()", () => {
  it("servedFrom() sends to what still has power in the state", () => {
    expect(servedFrom({ kind: "feed-lost", feed: "a" })).toBe("from a board that two feeds supply");
    expect(servedFrom({ kind: "ups-lost", ups: "ups-1", minimumVoltage: false })).toMatch(/^from a second UPS or board too/);
    expect(servedFrom({ kind: "on-genset", recharging: false })).toBe(
      "from a feed or board that gensets supply (feeds or boards of power.gensets)",
    );
    for (const kind of ["on-battery", "on-battery-at-end"] as const)
      expect(servedFrom({ kind })).toBe("from a UPS, rectifier plant or battery inverter with a battery (power.batteries)");
  });

  // Racks, pumps, fans and air conditioners hang on no battery; the promise on batteries is held beside gensets.
  const promising = stored({ gensets: {}, promises: { batteryAutonomyS: 1800 } });

  it("servedFrom() sends nobody to a feed where there is no grid, whichever rule speaks", () => {
    const texts = said(promising, "hottest/on-battery");
    expect(texts.filter((text) => /\bfeeds?\b/.test(text))).toEqual([]);
    const battery = "from a UPS, rectifier plant or battery inverter with a battery (power.batteries)";
    expect(texts).toEqual(
      expect.arrayContaining([
        `facility-pump is not powered, so its loop has no flow: supply it ${battery}`,
        `supply one more dry-cooler ${battery}`,
        expect.stringMatching(/^supply air conditioners .*, or take [\d.]+ k?W out of the room$/),
        expect.stringMatching(
          /^supply rack-1, rack-2, .* from a UPS, rectifier plant or battery inverter with a battery \(power\.batteries\), or declare the load sheddable$/,
        ),
      ]),
    );
  });

  it("servedFrom() sends to a feed of gensets where these carry the node", () => {
    const onOne = stored({ gensets: { feeds: ["a"] } });
    const power = {
      ...onOne.power,
      boards: onOne.power?.boards.map((board) => (board.name === "board-m" ? { ...board, feeds: ["b"] } : board)),
    };
    const texts = said({ ...onOne, power } as EdgeNodeStackProps, "hottest/on-genset");
    expect(texts).toContain(
      "facility-pump is not powered, so its loop has no flow: supply it from a feed or board that gensets supply (feeds or boards of power.gensets)",
    );
    expect(texts.filter((text) => text.includes("two feeds"))).toEqual([]);
  });
});
