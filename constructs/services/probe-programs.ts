import type { ImageReference } from "./image";

/**
 * Where a container finds the programs of the probe, read-only: an image needs no program of its own to be asked whether it is well. They are those of busybox, which
 * needs no library.
 */
export const probeDirectory = "/.edge-node/probe";

/** Image of the probe unless the props say otherwise: Terraform asks for it. */
export const defaultProbe: ImageReference = { variable: "probe_image" };

/** Where an image of the probe holds its programs, as the official image of busybox does. */
export const probeProgramsDirectory = "/bin";

const program = (name: string) => `${probeDirectory}/${name}`;

/** A page of the program that is asked. */
interface AskedPage {
  readonly port: number;
  readonly path?: string | undefined;
}

/** Ends with 0 while the page is there: any status from 400 on is a failure. */
export function pageCommand({ port, path = "/" }: AskedPage): readonly string[] {
  return [program("wget"), "-q", "-O", "/dev/null", `http://127.0.0.1:${port}${path}`];
}

/** Ends with 0 while the port takes a connection. Builds of busybox differ in whether they know `-z`: all run a program once they are connected. */
export function portCommand(port: number): readonly string[] {
  return [program("nc"), "127.0.0.1", `${port}`, "-e", program("true")];
}
