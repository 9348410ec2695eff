import type { CoolantChain } from "../../../solve/coolant-chain";

type Solved = Extract<CoolantChain, { outcome: "solved" }>;

/** Where the dry cooler runs outside the flows, as shares of its rating, between which one rating point is trusted. */
export function untrusted({ dryCooler }: Solved): string[] {
  const outside = (what: string, isOutside: boolean) =>
    isOutside ? [`${what} of the dry coolers is outside 0.25 to 1.5 of its rating`] : [];
  return [...outside("air flow", dryCooler.airFlowOutsideTrusted), ...outside("coolant flow", dryCooler.coolantFlowOutsideTrusted)];
}
