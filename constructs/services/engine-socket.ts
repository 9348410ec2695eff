import { z } from "zod";
import { intBetween } from "../props/between";
import { refuseWhere } from "../props/problems/refuse-where";
import { absolutePathProblem } from "./configuration-file";

/** Path of the engine's socket in a container that reaches it. */
export const socketPath = "/var/run/docker.sock";

/** Schemas of the socket of an engine: the group, which is never root's, and the path on its host. */
export const socketShape = {
  socketGroup: intBetween(1, 2_147_483_647),
  socket: z.string().superRefine(refuseWhere(absolutePathProblem)),
};
