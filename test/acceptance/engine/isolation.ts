import { writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { outputOf } from "../../support/programs/run-program";

/** Of a block for documentation, RFC 5737: nobody else has it. */
const isolatedAddress = "198.51.100.1";

/**
 * The command that runs a program in a network of its own, which ends with its last process: the run's bridges, addresses and packet filter rules
 * are nowhere else, and nothing that a test deploys reaches anything outside.
 */
export function isolated(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  return ["unshare", ["--net", "--", program, ...args]];
}

/** Brings a new network up. Gives the address at which its containers reach it. */
export async function bringUpIsolated(): Promise<string> {
  await outputOf("ip", ["link", "set", "lo", "up"]);
  await outputOf("ip", ["address", "add", `${isolatedAddress}/32`, "dev", "lo"]);
  return isolatedAddress;
}

/** A network beside the run's, for an engine whose rules and bridges must not meet another's. */
export interface NetworkBeside {
  /** A program that is started with this in front of it is in the network. */
  readonly enter: readonly string[];
  /** Address at which the network reaches the run. */
  readonly runAddress: string;
  /** Address at which the run reaches the network. */
  readonly address: string;
}

/** Of another block for documentation, RFC 5737: each network beside has four addresses of it. */
const linkedBlock = (network: number) => ({
  run: `203.0.113.${4 * network + 1}`,
  beside: `203.0.113.${4 * network + 2}`,
  prefixLength: 30,
});

/**
 * Makes a network beside the isolated one of the run, and links both. A file in `folder` holds it: it goes with the folder.
 *
 * @param name of the link, at most 15 letters
 * @param network which of them it is, from 0
 */
export async function networkBeside(folder: string, name = "beside", network = 0): Promise<NetworkBeside> {
  const file = join(folder, "network");
  writeFileSync(file, "");
  await outputOf("unshare", [`--net=${file}`, "true"]);
  const enter = ["nsenter", `--net=${file}`, "--"];
  const block = linkedBlock(network);
  const [program = "", ...entering] = enter;
  const ip = (...args: string[]) => outputOf("ip", args);
  const ipBeside = (...args: string[]) => outputOf(program, [...entering, "ip", ...args]);
  await ip("link", "add", name, "type", "veth", "peer", "name", "run", "netns", file);
  await ip("address", "add", `${block.run}/${block.prefixLength}`, "dev", name);
  await ip("link", "set", name, "up");
  await ipBeside("link", "set", "lo", "up");
  await ipBeside("address", "add", `${block.beside}/${block.prefixLength}`, "dev", "run");
  await ipBeside("link", "set", "run", "up");
  return { enter, runAddress: block.run, address: block.beside };
}

/** An address at which containers of the machine's own engine reach the machine. */
export function machineAddress(): string {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;
  if (address === undefined) throw new Error("Machine must have an address besides its loopback but has none");
  return address;
}
