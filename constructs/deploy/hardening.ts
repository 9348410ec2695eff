import type { ContainerConfig } from "@cdktf/provider-docker/lib/container";

/**
 * What every container gets, whatever it runs. Numbers in brackets are controls of the CIS Docker Benchmark 1.6.0.
 *
 * A limit on processes (5.29) is missing: the provider has no attribute for it. `unless-stopped` stands where 5.15 wants five
 * tries at most, because nobody is at the site to start a service that gave up.
 */
export const hardening = {
  readOnly: true, // [5.13]
  tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=16m" },
  capabilities: { drop: ["ALL"] }, // [5.4]
  securityOpts: ["no-new-privileges"], // [5.26]
  restart: "unless-stopped",
  mustRun: true,
  init: true,
  destroyGraceSeconds: 30,
  // Set both, or the engine's own defaults come back as a change at every plan.
  logDriver: "json-file",
  logOpts: { "max-file": "3", "max-size": "10m" },
} satisfies Partial<Record<keyof ContainerConfig, unknown>>;
