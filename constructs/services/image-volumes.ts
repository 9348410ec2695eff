import { topDirectories } from "./outer-paths";
import type { ServiceFacts } from "./service-facts";

type Mounted = Pick<ServiceFacts, "dataDirectories" | "scratchMiB" | "files" | "secrets" | "loosened">;

/**
 * Returns volumes of its image over which a service mounts nothing. The engine makes an anonymous volume for each, also below a data
 * directory, and its data are lost with the container.
 *
 * @param volumes that the image declares
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

/** Returns the remedy for volumes that the description does not name. */
export function unkeptRemedy(service: string, [path = "", ...others]: readonly string[]): string {
  const each = others.length === 0 ? "it" : "each of them";
  return `name ${each} in ${service}: dataDirectories: ["${path}"] of a workload keeps what is in it, scratch: { "${path}": "16 MiB" } holds it in memory, loosened: { discarded: { paths: ["${path}"], reason: "…" } } lets it go`;
}
