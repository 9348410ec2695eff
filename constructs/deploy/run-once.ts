import type { ContainerConfig } from "@cdktf/provider-docker/lib/container";
import type { TerraformResourceLifecycle } from "cdktf";

/** Settings of a container that runs to its end: an apply waits for it, and its end is no change. */
export const runOnce = { attach: true, mustRun: false, restart: "no" } satisfies Partial<ContainerConfig>;

/** Fails an apply if the container did not end with 0. */
export function endedWell(errorMessage: string): TerraformResourceLifecycle {
  return { postcondition: [{ condition: "${self.exit_code == 0}", errorMessage }] };
}
