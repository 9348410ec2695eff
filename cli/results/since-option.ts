import { basename } from "node:path";
import { Option } from "commander";
import type { FleetPast } from "../../constructs/report/sites/fleet-of";
import type { Output } from "../outputs/outputs";
import { InputError } from "../terminal/exit-codes";

/** Makes the option of an earlier result with which a fleet is compared. `--baseline` holds accepted findings; this accepts none. */
export function sinceOption(): Option {
  return new Option("--since <result>", "earlier result to compare with on the page of --format fleet").default(undefined, "none");
}

/**
 * Reads the compared parts of the earlier result, and drops the rest.
 *
 * @throws InputError when no page of a fleet is written, or for a file that is no result
 */
export function fleetPastOf(since: string | undefined, outputs: readonly Output[]): FleetPast | undefined {
  if (since === undefined) return undefined;
  if (!outputs.some(({ format }) => format.name === "fleet"))
    throw new InputError(`--since must be used with --format fleet but is not: add --format fleet --output fleet.html`);
  const { fleetPast }: typeof import("../../constructs/report/sites/fleet-of") = require("../../constructs/report/sites/fleet-of");
  const { readResult }: typeof import("./read-result") = require("./read-result");
  return fleetPast(basename(since), readResult(since));
}
