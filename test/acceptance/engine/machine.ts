import { readFileSync } from "node:fs";
import type { EngineAddress } from "./docker-engine";
import type { Images } from "./images";
import type { PackageChecks, TerraformWithProvider } from "./tools";

/** Variable of the environment with the file that describes the machine to the tests. */
export const machineVariable = "ACCEPTANCE_MACHINE";

/** An engine with its surroundings. */
export interface EngineSurroundings {
  readonly engine: EngineAddress;
  readonly images: Images;
  /** Address at which containers reach this machine. */
  readonly hostAddress: string;
  /** Address at which this machine reaches what containers publish. */
  readonly publishedAddress: string;
}

/** Everything that the run brought up, as plain data. */
export interface Machine extends TerraformWithProvider, EngineSurroundings {
  /** OpenTofu, where it is not the first. */
  readonly second?: TerraformWithProvider;
  /** Is removed at the end of the run. */
  readonly folder: string;
  /** Program of the standard command line, cdktf-cli. */
  readonly cdktf: string;
  /** The same of cdktn. */
  readonly cdktn: string;
  readonly packageChecks: PackageChecks;
  /** Program of a registry. */
  readonly registry: string;
  /** Program that stands for agents of SNMP. */
  readonly snmpsimd: string;
  /** Program that runs alert rules on series that a test gives: vmalert-tool. */
  readonly ruleChecker: string;
  /** An engine beside the first that may be killed; an engine that the run did not start has none. */
  readonly beside?: EngineSurroundings;
}

/** The machine of this run with the engine that may be killed, because no other test deploys on it. */
export function machineToKill(): Machine {
  const { beside, ...first } = machine();
  return { ...first, ...beside };
}

/**
 * The machine of this run.
 *
 * @throws Error outside a run of `npm run acceptance`
 */
export function machine(): Machine {
  const file = process.env[machineVariable];
  if (file === undefined) throw new Error("Acceptance tests must run on a prepared machine but there is none: npm run acceptance");
  return JSON.parse(readFileSync(file, "utf8")) as Machine;
}
