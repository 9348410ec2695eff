import type { ImageReference } from "./image";

/**
 * The directory with the programs of the probe in a container, read-only: an image needs no program of its own for a health check. They are
 * busybox, which needs no library.
 */
export const probeDirectory = "/.edge-node/probe";

export const defaultProbe: ImageReference = { variable: "probe_image" };

/** The directory of the programs in an image of the probe, as in the official image of busybox. */
export const probeProgramsDirectory = "/bin";

const program = (name: string) => `${probeDirectory}/${name}`;

/** A page of the checked program. */
interface AskedPage {
  readonly port: number;
  readonly path?: string | undefined;
}

/** Returns a command that ends with 0 while the page answers; a status of 400 or more is a failure. */
export function pageCommand({ port, path = "/" }: AskedPage): readonly string[] {
  return [program("wget"), "-q", "-O", "/dev/null", `http://127.0.0.1:${port}${path}`];
}

/** Returns a command that ends with 0 while the port accepts a connection. Not every build of busybox knows `-z`. */
export function portCommand(port: number): readonly string[] {
  return [program("nc"), "127.0.0.1", `${port}`, "-e", program("true")];
}
