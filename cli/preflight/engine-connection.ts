import { AwaitedWorker } from "../../constructs/engineering/scheduling/awaited-worker";
import { sayBeside } from "../terminal/say";
import type { Docker } from "./docker";
import type { SiteEngine } from "./engines-of";
import { lostConnection } from "./lost-connection";
import { saidBy } from "./refusal";

export interface EngineRequest {
  /** @default GET */
  readonly method?: "POST" | "DELETE";
  /** The path without the version of the API. */
  readonly path: string;
  readonly body?: object;
}

/** The answer of the engine, or the error of the connection. */
export interface EngineReply {
  /** The HTTP status; null without an answer. */
  readonly status: number | null;
  readonly text: string;
  /** Whether it did not answer in time. */
  readonly isLate: boolean;
  /** From the request to the end of its answer, by the clock of this machine [ms]. */
  readonly beginMs: number;
  readonly endMs: number;
}

/** The time in which the thread must start and end on a busy machine [ms]. */
const guardMs = 60_000;

/**
 * Program of the thread, in plain JavaScript: a child of the docker command is the connection. Requests are sent without waiting for
 * answers, which come in order (RFC 9112, section 9.3.2). It never reconnects by itself: only the caller knows which requests may be
 * repeated.
 */
const dial = `({ program, args, env, longestMs, undici }) => {
  const { Client } = require(undici);
  const { Duplex } = require("node:stream");
  const child = require("node:child_process").spawn(program, args, { env, detached: true, stdio: "pipe" });
  let words = "";
  child.stderr.on("data", (text) => { words += text; });
  const gone = new Promise((resolve) => child.on("close", resolve).on("error", ({ message }) => { words += message; resolve(); }));
  const sockets = [Duplex.from({ writable: child.stdin, readable: child.stdout })];
  for (const stream of [child.stdin, child.stdout, ...sockets]) stream.on("error", () => undefined); // the requests fail by it
  const client = new Client("http://engine", {
    pipelining: 1000, headersTimeout: longestMs, bodyTimeout: longestMs,
    connect: (_, done) => { const socket = sockets.pop(); done(socket ? null : new Error("connection closed"), socket); },
  });
  // of a socket that closes before its first request the client says nothing; what was printed last is read before [ms]
  gone.then(() => setTimeout(() => client.destroy(new Error("connection closed")), 200));
  const end = () => { try { process.kill(-child.pid, "SIGKILL"); } catch { /* nothing of it is left */ } };
  const ask = async ({ method = "GET", path, body }) => {
    const beginMs = Date.now();
    try {
      const headers = body ? { "content-type": "application/json" } : {};
      const answer = await client.request({ method, path, headers, body: body && JSON.stringify(body), idempotent: true, blocking: false });
      return { status: answer.statusCode, text: await answer.body.text(), isLate: false, beginMs, endMs: Date.now() };
    } catch (error) {
      return { error, beginMs, endMs: Date.now() };
    }
  };
  return async (requests) => {
    if (requests.length === 0) return [end()];
    const asked = await Promise.all(requests.map(ask));
    const failed = asked.find(({ error }) => error);
    if (!failed) return asked;
    const isLate = /HEADERS_TIMEOUT|BODY_TIMEOUT/.test(failed.error.code);
    if (!isLate) await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000))]);
    end();
    const none = { status: null, text: words || failed.error.message, isLate };
    return asked.map(({ error, ...one }) => (error ? { ...one, ...none } : one));
  };
}`;

/** One connection to an engine for all requests: over a satellite and ssh, opening one takes longer than all of them. */
export class EngineConnection {
  private thread: AwaitedWorker<unknown, readonly EngineRequest[], readonly EngineReply[]> | undefined;
  private prefix = "";
  private hasAnswered = false;
  private isSecondTry = false;

  private constructor(
    readonly docker: Docker,
    private readonly host: string,
    /** The address without a password. */
    private readonly address: string,
  ) {}

  /** Connects to an engine of a site, by its certificates where it has some. The connection opens with the first request. */
  static to(docker: Docker, { host, address, certificates }: Extract<SiteEngine, { readonly host: string }>): EngineConnection {
    return new EngineConnection(certificates === undefined ? docker : docker.withCertificates(certificates), host, address);
  }

  /** Uses this version of the API from now on, such as `1.41`. */
  speak(version: string): void {
    this.prefix = `/v${version}`;
  }

  /** Sends all requests in one round trip. After a lost connection all are sent once more. */
  ask(requests: readonly EngineRequest[]): readonly EngineReply[] {
    const replies = this.askOnce(requests);
    const none = replies.find(({ status }) => status === null);
    if (!none || none.isLate || this.isSecondTry) return replies;
    const lost = lostConnection(none.text) ?? (this.hasAnswered ? saidBy(none.text, "no reason given") : undefined);
    if (lost === undefined) return replies;
    this.isSecondTry = true;
    sayBeside(`- ${this.address}: the connection was lost (${lost}). Second try`);
    return this.askOnce(requests);
  }

  askOne(request: EngineRequest): EngineReply {
    return this.ask([request])[0] as EngineReply;
  }

  /** Closes the connection, and ends its programs. */
  close(): void {
    this.thread?.ask([], guardMs);
    this.forget();
  }

  private askOnce(requests: readonly EngineRequest[]): readonly EngineReply[] {
    if (requests.length === 0) return [];
    const { docker, host, prefix } = this;
    this.thread ??= new AwaitedWorker("Connection to the engine", dial, { ...docker.dial(host), undici: require.resolve("undici") });
    const longestMs = docker.longestS * 1000 * requests.length + guardMs; // the thread waits this long for each
    const replies = this.thread.ask(
      requests.map((request) => ({ ...request, path: `${prefix}${request.path}` })),
      longestMs,
    );
    if (replies.some(({ status }) => status === null)) this.forget();
    this.hasAnswered ||= replies.some(({ status }) => status !== null);
    return replies;
  }

  private forget(): void {
    this.thread?.stop();
    this.thread = undefined;
  }
}
