import { z } from "zod";
import { textSchema } from "./name";
import { dataSize } from "./quantities";

/** Numeric `uid:gid` of another user than root. */
export const userPattern = /^[1-9]\d*:\d+$/;

/** Parses the user of a container. */
export const userSchema = z.string().regex(userPattern, {
  error: ({ input }) => `must be a numeric uid:gid other than root but is "${input}": write it as 65532:65532`,
});

/** User of a container unless its props say otherwise: `nonroot` of the common base images. */
export const defaultUser = "65532:65532";

/** Weight against other containers when the processor is short. */
export const cpuSharesSchema = z.int().min(2).max(262_144);

/** The engine's own weight. */
export const defaultCpuShares = 1024;

/** Parses the permission to remove a container's data. */
export const removableDataSchema = z.strictObject({
  reason: z.string().regex(/\S/, { error: "must say why the data may be removed but is empty: write who decided it and when" }),
});

/** Parses a program with its arguments, or the arguments alone; they may be tokens. The provider refuses an empty one at apply. */
export const commandSchema = z
  .array(textSchema({ tokens: true }).min(1, { error: "must not be empty, which the provider refuses: leave the argument out" }))
  .min(1);

/** Memory limit of a container: the provider takes whole MiB, the engine 6 MiB or more. */
export const containerMemory = dataSize({ positive: true }).superRefine((parsed, context) => {
  if (!(parsed.mebibytes >= 6 && Number.isInteger(parsed.mebibytes))) {
    context.addIssue({ code: "custom", message: `must be whole MiB and at least 6 MiB but is ${parsed}: write it as "512 MiB"` });
  }
});
