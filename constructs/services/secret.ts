import { posix } from "node:path";
import { z } from "zod";
import { isRecord } from "../plain/is-record";
import { refuseWhere } from "../props/problems/refuse-where";
import { isToken } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { recordSchema } from "../props/record";
import { shownText } from "../units/shown-text";
import { absolutePathProblem, systemDirectoryProblem } from "./configuration-file";

/** A secret in a file of the host. Terraform, its plan and its state know only the path. */
export interface SecretFileProps {
  /** Absolute path on the host of the engine; a directory with all its files. The container's user must be able to read it. */
  readonly hostFile: string;
}

const form = 'write { hostFile: "/etc/edge-node/name" }, a file that the container\'s user can read';

// Paths of the kernel, or those that would give the engine, and with it the host, to the container: its data, the directory of its socket,
// any socket. CIS Docker Benchmark 1.6.0, 5.6, 5.18 and 5.32. `/var/run` is another name of `/run`.
const forbidden =
  /^\/(?:dev|proc|sys|boot|(?:var\/)?run\/(?:docker|containerd|systemd)|var\/lib\/(?:docker|containerd|kubelet))(?:\/|$)|^\/var\/(?:lib|run)$|\.sock$/;

// The value is never repeated unless it is a path: errors end up in logs.
const noHostFile = "must be the absolute path of a file on the host: write it as /etc/edge-node/name";

const hostFile = z
  .string({ error: ({ input }) => (input === undefined ? "is required: give the absolute path of a file on the host" : noHostFile) })
  .superRefine(refuseWhere(hostFileProblem));

function hostFileProblem(path: string): string | undefined {
  if (!path.startsWith("/") && !isToken(path)) return noHostFile;
  if (forbidden.test(path) || systemDirectoryProblem(path) !== undefined) {
    return `must be a file of the deployer's but is ${shownText(path)}, which opens the host to the container: copy the secret elsewhere`;
  }
  if (systemDirectoryProblem(posix.dirname(path)) === undefined) return absolutePathProblem(path);
  return `must lie in a directory of the deployer's own but is ${shownText(path)}: move it one directory down, as /etc/edge-node/name`;
}

const containerPath = z.string().superRefine(refuseWhere(absolutePathProblem));

/** Refuses a value that is no object without repeating it: it may be the secret. */
const objectFirst = <Props>(must: string, remedy: string) =>
  z.custom<Props>(isRecord, {
    error: ({ input }) => {
      if (input === undefined) return `is required: ${remedy}`;
      return `${must}${typeof input === "string" ? " but is text, which Terraform's state would keep" : ""}: ${remedy}`;
    },
  });

/** Parses a {@link SecretFileProps}. */
export const secretFile = objectFirst<SecretFileProps>("must be a file on the host", form).pipe(
  propsSchema<SecretFileProps>()({ hostFile }),
);

/** Parses secrets: a file on the host by absolute path in the container. */
export const secretsSchema = objectFirst<Readonly<Record<string, SecretFileProps>>>(
  "must be files on the host by their path in the container",
  'write { "/run/secrets/name": { hostFile: "/etc/edge-node/name" } }',
).pipe(recordSchema(containerPath, secretFile));
