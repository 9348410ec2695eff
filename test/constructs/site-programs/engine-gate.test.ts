import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SheddingPlan } from "../../../constructs/site-programs/shedding-plan";
import { runProgram } from "../../support/programs/run-program";
import { RunningProgram, writeProgram } from "../../support/site-programs/running-program";
import { workedPlan } from "../../support/site-programs/shed-site";
import { StandInEngine } from "../../support/site-programs/stand-in-engine";

interface Gate {
  readonly folder: string;
  readonly socket: string;
  readonly engine: StandInEngine;
  readonly program: RunningProgram;
  readonly file: string;
}

/** Starts a gate before a stand-in of the engine. */
async function startGate(changes: Partial<SheddingPlan> = {}, constants: Readonly<Record<string, string>> = {}): Promise<Gate> {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  const socket = join(folder, "gate.sock");
  const engine = await StandInEngine.listen(join(folder, "engine.sock"));
  writeFileSync(join(folder, "plan.json"), JSON.stringify(workedPlan(changes)));
  const file = writeProgram(folder, "engine-gate", { "/var/run/docker.sock": engine.socket, ...constants });
  const program = RunningProgram.start(file, join(folder, "plan.json"), socket);
  onTestFinished(async () => {
    await program.end("SIGKILL");
    engine.close();
    rmSync(folder, { recursive: true });
  });
  await program.said("listens");
  return { folder, socket, engine, program, file };
}

/** Answer of a gate: status and text. */
async function answerOf(socketPath: string, method: string, path: string): Promise<readonly [status: number | undefined, text: string]> {
  const asked = request({ socketPath, method, path, agent: false }).end();
  const [answer] = await once(asked, "response");
  let text = "";
  for await (const part of answer.setEncoding("utf8")) text += part;
  return [answer.statusCode, text];
}

const listing = `GET /containers/json?all=1&filters=${encodeURIComponent('{"label":["edge-node.site=north"]}')}`;

