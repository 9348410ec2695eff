import type { ContainerConfig } from "@cdktf/provider-docker/lib/container";
import { mapValues } from "../plain/map-values";
import type { ServiceFacts } from "../services/service-facts";

/**
 * Returns the settings of every container, without the protections that its design loosens. Numbers in brackets are controls of the CIS
 * Docker Benchmark 1.6.0.
 *
 * A limit on processes (5.29) is missing: the provider has no attribute for it. The restart policy is `always`, where 5.15 wants five tries
 * at most, because there is no person at the site to start a service that gave up. `unless-stopped` is not enough: an engine that was
 * killed stops running containers when it starts again, treats that as a stop by hand, and leaves the whole site down. A switched service
 * has `unless-stopped`: with `always` the engine would start shed services again. The program that switches it starts the others.
 *
 * The engine's socket (5.32) is in no container but `engine-gate`, whose facts loosen it with the reason.
 */
export function hardening(facts: Pick<ServiceFacts, "loosened" | "scratchMiB" | "stopGraceS" | "user" | "switched">) {
  const { loosened, stopGraceS, switched } = facts;
  return {
    readOnly: loosened.writableRoot === undefined, // [5.13]
    tmpfs: scratch(facts),
    capabilities: { drop: ["ALL"], ...(loosened.capabilities && { add: capabilityNames(loosened.capabilities.add) }) }, // [5.4]
    ...(loosened.privilegeGain === undefined && { securityOpts: ["no-new-privileges"] }), // [5.26]
    restart: switched ? "unless-stopped" : "always",
    mustRun: true,
    init: true,
    destroyGraceSeconds: stopGraceS,
    // Set both, or the engine's own defaults are a change in every Terraform plan.
    logDriver: "json-file",
    logOpts: { "max-file": "3", "max-size": "10m" },
  } satisfies Partial<Record<keyof ContainerConfig, unknown>>;
}

/** Returns the temporary directories, owned by the user: otherwise the engine uses the mode of the image's directory, and root. */
function scratch({ scratchMiB, user }: Pick<ServiceFacts, "scratchMiB" | "user">): Record<string, string> {
  const [uid, gid] = user.split(":").map(Number); // the kernel reads a number that begins with 0 as octal
  return mapValues(scratchMiB, (size) => `rw,noexec,nosuid,nodev,size=${size}m,uid=${uid},gid=${gid}`);
}

/** Returns the names with `CAP_`, as the engine reads them back: any other form is a replacement in every Terraform plan. */
function capabilityNames(names: readonly string[]): string[] {
  return names.map((name) => `CAP_${name}`).sort();
}
