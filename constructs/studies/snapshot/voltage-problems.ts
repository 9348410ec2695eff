import type { ParsedPower } from "../../power/power.props";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Site } from "../../site";
import { isVoltageToNeutral } from "../../units/three-phase-voltage";

/** Voltages of the power design that do not fit where they are. */
export function voltageProblems(site: Site, power: ParsedPower): PropsProblem[] {
  return [...lineVoltageProblems(site, power), ...switchWindowProblems(site, power), ...gensetVoltageProblems(site, power)];
}

/** Nominal voltage between lines at the output of a part, by the feed or input that it prefers [V]. */
function lineToLineVAt(part: string, power: ParsedPower, grid: Site["grid"]): number {
  const { boards, feeds, ups = [], staticTransferSwitches = [] } = power;
  const ofUps = ups.find(({ name }) => name === part);
  if (ofUps) return ofUps.outputVoltage.volts;
  const board = boards.find(({ name }) => name === part);
  const [above] = board?.input ? [board.input] : (staticTransferSwitches.find(({ name }) => name === part)?.inputs ?? []);
  if (above) return lineToLineVAt(above.from, power, grid);
  return feeds.find(({ name }) => name === board?.feeds?.[0])?.transformer?.secondary.volts ?? grid.lineToLineV;
}

/** Static transfer switches whose window no input ever meets. */
function switchWindowProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  const voltageOf = (from: string): number => lineToLineVAt(from, power, grid);
  return (power.staticTransferSwitches ?? []).flatMap(({ inputs, minimumVoltage }, i) => {
    const high = inputs.find(({ from }) => minimumVoltage.volts > voltageOf(from) * (1 + 1e-9));
    if (!high) return [];
    const message = `must be at most the voltage of both inputs but is ${minimumVoltage}, and "${high.from}" has ${Number(voltageOf(high.from).toPrecision(6))} V line-to-line: the switch would never hold it for good, lower it`;
    return [{ path: `power.staticTransferSwitches[${i}].minimumVoltage`, message }];
  });
}

/** UPS whose output is given to neutral where the voltage between two lines belongs. */
function lineVoltageProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  return (power.ups ?? []).flatMap(({ from, outputVoltage }, i) => {
    const supplyV = lineToLineVAt(from, power, grid);
    if (!isVoltageToNeutral(outputVoltage.volts, supplyV)) return [];
    const message = `must be the voltage between two lines but is ${outputVoltage}, which its supply has to neutral: write "${supplyV} V line-to-line"`;
    return [{ path: `power.ups[${i}].outputVoltage`, message }];
  });
}

/** How far the nominal voltage of gensets may lie from that of the board that they supply [-]: 380 V and 415 V are one system, 208 V and 240 V two. Our own bound. */
const sameSystem = 0.1;

/** Gensets at another voltage than the boards that they supply. */
function gensetVoltageProblems({ grid }: Site, power: ParsedPower): PropsProblem[] {
  return (power.gensets ?? []).flatMap(({ boards = [], output }, i) => {
    const given = output?.voltage;
    const other = given && boards.find((board) => !(Math.abs(given.volts / lineToLineVAt(board, power, grid) - 1) <= sameSystem));
    if (!other) return [];
    const boardV = Number(lineToLineVAt(other, power, grid).toPrecision(6));
    const message = `must be within ${sameSystem * 100} % of the ${boardV} V line-to-line of board "${other}" but is ${given}: choose gensets for that voltage`;
    return [{ path: `power.gensets[${i}].output.voltage`, message }];
  });
}
