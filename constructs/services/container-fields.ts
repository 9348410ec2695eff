import { z } from "zod";
import { intBetween } from "../props/between";
import { textSchema } from "../props/name";
import { addProblem } from "../props/problems/add-problem";
import { list } from "../props/problems/list";
import { refuseWhere } from "../props/problems/refuse-where";
import { dataSize } from "../props/quantities";
import { recordSchema } from "../props/record";
import { wholeMebibytes } from "../props/whole-mebibytes";
import { absolutePathProblem, systemDirectoryProblem } from "./configuration-file";
import { longestWaitS, mostMemoryBytes } from "./most";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";
import { wholeSeconds } from "./whole-seconds";

/** Numeric `uid:gid`. */
export const userPattern = /^\d+:\d+$/;

/** The engine refuses a user or group above it. @source Moby, libcontainer/user, `maxID` */
const largestId = 2_147_483_647;

export const userSchema = z
  .string()
  .regex(userPattern, {
    error: ({ input }) => `must be a numeric uid:gid other than root but is ${quotedUnlessSecret(`${input}`)}: write it as 65532:65532`,
    abort: true,
  })
  .refine((user) => user.split(":").every((id) => Number(id) <= largestId), {
    error: ({ input }) => `must be a uid and a gid of at most ${largestId} but is ${quotedUnlessSecret(`${input}`)}: choose lower ones`,
  });

/** Whether the user or its group is root, in any spelling. The group may write files of root's group. */
export function isRoot(user: string): boolean {
  return user.split(":").some((id) => /^0+$/.test(id));
}

/** User of a container unless its props say otherwise: `nonroot` of the common base images. */
export const defaultUser = "65532:65532";

/** Parses the weight against other containers when the processor is short. */
export const cpuSharesSchema = intBetween(2, 262_144);

/** The engine's own weight. */
export const defaultCpuShares = 1024;

const commandForm = 'must be a list of texts: write ["/program", "argument"]';

/**
 * Parses a program with its arguments, or the arguments alone; they may be tokens. The provider refuses an empty one at apply. A value that
 * is no text is not repeated: it may be a secret.
 */
export const commandSchema = list(
  z
    .string({ error: ({ input }) => (input === undefined ? undefined : "must be text: write the value in quotes") })
    .pipe(textSchema({ tokens: true }).min(1, { error: "must not be empty, which the provider refuses: leave the argument out" })),
  { error: ({ code, input }) => (code === "invalid_type" && input !== undefined ? commandForm : undefined) },
).min(1);

/** Parses the memory limit of a container: the provider takes whole MiB, the engine 6 MiB or more. */
export const containerMemory = dataSize({ positive: true, max: mostMemoryBytes }).superRefine((parsed, context) => {
  if (!(parsed.mebibytes >= 6 && Number.isInteger(parsed.mebibytes))) {
    addProblem(context, [], `must be whole MiB and at least 6 MiB but is ${parsed}: write it as "512 MiB"`);
  }
});

const scratchSize = wholeMebibytes(mostMemoryBytes, "16 MiB");

/** Directories of the system that may be written. */
const writableDirectories = ["/tmp", "/run"];

const scratchPath = z
  .string()
  .superRefine(
    refuseWhere(
      (path) =>
        absolutePathProblem(path) ??
        (/[:,]/.test(path) ? "must hold neither a colon nor a comma: rename the directory" : undefined) ??
        (writableDirectories.includes(path) ? undefined : systemDirectoryProblem(path)),
    ),
  );

/** Time between the request to stop and the kill unless the props say otherwise. */
export const defaultStopGraceS = 30; // [s]

/** Directories in memory unless the props say otherwise. */
export const defaultScratchMiB: Readonly<Record<string, number>> = { "/tmp": 16 }; // [MiB]

/** Parses the time that a container has to stop by itself. */
export const stopGraceSchema = wholeSeconds(1, longestWaitS, "30 s");

/** Parses directories in memory, by their path. */
export const scratchSchema = recordSchema(scratchPath, scratchSize);
