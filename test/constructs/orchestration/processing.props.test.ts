import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../examples/first-site";
import { orchestration } from "../../../examples/parts/it-30kw";
import { twoHosts } from "../../../examples/two-hosts";
import { processing, processingOrchestration, processor, racksAt80 } from "../../support/nodes/processing";
import { problemsOf } from "../../support/props/problems-of";

const { site, ...design } = firstSite;
const nodeOf = (change: Partial<EdgeNodeStackProps>) => snapshot("site", site, { ...design, compute: racksAt80, ...change });
const refused = (workloads: readonly object[]) =>
  problemsOf(() => nodeOf({ orchestration: { ...orchestration, workloads: workloads as typeof orchestration.workloads } }));

describe("a workload that processes", () => {
  it("draws rate · energy on top of its rack, by hand", () => {
    // 2,250 + 0.8·12,750 = 12,450 W, and 50 MB/s · 40 J/MB = 2,000 W
    const { racks, demands } = nodeOf({ orchestration: processingOrchestration() });
    expect(racks.map(({ inletW, processingW }) => [inletW, processingW])).toEqual([
      [14_450, expect.closeTo(2000, 9)],
      [12_450, undefined],
    ]);
    expect(demands.find(({ id }) => id === "rack-1")?.powerW).toBe(14_450);
  });

  it("draws what the hungriest of its satellites takes", () => {
    const satellites = [
      { satellite: 49260, energy: "60 J/MB" },
      { satellite: 39084, rate: "10 MB/s" },
    ] as const;
    expect(nodeOf({ orchestration: processingOrchestration({}, { satellites }) }).racks[0]?.processingW).toBeCloseTo(3000, 9);
  });

  it("takes nothing of the power that other workloads of the rack share", () => {
    const workloads = nodeOf({ orchestration: processingOrchestration() }).workloads;
    expect(workloads[0]).toMatchObject({ id: "demodulator", shareOfRackPower: 0, processing: { rateBPerS: 50e6, energyJPerB: 40e-6 } });
  });

  it("is one of the node, alone, with energy or a share", () => {
    expect(refused([processor({ shareOfRackPower: "0.2" })])).toEqual([
      expect.stringMatching(/shareOfRackPower: must not be stated with processing/),
    ]);
    expect(refused([processor({ power: "2 kW" })])).toEqual([expect.stringMatching(/power: must not be stated with processing/)]);
    expect(refused([processor({ replicas: 2 })])).toEqual([expect.stringMatching(/replicas: must be 1 for a workload with processing/)]);
    expect(refused([processor(), processor({ name: "other" })])).toEqual([
      expect.stringMatching(/workloads\[1\]\.processing: must be on only one workload of the node but "demodulator" has it too/),
    ]);
  });

  it("refuses units, sizes and satellites that cannot be", () => {
    const withRate = (how: object) => refused([{ ...processor(), processing: { ...processing, ...how } }]);
    expect(withRate({ rate: "50 MB" })).toEqual([expect.stringMatching(/processing\.rate/)]);
    expect(withRate({ rate: "0 B/s" })).toEqual([expect.stringMatching(/processing\.rate: must be/)]);
    expect(withRate({ energy: "40 J" })).toEqual([expect.stringMatching(/processing\.energy/)]);
    expect(withRate({ energy: "40 J/B" })).toEqual([expect.stringMatching(/processing\.energy.*10 J\/B/)]);
    expect(withRate({ satellites: [{ satellite: 1 }, { satellite: 1 }] })).toEqual([
      expect.stringMatching(/satellites\[1\]\.satellite: must be once in the list but \[0\] is of 1 too/),
    ]);
  });

  it("is refused on a rack that draws no more than idle", () => {
    const racks = racksAt80.racks.map((rack) => ({ ...rack, idle: rack.maximum }));
    expect(problemsOf(() => nodeOf({ compute: { racks }, orchestration: processingOrchestration() }))).toEqual([
      expect.stringMatching(/workloads\[0\]\.processing: runs on rack-1, which draws no more than idle: raise its maximum/),
    ]);
  });

  it("is placed by its power where it names no rack, and draws it there", () => {
    const { rack: _, ...placed } = processor({ cores: 2 });
    const compute = {
      racks: (twoHosts.compute?.racks ?? []).map((rack) => ({ ...rack, utilisation: "0.8" as const })),
    };
    const { racks, workloads, placement } = nodeOf({ compute, orchestration: { ...orchestration, workloads: [placed] } });
    const [workload] = workloads;
    expect(workload).toMatchObject({ id: "demodulator", rack: "rack-1", shareOfRackPower: 0 });
    expect(placement?.items.find(({ id }) => id === "demodulator")?.powerW).toBeCloseTo(2000, 9);
    expect(racks.map(({ processingW }) => processingW)).toEqual([expect.closeTo(2000, 9), undefined]);
    const full = processor({ cores: 2 }, { energy: "400 J/MB" });
    const { rack: _rack, ...tooMuch } = full;
    expect(() => nodeOf({ compute, orchestration: { ...orchestration, workloads: [tooMuch] } })).toThrow(
      /orchestration\.workloads\[0\]\.processing: must be at most what a rack with hosts draws above idle/,
    );
  });
});
