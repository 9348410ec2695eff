import type { AnsweringEngine } from "../constructs/policy/judgements/each-engine";

const probe = `docker.io/library/busybox@sha256:${"b2".repeat(32)}`;

/** What an engine answers that has everything for a service: of these the pages of rules show how subjects are written. */
export function askedEngine(change: Partial<AnsweringEngine> = {}): AnsweringEngine {
  const [service = "service-1"] = change.services ?? [];
  return {
    name: "engine",
    address: "ssh://edge@10.0.0.7",
    services: [service],
    outcome: "answers",
    version: "20.10.24",
    apiVersion: "1.41",
    platform: "linux/amd64",
    keepsContainers: false,
    limits: { memory: true, swap: true, cpuShares: true, cpuset: true },
    memoryMiB: 16_384,
    processors: 8,
    clock: { offsetS: 0.02, uncertaintyS: 0.03 },
    images: [
      {
        reference: `registry.example/agent@sha256:${"a1".repeat(32)}`,
        runs: [service],
        probes: [],
        isThere: { value: true },
        platform: "linux/amd64",
      },
      { reference: probe, runs: [], probes: [service], isThere: { value: true }, platform: "linux/amd64" },
    ],
    freeDiskMiB: { value: 40_000 },
    heldPorts: { value: [{ host: 22, address: "0.0.0.0", protocol: "tcp" }] },
    secrets: {
      value: [
        {
          service,
          path: "/run/secrets/uplink",
          hostFile: "/etc/edge-node/uplink",
          user: "65532:65532",
          state: { value: "readable" },
        },
      ],
    },
    devices: { value: [{ service, host: "/dev/video0", isThere: { value: true } }] },
    ...change,
  };
}
