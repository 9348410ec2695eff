import { judgeRule, ruleCases, smallNode, smallPoint } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { soundPowerWithinLimit } from "../../../../../constructs/policy/rules/cooling/sound-power-within-limit";
import { coolingParts } from "../../../../../constructs/studies/cooling-parts/cooling-parts";
import { outdoorSound } from "../../../../../constructs/studies/operating-point/outdoor-sound";
import { smallSource } from "../../../../../testing/small-source";
import { cooling, finding, mildSite, variant } from "../../../../support/nodes/node-variants";

const { id: rule } = soundPowerWithinLimit;
const subject = "site/environment";
const limited = smallNode({ site: { environment: { soundPower: { limitDb: 85, source: smallSource } } } });
const sounding = (levelDb: number) => ({
  node: limited,
  point: smallPoint({ sound: { levelDb, parts: [{ name: "dry coolers", value: levelDb }] } }),
});

/** The 30 kW node with dry coolers of 80 dB(A) and, if given, louder or quieter air conditioners. */
const loud = (limitDb: number, airConditioners: object = { soundPower: "70 dB(A)" }) =>
  variant({
    ...cooling({ dryCoolers: { soundPower: "80 dB(A)" }, airConditioners }),
    site: { ...mildSite, environment: { soundPower: { limitDb, source: smallSource } } },
  });

ruleCases(soundPowerWithinLimit, {
  subject,
  pass: sounding(80),
  fail: sounding(88),
  unknown: { node: limited, point: smallPoint({ sound: { parts: [], reason: "sound power of dry coolers is not known" } }) },
  notApplicable: { node: smallNode({ cooling: undefined }) },
  notJudged: {},
  boundary: { at: sounding(85), beyond: sounding(85.01) },
  fromProps: { pass: loud(86), fail: loud(85) },
});

describe(rule, () => {
  it("adds by hand: 10·log10(3·10^8 + 3·10^7) = 85.19 dB(A), of which the coolers give 10/11", () => {
    const { value, contributors, unit } = finding(rule, subject, loud(85));
    expect([value, unit]).toEqual([expect.closeTo(85.1851, 3), "dB(A)"]);
    expect(contributors).toEqual([
      { name: "dry coolers", value: expect.closeTo((85.1851 * 10) / 11, 3) },
      { name: "air conditioners", value: expect.closeTo(85.1851 / 11, 3) },
    ]);
  });

  it("says by how much it is too loud, and what is the loudest", () => {
    expect(judgeRule(soundPowerWithinLimit, sounding(88))).toMatchObject([
      { remedy: "lower the level by 3.0 dB, first that of dry coolers: choose quieter units, fit hoods, or run fewer units at once" },
    ]);
  });

  it("asks for the level of what runs", () => {
    expect(finding(rule, subject, loud(85, {})).reason).toBe(
      "sound power of air conditioners is not stated: add cooling.airConditioners.soundPower",
    );
  });

  it("has nothing to say while nothing runs outdoors, and is unknown where nobody solved it", () => {
    expect(judgeRule(soundPowerWithinLimit, { node: limited, point: smallPoint({ sound: { parts: [] } }) })).toMatchObject([
      { outcome: "not-applicable" },
    ]);
    expect(judgeRule(soundPowerWithinLimit, { node: limited })).toMatchObject([{ outcome: "unknown" }]);
  });
});

describe("outdoorSound()", () => {
  const genset = { id: "genset", sets: 2, running: 1 } as never;

  it("outdoorSound() does not guess how many run where the coolant chain or the room is unknown", () => {
    expect(outdoorSound(limited, coolingParts(limited.cooling), {}, []).sound?.reason).toBe(
      "the number of running units of dry coolers, air conditioners is unknown",
    );
  });

  it("outdoorSound() counts the gensets that run, by their own level", () => {
    const alone = { ...limited, cooling: undefined } as unknown as typeof limited;
    const silent = outdoorSound(alone, [], {}, [genset]);
    expect(silent.sound?.reason).toContain("power.gensets.soundPower");
    const stated = { ...alone, gensets: [{ id: "genset", soundPowerDb: 95 }] } as unknown as typeof limited;
    expect(outdoorSound(stated, [], {}, [genset]).sound?.levelDb).toBeCloseTo(95, 9);
  });
});
