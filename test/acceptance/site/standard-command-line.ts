import { type Ran, runProgram } from "../../support/programs/run-program";
import { machine } from "../engine/machine";
import type { Deployment } from "./deployment";

/** Runs the standard command line, `cdktf`, as an integrator types it. It writes into no home folder and shows no spinner. */
export function cdktf(deployment: Deployment, args: readonly string[], cwd = deployment.folder): Promise<Ran> {
  return runProgram(machine().cdktf, args, {
    cwd,
    timeoutS: 500, // compilers take minutes on a machine that others use too
    env: { ...deployment.environment, CDKTF_HOME: deployment.folder, CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1", CI: "1", FORCE_COLOR: "0" },
  });
}
