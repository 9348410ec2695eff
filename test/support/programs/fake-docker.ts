import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { Docker } from "../../../cli/preflight/docker";

/** What the fake answers to commands that hold a text; the first that fits. */
export type FakeAnswers = readonly (readonly [
  holds: string,
  answer: { readonly stdout?: string; readonly stderr?: string; readonly status?: number; readonly after?: string },
])[];

/** Stands in an answer for the time at which it is given. */
const now = "NOW";

/** A fake of the docker command: a script that prints what an engine printed once. What real ones answer stands in test/acceptance/preflight.test.ts. */
export class FakeDocker {
  readonly folder = mkdtempSync(join(tmpdir(), "fake-docker-"));
  private readonly log = join(this.folder, "commands");

  constructor(answers: FakeAnswers) {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
    this.answer(answers);
  }

  /** From now on it answers this. */
  answer(answers: FakeAnswers): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.log, "");
    const cases = answers.map(([holds, { stdout = "", stderr = "", status = 0, after }], i) => {
      writeFileSync(join(this.folder, `out-${i}`), stdout);
      writeFileSync(join(this.folder, `err-${i}`), stderr);
      return `*'${holds}'*) ${after ?? ":"}; sed "s/${now}/$(date -u +%FT%T.%3NZ)/" ${this.folder}/out-${i}; cat ${this.folder}/err-${i} >&2; exit ${status};;`;
    });
    const program = join(this.folder, "docker");
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$*" in --version) exit 0;; esac\necho "$*" >> ${this.log}\ncase "$*" in\n${cases.join("\n")}\nesac\necho "the fake knows no $*" >&2\nexit 99\n`,
    );
    chmodSync(program, 0o755);
  }

  /** The commands that were run, each a line. */
  get commands(): readonly string[] {
    return readFileSync(this.log, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  }

  /** @param longestS in which it must answer [s] */
  docker(longestS?: number): Docker {
    return Docker.find(join(this.folder, "docker"), longestS);
  }
}

/** What Docker 20.10.24 says of itself, in short. @param time on its clock. @default that of this machine */
export function answersOfEngine(time?: Date): FakeAnswers {
  const info = {
    MemoryLimit: true,
    SwapLimit: true,
    CPUShares: true,
    CPUSet: true,
    MemTotal: 25_276_059_648,
    NCPU: 2,
    DockerRootDir: "/var/lib/docker",
    SystemTime: time?.toISOString() ?? now,
  };
  return [
    [" version ", { stdout: JSON.stringify({ Server: { Version: "20.10.24", ApiVersion: "1.41", Os: "linux", Arch: "amd64" } }) }],
    [" info ", { stdout: JSON.stringify(info) }],
  ];
}
