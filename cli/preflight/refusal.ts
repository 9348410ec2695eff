import { visibleLine } from "../../constructs/props/problems/visible-text";
import type { Docker, DockerRun } from "./docker";

/** The reason why an engine did not answer, and what to do. */
export interface Refusal {
  readonly reason: string;
  readonly remedy: string;
}

interface KnownRefusal {
  readonly says: RegExp;
  /** Text before the error of the program. @default nothing */
  readonly reason?: string;
  readonly remedy: string;
}

/** Known refusals; the first match counts. @source OpenSSH 9.2, sshconnect.c and sshconnect2.c; docker/cli 28.2, connhelper */
const known: readonly KnownRefusal[] = [
  {
    says: /REMOTE HOST IDENTIFICATION HAS CHANGED/,
    reason: "the ssh key of the host is not the one in known_hosts",
    remedy: "find out why the key has changed before anybody trusts it, then correct known_hosts",
  },
  {
    says: /Host key verification failed/,
    reason: "ssh does not know the key of the host, and cannot ask whether to trust it",
    remedy: "connect once by hand with ssh, compare the key with the key of the host, and accept it",
  },
  {
    says: /Permission denied \(|Too many authentication failures|read_passphrase|password:/i,
    reason: "ssh needs a password, or the host accepts none of your keys; no password can be typed here",
    remedy: "install your key on the host, such as with ssh-copy-id, and add it to ssh-agent",
  },
  {
    says: /permission denied while trying to connect|connect: permission denied/i,
    remedy: "give your user access to the socket of the engine, such as with the group docker",
  },
  { says: /command not found|docker: not found/i, remedy: "install Docker on the host, with the docker command on its PATH" },
  {
    says: /Could not resolve|no such host|Name or service not known/i,
    remedy: "correct the host name in dockerHost or DOCKER_HOST, or the name server of this machine",
  },
  {
    says: /refused|timed out|timeout|No route|unreachable|Cannot connect|no such file/i,
    remedy: "check whether the host is on, its engine runs and the network reaches it, or correct dockerHost or DOCKER_HOST",
  },
];

/** Returns the refusal for a docker command that failed. */
export function refusalOf(docker: Docker, { stderr, isLate }: Pick<DockerRun, "stderr" | "isLate">): Refusal {
  if (isLate)
    return {
      reason: `no answer within ${docker.longest}`,
      remedy: "check whether the host is on and the network reaches it, or run the command from a machine nearer to it",
    };
  const found = known.find(({ says }) => says.test(stderr));
  const words = saidBy((found?.reason && stderr.split("\n").find((line) => found.says.test(line))) || stderr);
  return {
    reason: found?.reason === undefined ? words : `${found.reason} (${words})`,
    remedy: found?.remedy ?? "check with docker version whether a Docker engine answers there",
  };
}

/** Returns the engine's words in an error reply. */
export function engineWords({ text }: { readonly text: string }): string {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown };
    return typeof message === "string" ? message : text;
  } catch {
    return text;
  }
}

/** Most characters of a program's words [-]. */
const mostShown = 200;

/**
 * Returns the error in one line; inside docker's error that of `ssh`.
 * @param silence text for an empty error
 */
export function saidBy(stderr: string, silence = "it says nothing"): string {
  const lines = stderr
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^(?:docker: )?Error response from daemon: /, "")
        .replace(/^failed to open the raw stream connection: /, "")
        .replace(/^error (?:during connect: |while Copy \(stream to stdout\): ).* stderr=/, ""),
    )
    .filter((line) => line !== "" && !/^(?:Run 'docker|See 'docker|@+$|@ |time="[^"]*" level=error msg="error while Close)/.test(line));
  const said = visibleLine(lines.join("; "));
  return said === "" ? silence : said.length > mostShown ? `${said.slice(0, mostShown)} …` : said;
}
