import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { hostedSite } from "../../../support/nodes/hosted-node";
import { processor } from "../../../support/nodes/processing";

/** Where a node of two hosts keeps what it receives, of which its design says how long. */
function storageOf(rack: string) {
  const { site, downlink, ...design } = hostedSite([processor({ rack })]);
  if (!downlink) return expect.unreachable();
  return snapshot("keeping", site, { ...design, downlink: { ...downlink, storage: { keepRaw: "1 h" } } }).storage;
}

describe("dataStorage()", () => {
  it("dataStorage() is that of the host on which the workload runs that processes", () => {
    expect(storageOf("rack-1")).toMatchObject({ host: "host-1", keepRawS: 3600 });
    expect(storageOf("rack-2")).toMatchObject({ host: "host-2", keepRawS: 3600 });
  });
});
