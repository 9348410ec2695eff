import { inOwnProcess } from "../in-own-process";
import type { Build } from "./build";

/** The work tree and the commit that it is compared with. */
export interface Builds {
  readonly tree: Build;
  readonly commit: Build;
}

/** What was measured of both, a number for each round. */
export interface InTurn<T> {
  readonly tree: readonly T[];
  readonly commit: readonly T[];
}

/** Measures both builds in turn, so that a machine which is slower for a while is slower for both, each time in a process of its own. */
export async function inTurn<T>({ tree, commit }: Builds, rounds: number, measure: (build: Build) => Promise<T>): Promise<InTurn<T>> {
  const measured = { tree: [] as T[], commit: [] as T[] };
  for (let round = 0; round < rounds; round++) {
    measured.commit.push(await measure(commit));
    measured.tree.push(await measure(tree));
  }
  return measured;
}

/** Runs a program of this bench against builds. */
export function program<T>(name: string, args: readonly (number | string)[]): (build: Build) => Promise<T> {
  return (build) => inOwnProcess(name, args, build.programs) as Promise<T>;
}
