import { describe, expect, it } from "vitest";
import type { ImageLock } from "../../../site-files/locks/image-lock";
import { tagsIn, withLockedImages } from "../../../site-files/locks/with-locked-images";
import { problemsOf } from "../../support/props/problems-of";

const digest = `sha256:${"a".repeat(64)}`;
const design = {
  telemetry: {
    agent: { image: "registry.example:5000/vmagent:1.150.0", memory: "1 GiB" },
    store: { image: { variable: "store_image" } },
    alerting: { image: `registry.example/vmalert@${digest}` },
    paging: { image: "paging" },
    exporters: { snmp: { image: "snmp" }, modbus: { image: "modbus" }, redfish: { image: "redfish" } },
    probe: "busybox:1.36.1-musl",
  },
  orchestration: {
    broker: { image: "nats:2.12" },
    workloads: [
      { name: "one", image: "work" },
      { name: "two", image: "work" },
    ],
  },
};
const lockOf = (...references: string[]): ImageLock => ({
  schemaVersion: 1,
  platform: "linux/amd64",
  images: Object.fromEntries(references.map((reference) => [reference, `site:5000/locked@${digest}`])),
});
const all = lockOf(
  "registry.example:5000/vmagent:1.150.0",
  "busybox:1.36.1-musl",
  "nats:2.12",
  "work",
  "paging",
  "snmp",
  "modbus",
  "redfish",
);

describe("withLockedImages()", () => {
  it("puts digests in the place of tags, and leaves digests, variables and the design that it is given", () => {
    const before = JSON.stringify(design);
    const locked = withLockedImages(design, all, "images.lock.json");
    expect(locked.telemetry.agent).toEqual({ image: `site:5000/locked@${digest}`, memory: "1 GiB" });
    expect([locked.telemetry.store, locked.telemetry.alerting]).toEqual([design.telemetry.store, design.telemetry.alerting]);
    expect(tagsIn(locked)).toEqual([]);
    expect(JSON.stringify(design)).toBe(before);
  });

  it("names each image that the lock lacks, and says of one that it is older", () => {
    expect(
      problemsOf(() =>
        withLockedImages(
          design,
          lockOf("registry.example:5000/vmagent:1.149.0", "nats:2.12", "work", "paging", "snmp", "redfish"),
          "lock.json",
        ),
      ),
    ).toEqual([
      'telemetry.agent.image: is not locked, "lock.json" is older than the description: it has "registry.example:5000/vmagent:1.149.0", not "registry.example:5000/vmagent:1.150.0": run edge-node images lock again',
      'telemetry.exporters.modbus.image: is not locked, "lock.json" does not have "modbus": run edge-node images lock again',
      'telemetry.probe: is not locked, "lock.json" does not have "busybox:1.36.1-musl": run edge-node images lock again',
    ]);
  });

  it("leaves a design as it is that names no image, and what is no design to who parses it", () => {
    expect(withLockedImages({ compute: 3 }, all, "lock.json")).toEqual({ compute: 3 });
    expect(withLockedImages({ telemetry: "none", orchestration: { workloads: {} } }, all, "lock.json")).toEqual({
      telemetry: "none",
      orchestration: { workloads: {} },
    });
  });
});
