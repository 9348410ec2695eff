import { readFileSync } from "node:fs";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { Authority } from "../engine/certificates";
import { dockerOutput } from "../engine/docker-engine";
import { freePort } from "../engine/free-port";
import type { Machine } from "../engine/machine";
import { until } from "./until";

/** What the door of the centre saw of one request. */
interface Seen {
  readonly queue: string | null;
  readonly status: number;
  readonly bytes: number; // [B]
}

/** A centre: a real store, and in front of it a door of this test in TLS, which lets in who has the token, and can be shut. It stands for the door of a real centre. */
export class Centre {
  readonly seen: Seen[] = [];
  private readonly open = new Set<TLSSocket>();
  private isShut = false;

  private constructor(
    private readonly machine: Machine,
    private readonly server: Server,
    private readonly name: string,
    /** Of the store, as `127.0.0.1:40123`. */
    readonly store: string,
    readonly address: string,
    readonly authority: string,
  ) {}

  static async start(machine: Machine, name: string, token: string): Promise<Centre> {
    const { engine, images, hostAddress, publishedAddress } = machine;
    const [port, storePort] = [await freePort(), await freePort()];

    await dockerOutput(engine, [
      "run",
      "--detach",
      "--name",
      name,
      "--publish",
      `${publishedAddress}:${storePort}:8428`,
      images.store,
      "-retentionPeriod=1d",
    ]);
    const authority = await Authority.make(join(machine.folder, name));
    const folder = await authority.sign("door", [`IP:${hostAddress}`]);
    const read = (file: string) => readFileSync(join(folder, file));
    const server = createServer({ cert: read("cert.pem"), key: read("key.pem") }, (asked, answer) => centre.pass(asked, answer, token));
    const centre = new Centre(
      machine,
      server,
      name,
      `${publishedAddress}:${storePort}`,
      `https://${hostAddress}:${port}`,
      authority.certificate,
    );
    server.on("secureConnection", (socket) => {
      centre.open.add(socket);
      if (centre.isShut) socket.destroy();
      socket.on("error", () => undefined).once("close", () => centre.open.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, hostAddress, resolve));
    await until("store of the centre", 60, async () => ((await fetch(`http://${centre.store}/health`)).ok ? true : undefined));
    return centre;
  }

  /** Cuts what is open, and refuses what comes. */
  shut(): void {
    this.isShut = true;
    for (const socket of this.open) socket.destroy();
  }

  reopen(): void {
    this.isShut = false;
  }

  /** Names of all series that it has. */
  async names(): Promise<readonly string[]> {
    const response = await fetch(`http://${this.store}/api/v1/label/__name__/values`);
    return ((await response.json()) as { data: string[] }).data;
  }

  async stop(): Promise<void> {
    this.shut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await dockerOutput(this.machine.engine, ["rm", "--force", "--volumes", this.name]);
  }

  private pass(asked: IncomingMessage, answer: ServerResponse, token: string): void {
    const { method, headers, url = "" } = asked;
    const note = (status: number, bytes: number) =>
      this.seen.push({ queue: new URL(url, this.address).searchParams.get("queue"), status, bytes });
    if (headers.authorization !== `Bearer ${token}` || !url.startsWith("/api/v1/write")) {
      note(403, 0);
      asked.resume();
      answer.writeHead(403).end();
      return;
    }
    let bytes = 0;
    asked.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    const { authorization: _, host: __, ...others } = headers;
    const [host, port] = this.store.split(":");
    const sent = request({ host, port, method, path: url, headers: others }, (stored) => {
      note(stored.statusCode ?? 0, bytes);
      answer.writeHead(stored.statusCode ?? 502, stored.headers);
      stored.pipe(answer);
    });
    sent.on("error", () => answer.destroy());
    asked.pipe(sent);
  }
}
