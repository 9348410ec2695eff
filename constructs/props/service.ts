import { z } from "zod";
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

/** Memory limit of a container: the provider takes whole MiB, the engine 6 MiB or more. */
export const containerMemory = dataSize({ positive: true }).superRefine((parsed, context) => {
  if (!(parsed.mebibytes >= 6 && Number.isInteger(parsed.mebibytes))) {
    context.addIssue({ code: "custom", message: `must be whole MiB and at least 6 MiB but is ${parsed}: write it as "512 MiB"` });
  }
});
