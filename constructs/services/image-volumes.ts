import { topDirectories } from "./outer-paths";
import type { ServiceFacts } from "./service-facts";

type Mounted = Pick<ServiceFacts, "dataDirectories" | "scratchMiB" | "files" | "secrets" | "loosened">;

/**
 * Volumes of its image over which a service mounts nothing of its own. The engine makes an anonymous volume at each, also at one below a data directory, and what is in it
 * goes with the container.
 *
 * @param volumes as the image declares them
 */
export function unkeptVolumes(
  { dataDirectories, scratchMiB, files, secrets, loosened }: Mounted,
  volumes: readonly string[],
): readonly string[] {
  const mounted = [
    ...dataDirectories,
    ...Object.keys(scratchMiB),
    ...topDirectories(Object.keys(files)),
    ...Object.keys(secrets),
    ...(loosened.discarded?.paths ?? []),
  ];
  return volumes.filter((volume) => !mounted.includes(volume));
}

/** What to write in the description for volumes that nobody named. */
export function unkeptRemedy(service: string, [path = "", ...others]: readonly string[]): string {
  const each = others.length === 0 ? "it" : "each of them";
  return `name ${each} in ${service}: dataDirectories: ["${path}"] of a workload keeps what is in it, scratch: { "${path}": "16 MiB" } holds it in memory, loosened: { discarded: { paths: ["${path}"], reason: "…" } } lets it go`;
}
