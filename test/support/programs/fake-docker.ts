import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { Docker } from "../../../cli/preflight/docker";
import { EngineConnection } from "../../../cli/preflight/engine-connection";

/**
 * What the fake answers to commands, and behind `system dial-stdio` to requests such as `GET /v1.41/info`, that hold a text; the first that fits. Words on standard error are a
 * refusal there, and of a container what it prints and ends with is the answer to its description.
 */
export type FakeAnswers = readonly (readonly [
  holds: string,
  answer: {
    readonly stdout?: string;
    readonly stderr?: string;
    readonly status?: number;
    readonly after?: string;
    /** The engine gives no answer, or that one later, or the connection is lost meanwhile. */
    readonly isSilent?: true;
    readonly slowMs?: number;
    readonly isLost?: true;
  },
])[];

/** Stands in an answer for the time at which it is given. */
const now = "NOW";

/** A fake of the docker command, and of an engine behind it. What real ones answer stands in test/acceptance/preflight.test.ts. */
export class FakeDocker {
  readonly folder = mkdtempSync(join(tmpdir(), "fake-docker-"));
  private readonly log = join(this.folder, "commands");
  private readonly connections: EngineConnection[] = [];
  private readonly asked = join(this.folder, "requests");

  constructor(answers: FakeAnswers) {
    afterAll(() => {
      for (const connection of this.connections) connection.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
    this.answer(answers);
  }

  /** From now on it answers this. */
  answer(answers: FakeAnswers): void {
    mkdirSync(this.folder, { recursive: true });
    for (const log of [this.log, this.asked]) writeFileSync(log, "");
    writeFileSync(join(this.folder, "answers.json"), JSON.stringify(answers));
    const engine = [process.execPath, resolve("test/support/programs/fake-engine.js"), join(this.folder, "answers.json"), this.asked].join(
      " ",
    );
    const cases = answers.map(([holds, { stdout = "", stderr = "", status = 0, after }], i) => {
      writeFileSync(join(this.folder, `out-${i}`), stdout);
      writeFileSync(join(this.folder, `err-${i}`), stderr);
      return `*'${holds}'*) ${after ?? ":"}; cat ${this.folder}/out-${i}; cat ${this.folder}/err-${i} >&2; exit ${status};;`;
    });
    const program = join(this.folder, "docker");
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$*" in --version) exit 0;; esac\necho "$*" >> ${this.log}\ncase "$*" in\n${cases.join("\n")}\n*' system dial-stdio') exec ${engine};;\nesac\necho "the fake knows no $*" >&2\nexit 99\n`,
    );
    chmodSync(program, 0o755);
  }

  /** The commands that were run, each a line. */
  get commands(): readonly string[] {
    return linesOf(this.log);
  }

  /** What the engine was asked, each a line: method, path and body. */
  get requests(): readonly string[] {
    return linesOf(this.asked);
  }

  /** @param longestS in which it must answer [s] */
  docker(longestS?: number): Docker {
    return Docker.find(join(this.folder, "docker"), longestS);
  }

  /** A connection to its engine, closed at the end of the test file. */
  connection(longestS?: number): EngineConnection {
    const connection = EngineConnection.to(this.docker(longestS), { name: "engine", address: "x", services: [], host: "x" });
    this.connections.push(connection);
    return connection;
  }
}

function linesOf(log: string): readonly string[] {
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** An engine that has images, and says of others that it has not. @param config what each says of itself */
export function imagesOfEngine(references: readonly string[], architecture = "amd64", config: object = {}): FakeAnswers {
  return references.map((reference) => [
    `/images/${reference}/json`,
    { stdout: JSON.stringify({ RepoDigests: [reference], Os: "linux", Architecture: architecture, Config: config }) },
  ]);
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
    ["GET /version", { stdout: JSON.stringify({ Version: "20.10.24", ApiVersion: "1.41", Os: "linux", Arch: "amd64" }) }],
    ["GET /v1.41/info", { stdout: JSON.stringify(info) }],
  ];
}
