import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const port = z.object({ internal: z.number(), external: z.number(), ip: z.string(), protocol: z.string() });

const stackSchema = z.object({
  resource: z.object({
    docker_container: z.record(z.string(), z.object({ name: z.string(), ports: z.array(port).default([]) })),
    docker_image: z.record(z.string(), z.object({ name: z.string() })),
  }),
});

/** What a site's Terraform JSON asks of the engine. */
export interface StackDescription {
  /** Names of the containers, sorted. */
  readonly containers: readonly string[];
  /** References by digest. */
  readonly images: readonly string[];
  /** Published ports by the container's name, as `127.0.0.1:4222->4222/tcp`. */
  readonly ports: ReadonlyMap<string, readonly string[]>;
}

/** Reads what was written, not what the engine made of it. */
export function stackDescription(stackFolder: string): StackDescription {
  const { resource } = stackSchema.parse(JSON.parse(readFileSync(join(stackFolder, "cdk.tf.json"), "utf8")));
  const containers = Object.values(resource.docker_container);
  return {
    containers: containers.map(({ name }) => name).sort(),
    images: Object.values(resource.docker_image).map(({ name }) => name),
    ports: new Map(
      containers.map(({ name, ports }) => [
        name,
        ports.map(({ ip, external, internal, protocol }) => `${ip}:${external}->${internal}/${protocol}`),
      ]),
    ),
  };
}
