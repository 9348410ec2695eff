import { readFileSync } from "node:fs";
import { outputOf } from "../../support/programs/run-program";
import { tryFindProgram } from "./search-path";
import { say, Unavailable } from "./step";

/** Programs that the run needs, by the Debian package that holds each. */
const packageOf = {
  dockerd: "docker.io",
  docker: "docker.io",
  iptables: "iptables",
  ip: "iproute2",
  ps: "procps", // `docker top` runs it
  busybox: "busybox-static",
  "docker-registry": "docker-registry",
  skopeo: "skopeo",
  ssh: "openssh-client",
  dropbear: "dropbear-bin", // a server of SSH that starts with no machine
  dropbearkey: "dropbear-bin",
  openssl: "openssl",
  snmpsimd: "snmpsim", // an agent of SNMP that answers what a file says
  chromium: "chromium",
} as const;

export type PackagedProgram = keyof typeof packageOf;

const installTimeoutS = 600; // [s]
/** How long it waits for another that installs packages. */
const lockTimeoutS = 300; // [s]

/**
 * Where the programs are; those that the machine lacks are installed.
 *
 * @throws Unavailable when the machine lacks one and packages cannot be installed here
 */
export async function installed<Name extends PackagedProgram>(names: readonly Name[]): Promise<Readonly<Record<Name, string>>> {
  const missing = names.filter((name) => tryFindPackaged(name) === undefined);
  if (missing.length > 0) await install([...new Set(missing.map((name) => packageOf[name]))]);
  return Object.fromEntries(names.map((name) => [name, foundProgram(name)])) as Record<Name, string>;
}

async function install(packages: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0 || tryFindProgram("apt-get") === undefined) {
    throw new Unavailable(`Machine must have ${packages.join(", ")} or let root install them with apt-get but does neither: install them`);
  }
  say(`installs ${packages.join(", ")}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-o", `DPkg::Lock::Timeout=${lockTimeoutS}`];
  await outputOf("apt-get", [...waiting, "update", "-q"], { env, timeoutS: installTimeoutS });
  await outputOf("apt-get", [...waiting, "install", "-q", "-y", "--no-install-recommends", ...packages], {
    env,
    timeoutS: installTimeoutS,
  });
}

/** A busybox that loads libraries does not run in an image without them. */
function tryFindPackaged(name: PackagedProgram): string | undefined {
  const file = tryFindProgram(name);
  if (name !== "busybox" || file === undefined) return file;
  return /\/ld-(?:linux|musl)/.test(readFileSync(file, "latin1")) ? undefined : file;
}

function foundProgram(name: PackagedProgram): string {
  const file = tryFindPackaged(name);
  if (file === undefined) throw new Unavailable(`Package ${packageOf[name]} must bring ${name} but did not: install ${name}`);
  return file;
}
