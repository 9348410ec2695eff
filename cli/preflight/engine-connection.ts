import { AwaitedWorker } from "../../constructs/engineering/scheduling/awaited-worker";
import { sayBeside } from "../terminal/say";
import type { Docker } from "./docker";
import type { SiteEngine } from "./engines-of";
import { lostConnection } from "./lost-connection";
import { saidBy } from "./refusal";

/** A request of the Engine API. */
export interface EngineRequest {
  /** @default GET */
  readonly method?: "POST" | "DELETE";
  /** Without the version of the API. */
  readonly path: string;
  readonly body?: object;
}

/** The answer of the engine, or the error on the way to it. */
export interface EngineReply {
  /** Of HTTP; null where no answer came. */
  readonly status: number | null;
  readonly text: string;
  /** It did not answer in time. */
  readonly isLate: boolean;
  /** From the request to the end of its answer, by the clock of this machine [ms]. */
  readonly beginMs: number;
  readonly endMs: number;
}

/** For the thread to start and to end, however busy the machine is [ms]. */
const guardMs = 60_000;

/**
 * In the thread, in plain JavaScript: a child of the docker command is the connection. Requests follow each other without waiting for answers, and are answered in their order
 * (RFC 9112, section 9.3.2). Nothing connects a second time by itself: what may be asked again the asker knows.
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

/** One connection to an engine for all questions: over a satellite and ssh, to open one takes longer than to ask everything. */
export class EngineConnection {
  private thread: AwaitedWorker<unknown, readonly EngineRequest[], readonly EngineReply[]> | undefined;
  private prefix = "";
  private hasAnswered = false;
  private isSecondTry = false;

  private constructor(
    readonly docker: Docker,
    private readonly host: string,
    /** The same without a password. */
    private readonly address: string,
  ) {}

  /** To an engine of a site, by its certificates where it has some. It opens with the first question. */
  static to(docker: Docker, { host, address, certificates }: Extract<SiteEngine, { readonly host: string }>): EngineConnection {
    return new EngineConnection(certificates === undefined ? docker : docker.withCertificates(certificates), host, address);
  }

  /** From now on asks in that version of the API, such as `1.41`. */
  speak(version: string): void {
    this.prefix = `/v${version}`;
  }

  /** Asks all at once: one round trip. Where the connection is lost meanwhile, all is asked once more over a new one. */
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

  /** Asks one question. */
  askOne(request: EngineRequest): EngineReply {
    return this.ask([request])[0] as EngineReply;
  }

  /** Ends the connection, and every program of it. */
  close(): void {
    this.thread?.ask([], guardMs);
    this.forget();
  }

  private askOnce(requests: readonly EngineRequest[]): readonly EngineReply[] {
    if (requests.length === 0) return [];
    const { docker, host, prefix } = this;
    this.thread ??= new AwaitedWorker("Connection to the engine", dial, { ...docker.dial(host), undici: require.resolve("undici") });
    const longestMs = docker.longestS * 1000 * requests.length + guardMs; // the thread itself waits so long for each
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
