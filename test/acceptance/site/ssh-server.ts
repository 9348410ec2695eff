import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { outputOf } from "../../support/programs/run-program";
import { BackgroundProcess } from "../engine/background-process";
import { type EngineAddress, engineEnvironment } from "../engine/docker-engine";
import { freePort } from "../engine/free-port";
import { tryFindProgram } from "../engine/search-path";

/** A server of SSH on whose host an engine runs. */
export interface SshServer {
  readonly port: number;
  /** Folder of an `ssh` that has a key of it, and trusts it: of the user of the test nothing is read or written. */
  readonly programs: string;
  stop(): Promise<void>;
}

/** Starts one. It sees a home of its own in the place of that of the user, with the key in it. */
export async function sshServer(engine: EngineAddress, folder: string): Promise<SshServer> {
  const at = (name: string) => join(folder, "ssh-server", name);
  for (const name of ["home/.ssh", "bin"]) mkdirSync(at(name), { recursive: true, mode: 0o700 });
  const keys = `${tryFindProgram("dropbearkey")}`;
  await outputOf(keys, ["-t", "ed25519", "-f", at("host-key")]);
  await outputOf("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at("key")]);
  await outputOf("cp", [at("key.pub"), at("home/.ssh/authorized_keys")]);
  const own = `IdentityFile ${at("key")}\nIdentitiesOnly yes\nStrictHostKeyChecking no\nUserKnownHostsFile /dev/null\nLogLevel ERROR\n`;
  writeFileSync(at("config"), own);
  writeFileSync(at("bin/ssh"), `#!/bin/sh\nexec ${tryFindProgram("ssh")} -F ${at("config")} "$@"\n`);
  // what a login finds, a program on its path and the address of the engine: of its own environment a session has nothing
  const environment = Object.entries(engineEnvironment(engine)).map(([name, value]) => `${name}='${value}'`);
  const forced = `env ${environment.join(" ")} PATH='${dirname(engine.client)}':/usr/bin:/bin docker system dial-stdio`;
  const port = await freePort();
  writeFileSync(
    at("serve"),
    `#!/bin/sh\nmount --bind ${at("home")} ${userInfo().homedir} && exec ${tryFindProgram("dropbear")} -F -E -r ${at("host-key")} -p 127.0.0.1:${port} -c "${forced}"\n`,
  );
  for (const program of ["bin/ssh", "serve"]) chmodSync(at(program), 0o755);
  const server = new BackgroundProcess("unshare", ["--mount", at("serve")], at("log"));
  await server.ready(
    () =>
      outputOf("ssh-keyscan", ["-T", "1", "-p", `${port}`, "127.0.0.1"]).then(
        (key) => key !== "",
        () => false,
      ),
    20,
  );
  return { port, programs: at("bin"), stop: () => server.stop(5) };
}
