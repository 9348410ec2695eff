import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TakeLockOptions, takeLock } from "../../stacks/lock-file";
import { isGone, type LockHolder, thisProcess } from "../../stacks/lock-holder";

let folder: string;
let file: string;
const programs: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock");
});

afterEach(() => {
  for (const program of programs.splice(0)) program.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const take = (options: Partial<TakeLockOptions> = {}) =>
  takeLock(file, {
    refusal: (holder, held) => new Error(holder === undefined ? `no file at ${held}` : `${holder} holds ${held}`),
    ...options,
  });
const heldBy = (changes: Partial<LockHolder>) => writeFileSync(file, JSON.stringify({ ...thisProcess(), ...changes }));
const ended = () => spawnSync(process.execPath, ["--version"]).pid;

async function program(): Promise<ChildProcess> {
  const started = fork(join(__dirname, "../support/programs/lock-program.ts"), {
    execArgv: ["-r", "tsx/cjs"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  programs.push(started);
  await once(started, "message");
  return started;
}

async function asked(one: ChildProcess, message: object): Promise<string> {
  const answer = once(one, "message");
  one.send(message);
  return String((await answer)[0]);
}

describe("takeLock()", () => {
  it("takes a lock without a holder whose time is in the future, as where clocks differ", () => {
    writeFileSync(file, "junk");
    utimesSync(file, new Date("2099-01-01"), new Date("2099-01-01"));
    expect(take().isHeld()).toBe(true);
  });

  it("leaves no file where a file cannot be linked or written", () => {
    const full = () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    };
    const lock = take({ link: full }); // a file system without links: it is created
    expect(readdirSync(folder)).toEqual(["lock"]);
    rmSync(file);
    expect(lock.isHeld()).toBe(false);
  });

  it("writes process, host and time into one file, which is gone with the lock", () => {
    const lock = take();
    expect(readdirSync(folder)).toEqual(["lock"]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ process: process.pid, host: thisProcess().host });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses what a running process holds, this one too, names it, and changes nothing", async () => {
    const other = await program();
    expect(await asked(other, { take: file })).toBe("taken");
    const text = readFileSync(file, "utf8");
    const { since, host } = JSON.parse(text) as LockHolder;
    expect(() => take()).toThrow(`process ${other.pid} of host ${host}, since ${since}, holds ${file}`);
    expect([readdirSync(folder), readFileSync(file, "utf8")]).toEqual([["lock"], text]);
    rmSync(file);
    const own = take();
    expect(() => take()).toThrow(`process ${process.pid} of`);
    own.release();
  });

  it("takes what a process left that was killed, or that a later process has the number of", async () => {
    const other = await program();
    expect(await asked(other, { take: file })).toBe("taken");
    const end = once(other, "exit");
    other.kill("SIGKILL");
    await end;
    expect(existsSync(file)).toBe(true);
    take().release();
    heldBy({ process: ended(), start: "1" });
    take().release();
    heldBy({ start: "1" }); // the number of this process, which was started later
    take().release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes what a process left that has ended and whose parent does not ask how", async () => {
    const script = "cat <&3 > /dev/null & echo $!; exec 3<&-; exec sleep 60"; // sleep does not know that it has a child
    const parent = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore", "pipe"] });
    programs.push(parent);
    const number = Number((await once(parent.stdout as Readable, "data"))[0]);
    const statOf = (pid: number | undefined) => readFileSync(`/proc/${pid}/stat`, "utf8");
    await expect.poll(() => statOf(parent.pid), { timeout: 20_000 }).toContain("(sleep)");
    (parent.stdio[3] as Writable).end();
    await expect.poll(() => statOf(number), { timeout: 20_000 }).toContain(") Z ");
    heldBy({ process: number, start: statOf(number).split(" ")[21] ?? "" });
    take().release();
  });

  it("refuses a lock of another host or container, of which nobody knows whether it runs", () => {
    for (const changes of [{ boot: "another", host: "far-away", machine: "another" }, { namespace: "pid:[1]" }]) {
      heldBy({ ...changes, process: ended(), since: "2026-11-25T10:00:00.000Z" });
      expect(() => take()).toThrow(/^process \d+ of host \S+, since 2026-11-25T10:00:00\.000Z, holds /);
    }
  });

  it("refuses a lock without a holder, as one that is just written, and takes it when nobody can be writing it any more", () => {
    for (const text of ["", '{"process": 1', '{"process":-1,"host":"h","since":"2026-11-25T10:00:00Z"}']) {
      writeFileSync(file, text);
      expect(() => take()).toThrow("a process that has not said its name yet holds");
      const before = Date.now() / 1000 - 11;
      utimesSync(file, before, before);
      take().release();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes what one that was killed while it took a stale lock left, and refuses while another is at it", () => {
    heldBy({ process: ended() });
    const stale = readFileSync(file, "utf8");
    writeFileSync(`${file}.taking`, stale);
    take().release();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(file, stale);
    heldBy({ process: ended() });
    const taking = takeLock(`${file}.taking`, { refusal: () => new Error("nobody else") });
    expect(() => take()).toThrow(`holds ${file}.taking`);
    taking.release();
    take().release();
  });

  it("takes a lock where the file system has no links, and refuses there too", () => {
    const link = () => {
      throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" });
    };
    const lock = take({ link });
    expect(readdirSync(folder)).toEqual(["lock"]);
    expect(() => take({ link })).toThrow(`process ${process.pid} of`);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves a lock that somebody else took after it was removed by hand", () => {
    const lock = take();
    heldBy({ host: "far-away" });
    lock.release();
    expect(existsSync(file)).toBe(true);
  });

  it("says what stands in the place of the file, and that it cannot be written", () => {
    mkdirSync(file);
    expect(() => take()).toThrow(`no file at ${file}`);
    expect(readdirSync(file)).toEqual([]);
    rmSync(file, { recursive: true });
    symlinkSync(join(folder, "elsewhere"), file);
    expect(() => take()).toThrow(`no file at ${file}`);
    writeFileSync(join(folder, "elsewhere"), "of somebody");
    expect(() => take()).toThrow(`no file at ${file}`);
    expect([lstatSync(file).isSymbolicLink(), readFileSync(join(folder, "elsewhere"), "utf8")]).toEqual([true, "of somebody"]);
    rmSync(file);
    expect(() => takeLock(join(folder, "none/lock"), { refusal: () => new Error("held") })).toThrow("ENOENT");
  });

  it("gives a stale lock to one of two programs that find it at once, twenty times", async () => {
    const two = await Promise.all([program(), program()]);
    for (let i = 0; i < 20; i++) {
      const one = join(folder, `lock-${i}`);
      writeFileSync(one, JSON.stringify({ ...thisProcess(), start: "1" }));
      const answers = await Promise.all(two.map((each) => asked(each, { take: one })));
      expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
      expect(answers.find((answer) => answer !== "taken")).toMatch(/^process \d+ of host/);
    }
  });

  it("is undone when the program ends, throws or exits; a signal leaves the file, which is stale", async () => {
    const ways = ["return", "throw", "exit", "SIGTERM", "SIGINT"] as const;
    const left = await Promise.all(
      ways.map(async (way) => {
        const one = await program();
        expect(await asked(one, { take: join(folder, way) })).toBe("taken");
        const end = once(one, "exit");
        way.startsWith("SIG") ? one.kill(way as NodeJS.Signals) : one.send({ end: way });
        await end;
        return existsSync(join(folder, way));
      }),
    );
    expect(left).toEqual([false, false, false, true, true]);
    for (const way of ["SIGTERM", "SIGINT"]) takeLock(join(folder, way), { refusal: (holder) => new Error(holder ?? "no file") }).release();
  });
});

describe("isGone()", () => {
  const own: LockHolder = { ...thisProcess(), boot: "this-boot", namespace: "pid:[1]", machine: "this-machine" };

  it("knows a process of before the machine was started again, and not one of another machine of that name", () => {
    expect(isGone({ ...own, boot: "before" }, own)).toBe(true);
    expect(isGone({ ...own, boot: "before", machine: "other" }, own)).toBe(false);
    const { machine: _, ...unnamed } = own;
    expect(isGone({ ...unnamed, boot: "before" }, unnamed)).toBe(false);
  });

  it("knows by its number alone whether a process of this host runs, where the system says no more", () => {
    const bare = { id: "x", process: process.pid, host: "here", since: "2026-11-25T10:00:00Z" };
    expect([isGone(bare, bare), isGone({ ...bare, process: ended() }, bare)]).toEqual([false, true]);
    expect(isGone({ ...bare, process: ended(), host: "far-away" }, bare)).toBe(false);
  });
});
