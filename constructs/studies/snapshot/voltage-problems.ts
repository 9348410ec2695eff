import { threePhase, weakFaultProblems } from "../../power/fault-current-problems";
import type { ParsedPower } from "../../power/power.props";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Site } from "../../site";
import { isVoltageToNeutral } from "../../units/three-phase-voltage";

/** Finds voltages of the power design that do not fit their place. */
export function voltageProblems(site: Site, power: ParsedPower): PropsProblem[] {
  return [
    ...lineVoltageProblems(site, power),
    ...switchWindowProblems(site, power),
    ...standInProblems(site, power),
    ...intakeFaultProblems(site, power),
  ];
}

/** Finds gensets at the intake whose fault current is lower than their load current there. */
function intakeFaultProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  return (power.gensets ?? []).flatMap((genset, i) =>
    genset.feeds
      ? weakFaultProblems(
          genset,
          threePhase(genset.ratedApparentPower, genset.voltage ?? { volts: grid.lineToLineV }),
          `power.gensets[${i}]`,
        )
      : [],
  );
}

/** Returns the nominal line-to-line voltage at the output of a part, through its preferred feed or input [V]. */
function lineToLineVAt(part: string, power: ParsedPower, grid: Site["grid"]): number {
  const { boards, feeds, ups = [], batteryInverters = [], staticTransferSwitches = [] } = power;
  const ofUps = ups.find(({ name }) => name === part);
  if (ofUps) return ofUps.outputVoltage.volts;
  const board = boards.find(({ name }) => name === part);
  const inverter = batteryInverters.find(({ name }) => name === part);
  const above = board?.input ?? inverter ?? staticTransferSwitches.find(({ name }) => name === part)?.inputs[0];
  if (above) return lineToLineVAt(above.from, power, grid);
  return feeds.find(({ name }) => name === board?.feeds?.[0])?.transformer?.secondary.volts ?? grid.lineToLineV;
}

/** Finds static transfer switches whose window no input can meet. */
function switchWindowProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  const voltageOf = (from: string): number => lineToLineVAt(from, power, grid);
  return (power.staticTransferSwitches ?? []).flatMap(({ inputs, minimumVoltage }, i) => {
    const high = inputs.find(({ from }) => minimumVoltage.volts > voltageOf(from) * (1 + 1e-9));
    if (!high) return [];
    const message = `must be at most the voltage of both inputs but is ${minimumVoltage}, and "${high.from}" has ${Number(voltageOf(high.from).toPrecision(6))} V line-to-line: the switch would never hold it for good, lower it`;
    return [{ path: `power.staticTransferSwitches[${i}].minimumVoltage`, message }];
  });
}

/** Finds UPS whose output is stated to neutral instead of line-to-line. */
function lineVoltageProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  return (power.ups ?? []).flatMap(({ from, outputVoltage }, i) => {
    const supplyV = lineToLineVAt(from, power, grid);
    if (!isVoltageToNeutral(outputVoltage.volts, supplyV)) return [];
    const message = `must be the voltage between two lines but is ${outputVoltage}, which its supply has to neutral: write "${supplyV} V line-to-line"`;
    return [{ path: `power.ups[${i}].outputVoltage`, message }];
  });
}

/**
 * Greatest difference of the nominal voltage of a standby source from that of its boards [-]: 380 V and 415 V are one system, 208 V and 240 V are two. Our own
 * bound.
 */
const sameSystem = 0.1;

/** Finds gensets and battery inverters whose voltage differs from that of the supply they replace. */
function standInProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  const ofGensets = (power.gensets ?? []).flatMap(({ boards = [], output }, i) =>
    boards.flatMap((board) =>
      output ? [{ path: `gensets[${i}].output.voltage`, given: output.voltage, of: board, remedy: "gensets" }] : [],
    ),
  );
  const ofInverters = (power.batteryInverters ?? []).map(({ from, outputVoltage }, i) => ({
    path: `batteryInverters[${i}].outputVoltage`,
    given: outputVoltage,
    of: from,
    remedy: "an inverter",
  }));
  const problems = [...ofGensets, ...ofInverters].flatMap(({ path, given, of, remedy }): PropsProblem[] => {
    const boardV = lineToLineVAt(of, power, grid);
    if (Math.abs(given.volts / boardV - 1) <= sameSystem) return [];
    const limit = `within ${sameSystem * 100} % of the ${Number(boardV.toPrecision(6))} V line-to-line of board "${of}"`;
    return [{ path: `power.${path}`, message: `must be ${limit} but is ${given}: choose ${remedy} for that voltage` }];
  });
  return problems.filter(({ path }, i) => problems.findIndex((one) => one.path === path) === i);
}
