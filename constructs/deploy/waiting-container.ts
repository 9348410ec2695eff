import type { ContainerConfig } from "@cdktf/provider-docker/lib/container";

/** Settings of a container that exists only for its mounts and never starts. */
export const waitingContainer = {
  // A container that does not start needs both: with the default of `must_run` the provider reports an error.
  start: false,
  mustRun: false,
  networkMode: "none",
  logDriver: "json-file",
  logOpts: { "max-file": "1", "max-size": "1m" },
} satisfies Partial<ContainerConfig>;
