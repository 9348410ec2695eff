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
  notApplicable: { node: smallNode({ batteries: [] }), subject: "power/batteries" },
  notJudged: { node: smallNode(), subject: "power/battery-1" },
  boundary: { at: charging({ rechargeH: 4 }), beyond: charging({ rechargeH: 4.01 }) },
  fromProps: {
    subject: own,
    pass: stored({ promises: { rechargeS: 4 * 3600 } }),
    fail: stored({ battery: { maximumCharge: "1 kW" }, promises: { rechargeS: 4 * 3600 } }),
  },
});

/** The power that a remedy names in kW [W]. */
const wattsIn = (named: RegExp, remedy = "") => Math.round(1000 * Number(named.exec(remedy)?.[1]));

describe(rule, () => {
  it("says how much power would do, and that does", () => {
    const slow = (watts: number) => stored({ battery: { maximumCharge: `${watts} W` }, promises: { rechargeS: 4 * 3600 } });
    const watts = wattsIn(/with (\S+) kW instead/, finding(rule, own, slow(1000)).remedy);
    expect(finding(rule, own, slow(watts)).outcome).toBe("pass");
    expect(finding(rule, own, slow(watts - 12)).outcome).toBe("fail");
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

  it("names what holds the charge back: cells, their rate, charger, inverter or units, whichever lets through least", () => {
    const batteryOf = (change: object, charger: object = {}) =>
      node.batteries.map(({ energy = expect.unreachable(), ...one }) => ({ ...one, ...charger, energy: { ...energy, ...change } }));
    const converter = node.batteries[0]?.converter ?? "";
    const remedyOf = (batteries: typeof node.batteries, chargeW: number, kind = "ups") => {
      const network = [{ id: converter, kind } as NonNullable<typeof node.network>[number]];
      const { point } = charging({ chargeW, rechargeH: 8 });
      return judgeRule(batteryRechargedInTime, { node: { ...node, batteries, network }, point })[0]?.remedy;
    };
    const half = "charge battery-1 with 2.00 kW instead of 1.00 kW: ";
    expect(remedyOf(batteryOf({ maximumChargeW: 1000 }), 1000)).toBe(`${half}choose a battery whose maximumCharge is above 1.00 kW`);
    expect(remedyOf(batteryOf({ chargeRate: [[0, 50, 0.1]] }), 1000)).toBe(
      `${half}choose cells for battery-1 whose chargeRate is above 0.1 at 25.0 °C, add cells, or keep them at another temperature`,
    );
    const charger = { chargerW: 1000, chargerEfficiency: 0.8 };
    expect(remedyOf(batteryOf({ maximumChargeW: 1500 }, charger), 1000)).toBe(
      `${half}choose a charger of 2.00 kW for ${converter} (power.ups[].charger.power)`,
    );
    expect(remedyOf(batteryOf({}, charger), 1000, "battery-inverter")).toBe(
      `${half}choose a ratedPower of 2.50 kW for ${converter}, with its losses (power.batteryInverters[].ratedPower)`,
    );
    expect(remedyOf(batteryOf({ maximumChargeW: 1500 }), 1000)).toContain(`let the units of ${converter} deliver`);
  });

  it("says how strong a charger and how much of the units would do, and that does", () => {
    const ups = `power/battery-on-${upsProps.name}`;
    const charger = (watts: number) => onUps({ charger: { power: `${watts} W`, efficiency: "0.95" } });
    const strong = wattsIn(/charger of (\S+) kW/, saidOf(ups, charger(1000)).remedy);
    expect(saidOf(ups, charger(strong)).outcome).toBe("pass");
    expect(saidOf(ups, charger(strong - 12)).outcome).toBe("fail");
    const units = (watts: number) => stored({ promises, power: { rectifierPlants: [{ ...plant, units: 1, ratedPower: `${watts} W` }] } });
    const { outcome, remedy = "" } = saidOf(own, units(1400));
    expect(outcome).toBe("fail");
    const together = wattsIn(/^charge .*: let the units of dc-48 deliver (\S+) kW/, remedy);
    expect(saidOf(own, units(together + 10)).outcome).toBe("pass");
    expect(saidOf(own, units(together - 20)).outcome).toBe("fail");
  });

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
      /^battery is not charged: its cells are at \d\d\.\d °C, where its chargeRate is 0: they charge only from -20 to 10 °C$/,
    );
    expect(remedy).toMatch(/^keep battery-on-dc-48 between -20 and 10 °C, or choose cells that charge at \d\d\.\d °C$/);
  });

  it("says of cells whose rate is 0 everywhere that the table is", () => {
    expect(saidOf(own, stored({ battery: { chargeRate: [[-20, 60, 0]] }, promises }))).toEqual({
      outcome: "fail",
      reason: "battery is not charged: its chargeRate is 0 at every temperature",
      remedy: "state the chargeRate of battery-on-dc-48 from its data sheet",
    });
  });

  it("says of a battery on a UPS without charger that there is none", () => {
    expect(saidOf(`power/battery-on-${upsProps.name}`, onUps({}))).toEqual({
      outcome: "fail",
      reason: "battery is not charged: ups-1 has no charger",
      remedy: "add a charger to ups-1 (ups[].charger)",
    });
  });

  it("says of a UPS that has left its input at which voltage, and that its cells and its charger are not the cause", () => {
    const charger = { power: "4 kW", efficiency: "0.95" } as const;
    const input = { minimum: "390 V line-to-line", maximum: "470 V line-to-line" } as const;
    const { outcome, reason, remedy } = saidOf(`power/battery-on-${upsProps.name}`, onUps({ charger, input }));
    expect(outcome).toBe("fail");
    expect(reason).toMatch(
      /^battery is not charged: ups-1 has disconnected from its input at 35\d\.\d V, below its lowest input voltage of 390\.0 V, and discharges its battery$/,
    );
    expect(remedy).toMatch(/^choose a UPS for ups-1 that runs down to 35\d\.\d V, or raise the voltage at its input$/);
  });

  it("says of units that spare nothing what they give, what their load takes and what would do", () => {
    const tight = (ratedPower: `${number} W`) => stored({ promises, power: { rectifierPlants: [{ ...plant, units: 1, ratedPower }] } });
    const { outcome, reason, remedy = "" } = saidOf(own, tight("700 W"));
    expect(outcome).toBe("fail");
    // two receivers of 400 W, and what their cables lose
    expect(reason).toMatch(
      /^battery is not charged: the units of dc-48 deliver at most 700 W in this scenario, and the load takes 8\d\d W$/,
    );
    const watts = wattsIn(/^let the units of dc-48 deliver (\S+) kW in this scenario/, remedy);
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
      reason: "battery is not charged: the input of dc-48 is not powered",
      remedy: "feed dc-48 from a board that has power when the grid is back, also at the lowest grid voltage",
    });
  });

  it("is unknown where promised and no battery says what it stores", () => {
    const silent = storedNode({ promises: { rechargeS: 3600 } });
    expect(judgeRule(batteryRechargedInTime, { node: silent })).toMatchObject([{ outcome: "unknown" }]);
  });
});
