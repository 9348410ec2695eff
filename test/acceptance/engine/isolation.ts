import { networkInterfaces } from "node:os";
import { outputOf } from "./run-program";

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

/** An address at which containers of the machine's own engine reach the machine. */
export function machineAddress(): string {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;
  if (address === undefined) throw new Error("Machine must have an address besides its loopback but has none");
  return address;
}
