import { isDeepStrictEqual } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { nodeShedding } from "../../../../constructs/studies/shedding/node-shedding";
import { dieselSet } from "../../../../examples/parts/stores";
import { sheddingNode, sheddingProps, withoutTarget } from "../../../support/nodes/shedding";

const given = <Of>(value: Of | undefined): Of => value ?? expect.unreachable();

describe("nodeShedding()", () => {
  it("nodeShedding() lists stages from 9 down, each with what earlier stages left", () => {
    const { stages, hours, goesWithGrid, gridIsMeasured } = given(sheddingNode().shedding);
    expect(stages.map(({ priority, sheds }) => [priority, sheds.map(({ id }) => id)])).toEqual([
      [9, ["trainer", "viewer"]],
      [5, ["archiver"]],
    ]);
    expect([hours, goesWithGrid, gridIsMeasured]).toEqual([3, false, true]);
  });

  it("nodeShedding() has a stage for workloads of a rack that goes whole with a later one", () => {
    const workloads = given(sheddingProps().orchestration).workloads.map(({ name }) => name);
    const { stages } = given(sheddingNode({ allGo: true, rack: { sheddable: true, priority: 5 } }).shedding);
    expect(stages.map(({ priority, sheds }) => [priority, sheds.map(({ id }) => id).toSorted()])).toEqual([
      [9, workloads.toSorted()],
      [5, ["rack-2"]],
    ]);
  });

  it("nodeShedding() lets a rack go at the priority of the last of its workloads", () => {
    const workloads = given(sheddingProps().orchestration).workloads.map((one) => ({ ...one, sheddable: true, priority: 5 }));
    const { stages } = given(sheddingNode({ orchestration: { workloads }, rack: { sheddable: true, priority: 9 } }).shedding);
    expect(stages.map(({ priority, sheds }) => [priority, sheds.map(({ id }) => id).includes("rack-2")])).toEqual([[5, true]]);
  });

  it("nodeShedding() has the levels that follow by hand from the solved powers", () => {
    const { study, shedding } = sheddingNode();
    const dischargeW = (name: string) =>
      given(study.point(study.scenario(`hottest/${name}`)).electrical.batteries.find(({ id }) => id === "battery-ups"));
    const [first, second] = given(shedding).stages.flatMap(({ batteries }) => batteries);
    const [whole, rest] = [dischargeW("on-battery"), dischargeW("on-battery-shed")];
    expect([first?.beforeW, second?.afterW]).toEqual([whole.dischargeW, rest.dischargeW]);
    expect(first?.afterW).toBe(second?.beforeW);
    // 200 kWh of lithium at 80 % of health, 97 % of which arrive at the terminals; empty at 25 %
    expect(second?.energyWh).toBeCloseTo(200_000 * 0.8 * 0.97, 6);
    const level = (afterW: number, beforeW: number) => 0.25 + (3 * afterW + ((30 + 5 + 5 + 30) / 3600) * beforeW) / 155_200;
    expect(first?.shedAt).toBeCloseTo(level(given(first?.afterW), whole.dischargeW), 9);
    expect(second?.shedAt).toBeCloseTo(level(rest.dischargeW, given(first?.afterW)), 9);
    expect([given(first).returnAt - given(first).shedAt, given(second).returnAt - given(second).shedAt]).toEqual([
      expect.closeTo(0.05, 9),
      expect.closeTo(0.05, 9),
    ]);
  });

  it("nodeShedding() solves the states on batteries once more for each stage but the last, and nothing where none is promised", () => {
    const askedBy = ({ study }: ReturnType<typeof sheddingNode>) => {
      const asked = vi.spyOn(study, "point");
      nodeShedding(study);
      return asked.mock.calls.map(([scenario]) => scenario);
    };
    const staged = sheddingNode();
    const further = askedBy(staged).filter((scenario) => !staged.study.scenarios.some((one) => isDeepStrictEqual(one, scenario)));
    expect(further.map(({ name }) => name)).toEqual(
      ["hottest", "mostHumid", "coldest"].map((climate) => `${climate}/on-battery-shed-to-9`),
    );
    expect(askedBy(sheddingNode({ promised: false, controlled: false }))).toEqual([]);
  });

  it("nodeShedding() gives a battery that a stage does not relieve no level: that of the receivers", () => {
    const { stages } = given(sheddingNode().shedding);
    expect(stages.flatMap(({ batteries }) => batteries.map(({ battery }) => battery))).toEqual(["battery-ups", "battery-ups"]);
  });

  it("nodeShedding() counts no reaction where no program stops workloads", () => {
    const { stages } = given(sheddingNode({ controlled: false }).shedding);
    expect(stages.map(({ reactionS, restartS }) => [reactionS, restartS])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("nodeShedding() knows which charge and which feed nothing measures", () => {
    const { stages, gridIsMeasured } = given(sheddingNode({ telemetry: withoutTarget("ups-1") }).shedding);
    expect(gridIsMeasured).toBe(false);
    expect(stages.flatMap(({ batteries }) => batteries.map(({ isMeasured }) => isMeasured))).toEqual([false, false]);
  });

  it("nodeShedding() holds batteries until gensets stand where the site promises no time on them", () => {
    const { hours, gensetsStandS, goesWithGrid } = given(
      sheddingNode({ gensets: [dieselSet(["a"])], promises: { autonomy: { gensets: "24 h" } } }).shedding,
    );
    expect(given(hours) * 3600).toBeCloseTo(given(gensetsStandS), 9);
    expect(goesWithGrid).toBe(false);
  });

  it("nodeShedding() goes with the grid where gensets carry only the rest", () => {
    const small = dieselSet(["a"]);
    const whole = sheddingNode({ gensets: [small], promises: { autonomy: { gensets: "24 h" } } });
    const { loadW } = given(whole.study.point(whole.study.scenario("hottest/on-genset")).electrical.gensets[0]);
    const { loadW: restW } = given(whole.study.point(whole.study.scenario("hottest/on-genset-shed")).electrical.gensets[0]);
    const share =
      given(whole.study.point(whole.study.scenario("hottest/on-genset")).electrical.gensets[0]?.availableW) /
      given(whole.node.gensets[0]).ratedW;
    const between = `${(loadW + restW) / 2 / share / 1000} kW` as const;
    const tight = sheddingNode({
      gensets: [{ ...small, ratedPower: between, ratedApparentPower: "90 kVA" }],
      promises: { autonomy: { gensets: "24 h" } },
    });
    expect(given(tight.shedding)).toMatchObject({ goesWithGrid: true, overloadsGensets: true });
  });

  it("nodeShedding() goes with the grid where the fuel lasts as promised only for the rest", () => {
    const set = dieselSet(["a"]);
    const { study } = sheddingNode({ gensets: [set], promises: { autonomy: { gensets: "1 h" } } });
    const lasting = (name: string) => given(given(study.point(study.scenario(name)).electrical.gensets[0]).tankH);
    const [whole, rest] = [lasting("hottest/on-genset"), lasting("hottest/on-genset-shed")];
    expect(rest).toBeGreaterThan(whole);
    const promising = (hours: number) =>
      given(sheddingNode({ gensets: [set], promises: { autonomy: { gensets: `${hours} h` } } }).shedding);
    expect(promising((whole + rest) / 2)).toMatchObject({ goesWithGrid: true, overloadsGensets: false });
    expect(promising(whole / 2)).toMatchObject({ goesWithGrid: false });
  });

  it("nodeShedding() is undefined where the site promises no shedding", () => {
    expect(sheddingNode({ promised: false, controlled: false }).shedding).toBeUndefined();
  });
});
