import type { NodeDesign } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { changedAmounts } from "../../../constructs/changes/amounts-change";
import type { AmountsVariation } from "../../../constructs/changes/variations/variation";
import { computeVariations } from "../../../constructs/compute/compute.variations";
import type { Path } from "../../../constructs/props/problems/path";

const hosts = computeVariations.find((one): one is AmountsVariation => one.vary === "amounts") as AmountsVariation;
const scalable = { memory: "100 GiB", cores: 20 };
const designOf = (...all: readonly object[]) =>
  ({
    compute: { racks: [{ name: "rack-1", hosts: all.map((one, i) => ({ name: `host-${i + 1}`, memory: "64 GiB", cores: 16, ...one })) }] },
  }) as unknown as NodeDesign;
const at = (i: number): Path => ["compute", "racks", 0, "hosts", i];
const hostsOf = (design: NodeDesign | undefined) => design?.compute?.racks[0]?.hosts?.map(({ memory, cores }) => [memory, cores]);

describe("changedAmounts()", () => {
  it("changedAmounts() takes each amount as far as its design lets it grow, and lists both to confirm", () => {
    const changed = changedAmounts(designOf({ scalable }), [at(0)], hosts, 1);
    expect(changed?.text).toBe("Host host-1: memory 80 GiB instead of 64 GiB, cores 20 instead of 16");
    expect(hostsOf(changed?.design)).toEqual([["80 GiB", 20]]);
    expect(changed?.confirm).toEqual([
      "compute.racks[rack-1].hosts[host-1].memory: 80 GiB",
      "compute.racks[rack-1].hosts[host-1].cores: 20",
    ]);
  });

  it("changedAmounts() lets what is at its end wait for the others, and ends with the last of them", () => {
    const steps = [2, 3, 4].map((far) => hostsOf(changedAmounts(designOf({ scalable }), [at(0)], hosts, far)?.design));
    expect(steps).toEqual([[["96 GiB", 20]], [["100 GiB", 20]], undefined]);
  });

  it("changedAmounts() says once what is the same of several hosts, and apart what is not", () => {
    const alike = changedAmounts(designOf({ scalable }, { scalable }), [at(0), at(1)], { ...hosts, amounts: hosts.amounts.slice(0, 1) }, 1);
    expect(alike?.text).toBe("Host host-1, host-2: memory 80 GiB instead of 64 GiB");
    const unlike = changedAmounts(designOf({ scalable: { cores: 20 } }, { scalable, cores: 12 }), [at(0), at(1)], hosts, 1);
    expect(unlike?.text).toBe("Host host-1: cores 20 instead of 16; Host host-2: memory 80 GiB instead of 64 GiB, cores 15 instead of 12");
    expect(hostsOf(unlike?.design)).toEqual([
      ["64 GiB", 20],
      ["80 GiB", 15],
    ]);
  });

  it("changedAmounts() leaves alone what may not become larger, and what is not there", () => {
    expect(changedAmounts(designOf({}), [at(0)], hosts, 1)).toBeUndefined();
    expect(changedAmounts({}, [at(0)], hosts, 1)).toBeUndefined();
  });
});