describe("engine-gate", () => {
  it("engine-gate lists, starts and stops the services of its plan, by the ids that the engine has for them", async () => {
    const { socket, engine } = await startGate({ services: [...workedPlan().services, { container: "planned", stopGraceS: 90 }] });
    const trainer = engine.add("trainer", "running", { status: "Up 2 seconds (health: starting)" });
    const viewer = engine.add("viewer", "running", { status: "Up 2 hours (unhealthy)" });
    engine.add("archiver", "exited", { status: "Exited (137) 1 second ago" });
    engine.add("demodulator");
    expect(await answerOf(socket, "GET", "/containers")).toEqual([
      200,
      JSON.stringify([
        { name: "trainer", state: "running", health: "starting" },
        { name: "viewer", state: "running", health: "unhealthy" },
        { name: "archiver", state: "exited" },
      ]),
    ]);
    expect(await answerOf(socket, "POST", "/containers/trainer/stop")).toEqual([204, ""]);
    expect(await answerOf(socket, "POST", "/containers/viewer/start")).toEqual([204, ""]); // 304 of the engine: it runs
    expect(await answerOf(socket, "POST", "/containers/planned/stop")).toEqual([404, "Site north has no container planned: deploy it\n"]);
    expect(engine.requests.map(({ line }) => line)).toEqual([
      listing,
      listing,
      `POST /containers/${trainer.id}/stop?t=1`,
      listing,
      `POST /containers/${viewer.id}/start`,
      listing,
    ]);
  });

  it("engine-gate touches no container of another site, of another name or without a plain id", async () => {
    const { socket, engine } = await startGate();
    engine.add("trainer", "running", { site: "south" });
    const listed = (Id: string, name: string, site = "north") => ({
      Id,
      Names: [name],
      State: "running",
      Status: "Up",
      Labels: { "edge-node.site": site },
    });
    const id = "a".repeat(64);
    const tricks = [
      [],
      [listed(id, "/trainer", "south")], // of an engine that does not filter
      [listed(id, "/trainer-2"), listed(id, "trainer"), listed(id, "/other/trainer"), listed(id, "/Trainer")],
      [listed("../images/x", "/trainer")],
      [listed(`${id}/exec`, "/trainer")],
      [listed("abc", "/trainer")],
    ];
    for (const trick of tricks) {
      engine.answer = () => ({ status: 200, text: JSON.stringify(trick) });
      expect.soft([trick, await answerOf(socket, "POST", "/containers/trainer/stop")]).toEqual([trick, [404, expect.any(String)]]);
    }
    engine.answer = undefined;
    expect((await answerOf(socket, "POST", "/containers/trainer/stop"))[0]).toBe(404);
    expect(await answerOf(socket, "GET", "/containers")).toEqual([200, "[]"]);
    expect(engine.requests.map(({ line }) => line).filter((line) => line !== listing)).toEqual([]);
  });

  it("engine-gate lets nothing but its three forms reach the engine, whatever 10,000 requests try", async () => {
    const { socket, engine } = await startGate();
    for (const name of ["trainer", "viewer", "archiver", "demodulator"]) engine.add(name);
    const allowed = new Set([
      "GET /containers",
      ...["trainer", "viewer", "archiver"].flatMap((name) => ["start", "stop"].map((act) => `POST /containers/${name}/${act}`)),
    ]);
    const requests = fc.sample(hostileRequest, { numRuns: 10_000, seed: 20_261_202 });
    const sent = requests.filter(({ line }) => allowed.has(line));
    const plain = sent.filter(({ isAlone }) => !isAlone).length;
    const statuses = await sendAll(socket, requests);

    const [listings, others] = [
      engine.requests.filter(({ line }) => line === listing),
      engine.requests.filter(({ line }) => line !== listing),
    ];
    const ids = engine.containers.slice(0, 3).map(({ id }) => id);
    const forms = ids.flatMap((id) => [`POST /containers/${id}/start`, `POST /containers/${id}/stop?t=1`]);
    expect([...new Set(others.map(({ line }) => line))].toSorted()).toEqual(forms.toSorted());
    expect(engine.requests.filter(({ body }) => body !== "")).toEqual([]);
    const headers = new Set(engine.requests.flatMap((one) => Object.entries(one.headers).map((pair) => pair.join(": "))));
    expect([...headers].toSorted()).toEqual(["connection: close", "content-length: 0", "host: localhost"]);
    expect(plain).toBeGreaterThan(100);
    expect(listings.length).toBeGreaterThanOrEqual(plain);
    expect(listings.length).toBeLessThanOrEqual(sent.length);
    expect(Object.keys(statuses)).toEqual(["100", "200", "204", "400", "403"]);
    expect(statuses[403]).toBeGreaterThan(6000);
    expect(statuses[400]).toBeGreaterThan(500);
  });

  it("engine-gate answers 502 with a line where the engine fails, is away, goes on without end or does not answer in time", async () => {
    const { socket, engine } = await startGate({}, { "listLimitS = 10": "listLimitS = 5" });
    engine.add("trainer");
    const failures: readonly [typeof engine.answer, string][] = [
      [() => ({ status: 500, text: '{"message":\n"boom"}' }), 'the engine lists no containers but answers 500: {"message": "boom"}'],
      [() => ({ status: 200, text: "<html>" }), "Unexpected token"],
      [() => ({ status: 200, text: "{}" }), "filter is not a function"],
      [() => ({ status: 200, text: `"${"x".repeat(9 * 1024 * 1024)}"` }), "the answer has more than 8388608 characters"],
      [() => new Promise<never>(() => {}), "no whole answer within 5 s"],
      [(line) => (line.startsWith("POST") ? { status: 409, text: "conflict" } : undefined), "the engine answers 409: conflict"],
    ];
    for (const [answer, words] of failures) {
      engine.answer = answer;
      const [status, text] = await answerOf(socket, "POST", "/containers/trainer/stop");
      expect.soft([status, text]).toEqual([502, expect.stringContaining(words)]);
      expect.soft(text).toMatch(/^POST \/containers\/trainer\/stop failed: .+\n$/);
    }
    engine.close();
    expect(await answerOf(socket, "GET", "/containers")).toEqual([
      502,
      expect.stringMatching(/^GET \/containers failed: connect (?:ENOENT|ECONNREFUSED) .+\n$/),
    ]);
  });

  it("engine-gate waits for a stop as long as its grace and the limit of a list together", async () => {
    const { socket, engine } = await startGate({}, { "listLimitS = 10": "listLimitS = 0.3" });
    engine.add("trainer").untilStopped = new Promise(() => {});
    const begun = performance.now();
    expect((await answerOf(socket, "POST", "/containers/trainer/stop"))[0]).toBe(502);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(1300);
  });

  it("engine-gate takes the place of a socket that a killed gate left, for its group alone, and of nothing else", async () => {
    const { folder, socket, engine, program, file } = await startGate();
    expect((statSync(socket).mode & 0o777).toString(8)).toBe("660");
    await program.end("SIGKILL");
    expect(existsSync(socket)).toBe(true);
    const second = RunningProgram.start(file, join(folder, "plan.json"), socket);
    await second.said("listens");
    expect(await answerOf(socket, "GET", "/containers")).toEqual([200, "[]"]);
    const check = () => runProgram(process.execPath, [file, "--check", socket]);
    expect(await check()).toEqual({ status: 0, stdout: "", stderr: "" });
    engine.close();
    expect(await check()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Gate must list containers but does not: 502 GET .+\n$/),
    });
    expect(await second.end()).toBe(0);
    expect(await check()).toMatchObject({ status: 1, stderr: expect.stringContaining("does not: 0 connect") });
    const notes = join(folder, "notes.txt");
    writeFileSync(notes, "mine");
    const refused = await runProgram(process.execPath, [file, join(folder, "plan.json"), notes]);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^Gate must listen on \S+notes\.txt but cannot: .*EADDRINUSE.*\n$/),
    ]);
    expect(readFileSync(notes, "utf8")).toBe("mine");
  });
});

