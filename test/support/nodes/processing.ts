import { declareSource, type OrchestrationProps, type ProcessingProps, type RackProps } from "cdktf-edge-node";
import { compute30kW, orchestration } from "../../../examples/parts/it-30kw";

const [demodulator, ...others] = orchestration.workloads;

/** 50 MB/s at 40 J/MB: 2 kW while it processes. */
export const processing: ProcessingProps = {
  rate: "50 MB/s",
  energy: "40 J/MB",
  productRatio: "0.1",
  source: declareSource("Demodulator of the tests", "tests"),
};

type Workload = OrchestrationProps["workloads"][number];

/** The demodulator with processing in place of its share of rack-1. */
export function processor(change: Partial<Workload> = {}, how: Partial<ProcessingProps> = {}): Workload {
  const { shareOfRackPower: _, ...rest } = demodulator;
  return { ...rest, processing: { ...processing, ...how }, ...change };
}

/** The orchestration of the examples with it. */
export function processingOrchestration(change: Partial<Workload> = {}, how: Partial<ProcessingProps> = {}): OrchestrationProps {
  return { ...orchestration, workloads: [processor(change, how), ...others] };
}

/** The racks of the examples, 2.25 kW idle and 15 kW at most, at 80 %: 12.45 kW. */
export const racksAt80 = {
  racks: compute30kW.racks.map((rack) => ({ ...rack, utilisation: "0.8" as const })) as readonly RackProps[],
};
