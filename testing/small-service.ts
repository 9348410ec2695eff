import type { ServiceFacts } from "../constructs/services/service-facts";
import { type Changes, changed } from "./changes";

/** Makes a service: a container whose image is named by digest, with changes. */
export function smallService(changes: Changes<ServiceFacts> = {}): ServiceFacts {
  return changed<ServiceFacts>(
    {
      id: "service-1",
      image: `registry.example/service@sha256:${"0".repeat(64)}`,
      memoryMiB: 64,
      cpuShares: 1024,
      user: "65532:65532",
      environment: {},
      labels: {},
      files: {},
      secrets: {},
      dataDirectories: [],
      scratchMiB: {},
      ports: [],
      stopGraceS: 10,
      healthcheck: "image",
      probe: `registry.example/busybox@sha256:${"0".repeat(64)}`,
      loosened: {},
    },
    changes,
  );
}