interface HostileRequest {
  /** Method and path as they are sent. */
  readonly line: string;
  readonly text: string;
  /** Whether what follows on the same connection may be read otherwise. */
  readonly isAlone: boolean;
}

const id = "1".padStart(64, "a");
const paths = [
  "/containers",
  ...["trainer", "viewer", "archiver"].flatMap((name) => [`/containers/${name}/start`, `/containers/${name}/stop`]),
  ...["json", "create", "prune", `${id}/stop`, `${id}/start`, "demodulator/stop", "demodulator/start"].map((path) => `/containers/${path}`),
  ...["json", "logs", "exec", "kill", "restart", "pause", "archive", "attach", "rename", "update", "wait", "stop/"].map(
    (act) => `/containers/trainer/${act}`,
  ),
  ...["/images/json", "/exec/1/start", "/info", "/_ping", "/build", "/volumes", "/", "*", "/v1.41/containers/trainer/stop"],
];
const mutations: readonly ((path: string) => string)[] = [
  ...Array.from({ length: 6 }, () => (path: string) => path),
  (path) => path.toUpperCase(),
  (path) => path.replace("c", "%63"),
  (path) => path.replace("trainer", "%74rainer"),
  (path) => path.replaceAll("/", "%2f"),
  (path) => path.replace("/", "/./"),
  (path) => path.replace("/", "//"),
  (path) => `${path}/`,
  (path) => `${path}/..`,
  (path) => `${path}/../json`,
  (path) => `${path}/%2e%2e/kill`,
  (path) => path.replace("trainer", "viewer/../trainer"),
  (path) => path.replace("trainer", `trainer/../${id}`),
  (path) => `/v1.24${path}`,
  (path) => `/v9.99/../${path}`,
  (path) => `${path}?t=0`,
  (path) => `${path}?`,
  (path) => `${path}#x`,
  (path) => `${path}?signal=KILL&force=1`,
  (path) => `${path};x`,
  (path) => `${path}%00`,
  (path) => `${path}%0d%0aX:%20y`,
  (path) => `${path}\\..`,
  (path) => `http://engine${path}`,
  (path) => `http+unix://%2Fvar%2Frun%2Fdocker.sock${path}`,
  (path) => `//engine${path}`,
  (path) => `${path}\t`,
  (path) => path.replace("s", "ſ"),
  (path) => path.slice(1),
];
const methods = [
  ...Array.from({ length: 6 }, () => "GET"),
  ...Array.from({ length: 12 }, () => "POST"),
  "GET",
  "GET",
  "GET",
  "HEAD",
  "PUT",
  "DELETE",
  "PATCH",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "post",
  "Post",
  "PURGE",
  "BOGUS",
];
const smuggled = `POST /containers/${id}/kill HTTP/1.1\r\nHost: x\r\n\r\n`;
const create = '{"Image":"x","HostConfig":{"Privileged":true}}';
/** Headers and body. Those of the second list may end the connection. */
const plainEnds = [
  "\r\n",
  "\r\n",
  "\r\n",
  "Connection: keep-alive\r\n\r\n",
  "X-HTTP-Method-Override: DELETE\r\nX-Original-URL: /info\r\n\r\n",
];
const sharpEnds = [
  `Content-Type: application/json\r\nContent-Length: ${create.length}\r\n\r\n${create}`,
  `Transfer-Encoding: chunked\r\n\r\n${create.length.toString(16)}\r\n${create}\r\n0\r\n\r\n`,
  `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
  `Content-Length: 0\r\nContent-Length: 44\r\n\r\n${smuggled}`,
  `Content-Length: +0\r\n\r\n${smuggled}`,
  `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  `X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  `Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n${smuggled}`,
  `Upgrade: tcp\r\nConnection: Upgrade\r\n\r\n`,
  `Expect: 100-continue\r\nContent-Length: 0\r\n\r\n`,
  `Host: other\r\n\r\n${smuggled}`,
  ` /info HTTP/1.1\r\n\r\n`,
];
const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    fc.constantFrom(...methods),
    fc.constantFrom(...paths),
    fc.constantFrom(...mutations),
    fc.integer({ min: 0, max: 19 }),
    fc.constantFrom(...plainEnds),
    fc.constantFrom(...sharpEnds),
  )
  .map(([method, path, mutate, die, plain, sharp]) => {
    const line = `${method} ${mutate(path)}`;
    const isAlone = die === 0 || /[\t#\\ſ]|^(?:CONNECT|HEAD|PURGE|BOGUS|post|Post) | (?!\/|\* ?$)/.test(line);
    return { line, text: `${line} HTTP/1.1\r\nHost: gate\r\n${die === 0 ? sharp : plain}`, isAlone };
  });

/** Sends requests, those that leave the connection as it was 100 on one, and returns how often each status came. */
async function sendAll(socket: string, requests: readonly HostileRequest[]): Promise<Readonly<Record<string, number>>> {
  const plain = requests.filter(({ isAlone }) => !isAlone).map(({ text }) => text);
  const batches = Array.from({ length: Math.ceil(plain.length / 100) }, (_, i) => plain.slice(i * 100, i * 100 + 100).join(""));
  const alone = requests.filter(({ isAlone }) => isAlone).map(({ text }) => text);
  const waiting = [...batches.map((bytes) => ({ bytes, isAlone: false })), ...alone.map((bytes) => ({ bytes, isAlone: true }))];
  const statuses: Record<string, number> = {};
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const said = await exchange(socket, next.bytes, next.isAlone);
      for (const [, status = ""] of said.matchAll(/HTTP\/1\.1 (\d{3}) /g)) statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  return statuses;
}

/** Sends bytes, and a last request that closes the connection; returns all that came back. What waits for more is told that nothing follows. */
async function exchange(socket: string, bytes: string, isEnded: boolean): Promise<string> {
  const connection = connect(socket).setEncoding("latin1");
  let said = "";
  connection.on("data", (text) => {
    said += text;
  });
  connection.on("error", () => {}); // the gate closed it before all was sent
  connection.write(`${bytes}GET /last HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n`);
  if (isEnded) connection.end();
  await once(connection, "close");
  return said;
}
