import { resolve } from "node:path";

/** Which app of this process wrote to a folder. */
const writers = new Map<string, object>();

/**
 * @throws Error when another app of this process wrote to the folder: its reports and Terraform JSON would be removed as those of an earlier run, and one
 * JUnit file would hold half of the sites
 */
export function refuseSecondWriter(folder: string, app: object): void {
  const writer = writers.get(resolve(folder));
  if (writer === undefined || writer === app) return;
  throw new Error(
    `EdgeApp must have an output folder of its own but another app of this program wrote to ${folder}: put all sites into one app, or give each app its outdir`,
  );
}

/** From now on the folder is that app's, as long as the program runs. */
export function noteWriter(folder: string, app: object): void {
  writers.set(resolve(folder), app);
}

/** Forgets every app, as the end of the program does: what they wrote is then of an earlier run. */
export function forgetWriters(): void {
  writers.clear();
}
