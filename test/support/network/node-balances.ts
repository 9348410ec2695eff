import type { NetworkRun } from "../../../constructs/studies/network/network-run";

/** What goes into a node less what leaves it and what it loses: 0 when the sums are right. */
export interface NodeBalance {
  readonly id: string;
  readonly residualW: number; // [W]
}

/** Balance of every living node after the last sweep; what a converter's battery gives comes in beside its input, what charges it leaves. */
export function nodeBalances(run: NetworkRun): readonly NodeBalance[] {
  const { flow, state } = run;
  run.settleThrough();
  return state.living.map((element) => {
    const { index, id, kind, wiring } = element;
    const inputBus = flow.inputBus(index);
    const onBattery = kind !== "source" && flow.isRoot(index);
    const inputW = onBattery ? 0 : flow.activePower(inputBus, flow.input, index, wiring.conductors);
    const converter = state.converters.includes(index) ? flow.converter(index) : undefined;
    const missingW = converter?.missingW ?? 0;
    let leavingW = element.lossW(flow) + (converter?.chargeW ?? 0);
    if (kind === "load") leavingW += flow.active(index);
    if (kind === "supply") leavingW += state.supplyOutputW[index] as number;
    for (const child of state.living) {
      if (child.index === index || state.parent[child.index] !== index) continue;
      leavingW += flow.activePower(flow.inputBus(child.index), flow.input, child.index, child.wiring.conductors);
    }
    return { id, residualW: inputW + missingW - leavingW };
  });
}
