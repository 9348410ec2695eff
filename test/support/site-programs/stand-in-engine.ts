import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";

/** A container of the stand-in, which tests change as an apply or a kill would. */
export interface StandInContainer {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  state: string;
  /** In the words of the engine, such as `(health: starting)`. */
  status: string;
  /** What a stop waits for. */
  untilStopped: Promise<unknown> | undefined;
}

/** A request as the engine got it. */
export interface EngineRequest {
  readonly line: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Stands in for a Docker engine on a unix socket: it lists, starts and stops, and keeps every request. */
export class StandInEngine {
  readonly containers: StandInContainer[] = [];
  readonly requests: EngineRequest[] = [];
  /** Answers in the place of the engine. */
  answer: ((line: string) => { readonly status: number; readonly text: string } | Promise<never> | undefined) | undefined;
  private readonly server: Server;
  private added = 0;

  private constructor(readonly socket: string) {
    this.server = createServer(async (asked, answer) => {
      const line = `${asked.method} ${asked.url}`;
      let body = "";
      for await (const part of asked) body += part;
      this.requests.push({ line, body, headers: asked.headers });
      const { status, text } = (await this.answer?.(line)) ?? (await this.act(line));
      answer.writeHead(status).end(text);
    });
  }

  static async listen(socket: string): Promise<StandInEngine> {
    const engine = new StandInEngine(socket);
    engine.server.listen(socket);
    await once(engine.server, "listening");
    return engine;
  }

  add(name: string, state = "running", { site = "north", status = "Up 2 minutes (healthy)" } = {}): StandInContainer {
    this.added += 1;
    const id = this.added.toString(16).padStart(64, "a");
    const container = { id, name, site, state, status, untilStopped: undefined };
    this.containers.push(container);
    return container;
  }

  /** Names of what is on, in the order in which they were added. */
  running(): readonly string[] {
    return this.containers.filter(({ state }) => state === "running").map(({ name }) => name);
  }

  /** Starts and stops that the engine was asked for, by name. */
  acts(): readonly string[] {
    return this.requests.flatMap(({ line }) => {
      const [, id, act] = /^POST \/containers\/(\w+)\/(start|stop)/.exec(line) ?? [];
      const container = this.containers.find((one) => one.id === id);
      return container === undefined ? [] : [`${act} ${container.name}`];
    });
  }

  /** Forgets what was, for the next test. */
  reset(): void {
    this.containers.length = 0;
    this.requests.length = 0;
    this.answer = undefined;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async act(line: string): Promise<{ readonly status: number; readonly text: string }> {
    if (line.startsWith("GET /containers/json?")) return { status: 200, text: JSON.stringify(this.listed(line)) };
    const [, id, act] = /^POST \/containers\/(\w+)\/(start|stop)(?:\?t=\d+)?$/.exec(line) ?? [];
    const container = this.containers.find((one) => one.id === id);
    if (container === undefined) return { status: 404, text: '{"message":"page not found"}' };
    const isOn = container.state === "running";
    if (isOn === (act === "start")) return { status: 304, text: "" };
    if (act === "stop") await container.untilStopped;
    container.state = act === "start" ? "running" : "exited";
    container.status = act === "start" ? "Up 1 second (healthy)" : "Exited (0) 1 second ago";
    return { status: 204, text: "" };
  }

  private listed(line: string): readonly object[] {
    const { label } = JSON.parse(new URL(line.slice(4), "http://engine").searchParams.get("filters") ?? "");
    return this.containers
      .filter(({ site }) => label.length === 1 && label[0] === `edge-node.site=${site}`)
      .map(({ id, name, site, state, status }) => ({
        Id: id,
        Names: [`/${name}`],
        State: state,
        Status: status,
        Labels: { "edge-node.site": site },
      }));
  }
}
