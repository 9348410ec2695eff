import type { ParsedPower } from "../power/power.props";
import type { PropsProblem } from "../props/props-error";
import { isVoltageToNeutral } from "../props/voltage-to-neutral";
import type { Site } from "../site";

/** UPS whose output is given to neutral where the voltage between two lines belongs. */
export function lineVoltageProblems({ grid }: Site, { ups = [], boards, feeds }: ParsedPower): PropsProblem[] {
  return ups.flatMap(({ from, outputVoltage }, i) => {
    const feed = feeds.find(({ name }) => boards.some((board) => board.name === from && board.feeds[0] === name));
    const supplyV = feed?.transformer?.secondary.volts ?? grid.lineToLineV;
    if (!isVoltageToNeutral(outputVoltage.volts, supplyV)) return [];
    const message = `must be the voltage between two lines but is ${outputVoltage}, which its supply has to neutral: write "${supplyV} V line-to-line"`;
    return [{ path: `power.ups[${i}].outputVoltage`, message }];
  });
}
