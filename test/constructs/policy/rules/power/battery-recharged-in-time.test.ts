import type { EdgeNodeStackProps, UpsProps } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { batteryRechargedInTime } from "../../../../../constructs/policy/rules/power/battery-recharged-in-time";
import type { BatteryState } from "../../../../../constructs/studies/electrical/battery-state";
import { power30kW } from "../../../../../examples/parts/power-30kw";
import { finding } from "../../../../support/nodes/node-variants";
import { stored, storedNode, storedPoint } from "../../../../support/nodes/stores";
import { testBattery } from "../../../../support/props/stores";
import { upsProps } from "../../../../support/props/ups-props";

const { id: rule } = batteryRechargedInTime;
const subject = "power/battery-1";
const own = "power/battery-on-dc-48";
const node = storedNode({ battery: {}, promises: { rechargeS: 4 * 3600 } });
const charging = (battery: Partial<BatteryState>) => ({
  node,
  point: storedPoint({ kind: "grid-back", minimumVoltage: false }, { battery: { chargeW: 2000, ...battery } }),
});

ruleCases(batteryRechargedInTime, {
  subject,
  pass: charging({ rechargeH: 3 }),
  fail: charging({ rechargeH: 5 }),
  unknown: charging({ rechargeH: undefined, drawnWh: undefined, reason: "energy is not published at 60 °C" }),
  notApplicable: { node: smallNode(), subject: "power/batteries" },
  boundary: { at: charging({ rechargeH: 4 }), beyond: charging({ rechargeH: 4.01 }) },
  fromProps: {
    subject: own,
    pass: stored({ promises: { rechargeS: 4 * 3600 } }),
    fail: stored({ battery: { maximumCharge: "1 kW" }, promises: { rechargeS: 4 * 3600 } }),
  },
});

describe(rule, () => {
  it("says how much power would do, and that does", () => {
    const slow = (watts: number) => stored({ battery: { maximumCharge: `${watts} W` }, promises: { rechargeS: 4 * 3600 } });
    const watts = Number(/, (\d+) W instead/.exec(finding(rule, own, slow(1000)).remedy ?? "")?.[1]);
    expect(finding(rule, own, slow(watts)).outcome).toBe("pass");
    expect(finding(rule, own, slow(watts - 2)).outcome).toBe("fail");
  });

  const promises = { rechargeS: 4 * 3600 };
  const [plant = expect.unreachable()] = power30kW.rectifierPlants ?? [];
  const pumps = power30kW.boards.flatMap(({ circuits = [] }) => circuits.filter(({ name }) => name === "pumps"));
  const boards = power30kW.boards.map((board) => ({ ...board, circuits: (board.circuits ?? []).filter(({ name }) => name !== "pumps") }));
  /** A UPS with the pumps and a battery; of 10 kWh · 0.8 · 0.8 · f(T) and 0.95, four hours ask for 1,684 W at f = 1. */
  const onUps = (ups: Partial<UpsProps>) =>
    stored({ promises, power: { boards, ups: [{ ...upsProps, circuits: pumps, ...ups }], batteries: [testBattery(upsProps.name)] } });
  const saidOf = (subject: string, props: EdgeNodeStackProps) => {
    const { outcome, reason, remedy } = finding(rule, subject, props);
    return { outcome, reason, remedy };
  };

  it("says of cells that take no charge at their temperature from where to where they do", () => {
    // the room is at its heating setpoint at the coldest point, at its cooling setpoint at the hottest, 15 and 27 °C
    const { outcome, reason, remedy } = saidOf(
      own,
      stored({
        battery: {
          chargeRate: [
            [-20, 0, 0.1],
            [0, 10, 0.5],
          ],
        },
        promises,
      }),
    );
    expect(outcome).toBe("fail");
    expect(reason).toMatch(
      /^nothing charges it: its cells are at \d\d\.\d °C, and its chargeRate is 0 there: it is above 0 within -20 to 10 °C$/,
    );
    expect(remedy).toMatch(/^keep battery-on-dc-48 between -20 and 10 °C, or choose cells that charge at \d\d\.\d °C$/);
  });

  it("says of cells whose rate is 0 everywhere that the table is", () => {
    expect(saidOf(own, stored({ battery: { chargeRate: [[-20, 60, 0]] }, promises }))).toEqual({
      outcome: "fail",
      reason: "nothing charges it: its chargeRate is 0 at every temperature",
      remedy: "give battery-on-dc-48 the charge rates from its data sheet (chargeRate)",
    });
  });

  it("says of a battery on a UPS without charger that there is none", () => {
    expect(saidOf(`power/battery-on-${upsProps.name}`, onUps({}))).toEqual({
      outcome: "fail",
      reason: "nothing charges it: ups-1 has no charger",
      remedy: "give ups-1 a charger (power.ups.charger)",
    });
  });

  it("says of a UPS that has left its input at which voltage, and that its cells and its charger are not the cause", () => {
    const charger = { power: "4 kW", efficiency: "0.95" } as const;
    const input = { minimum: "390 V line-to-line", maximum: "470 V line-to-line" } as const;
    const { outcome, reason, remedy } = saidOf(`power/battery-on-${upsProps.name}`, onUps({ charger, input }));
    expect(outcome).toBe("fail");
    expect(reason).toMatch(
      /^nothing charges it: ups-1 has left its input of 35\d\.\d V, which is below its window from 390\.0 V, and draws on its battery$/,
    );
    expect(remedy).toMatch(/^choose a UPS for ups-1 that runs down to 35\d\.\d V, or raise the voltage at its input$/);
  });

  it("says of units that spare nothing what they give, what their load takes and what would do", () => {
    const tight = (ratedPower: `${number} W`) => stored({ promises, power: { rectifierPlants: [{ ...plant, units: 1, ratedPower }] } });
    const { outcome, reason, remedy = "" } = saidOf(own, tight("700 W"));
    expect(outcome).toBe("fail");
    // two receivers of 400 W, and what their cables lose
    expect(reason).toMatch(/^nothing charges it: the units of dc-48 give at most 700 W there, and its load takes 8\d\d W$/);
    const watts = Number(/^let the units of dc-48 give (\d+) W there/.exec(remedy)?.[1]);
    expect(saidOf(own, tight(`${watts + 10} W`)).outcome).toBe("pass");
    expect(saidOf(own, tight(`${watts - 20} W`)).outcome).toBe("fail");
  });

  it("fails where the input of its plant is dark when the grid is back, in place of asking nothing", () => {
    const dark = stored({
      promises,
      power: {
        boards: [...boards, { name: "board-u", input: { from: upsProps.name, breaker: upsProps.breaker } }],
        ups: [{ ...upsProps, circuits: pumps, input: { minimum: "390 V line-to-line", maximum: "470 V line-to-line" } }],
        rectifierPlants: [{ ...plant, from: "board-u" }],
      },
    });
    expect(saidOf(own, dark)).toEqual({
      outcome: "fail",
      reason: "nothing charges it: the input of dc-48 is dark",
      remedy: "feed dc-48 from a board that lives when the grid is back, at its minimum voltage too",
    });
  });

  it("is unknown where promised and no battery says what it stores", () => {
    const silent = storedNode({ promises: { rechargeS: 3600 } });
    expect(judgeRule(batteryRechargedInTime, { node: silent })).toMatchObject([{ outcome: "unknown" }]);
  });
});
