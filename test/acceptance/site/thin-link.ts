import { connect, createServer, type NetConnectOpts, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../engine/free-port";

const satelliteS = 0.3; // [s]
const bytesPerS = 512_000 / 8; // [B/s]

/** A satellite between a client and what it connects to: 300 ms and 512 kbit/s each way. A connection costs a round trip before its first byte, as TCP has it. */
export class ThinLink {
  /** That were opened [-]. */
  connections = 0;
  /** Times that the client had to have an answer before it went on [-]. */
  roundTrips = 0;
  private bytes = 0; // both ways [B]
  private readonly sockets = new Set<Socket>();
  private isToBeCut = () => false;

  private constructor(
    readonly port: number,
    private readonly oneWayS: number,
    private readonly close: () => void,
  ) {}

  /** @param oneWayS that its light takes */
  static async before(target: NetConnectOpts, oneWayS = satelliteS): Promise<ThinLink> {
    const server = createServer((client) => link.join(client, connect(target)));
    const link = new ThinLink(await freePort(), oneWayS, () => server.close());
    await new Promise<void>((resolve) => server.listen(link.port, "127.0.0.1", resolve));
    return link;
  }

  /** Loses, once, a connection on which the client says something while that holds. */
  cutOnce(when: () => boolean): void {
    this.isToBeCut = when;
  }

  /** What the link alone takes: a round trip for each connection and each answer that the client had to have, and all bytes one after another. That is counted and not timed, so a busy machine does not change it [s]. */
  get takenS(): number {
    return 2 * this.oneWayS * (this.connections + this.roundTrips) + this.bytes / bytesPerS;
  }

  stop(): void {
    this.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(client: Socket, target: Socket): void {
    this.connections++;
    const openMs = Date.now() + 2 * this.oneWayS * 1000;
    let hasAnswered = true;
    for (const socket of [client, target]) {
      this.sockets.add(socket.setNoDelay());
      socket.on("error", () => undefined); // its other end sees that too
    }
    client.on("data", () => {
      if (hasAnswered) this.roundTrips++;
      hasAnswered = false;
      if (!this.isToBeCut()) return;
      this.isToBeCut = () => false;
      client.resetAndDestroy();
      target.destroy();
    });
    this.carry(client, target, openMs, () => undefined);
    this.carry(target, client, 0, () => {
      hasAnswered = true;
    });
  }

  private carry(from: Socket, to: Socket, openMs: number, onArrival: () => void): void {
    let freeMs = openMs;
    let carried: Promise<unknown> = Promise.resolve();
    const send = (arrive: () => void, bytes: number) => {
      freeMs = Math.max(freeMs, Date.now()) + (bytes / bytesPerS) * 1000;
      const thereMs = freeMs + this.oneWayS * 1000;
      this.bytes += bytes;
      carried = carried.then(() => pause(thereMs - Date.now())).then(arrive);
    };
    from.on("data", (chunk: Buffer) =>
      send(() => {
        onArrival();
        if (!to.destroyed) to.write(chunk);
      }, chunk.length),
    );
    from.on("close", () => send(() => to.destroy(), 0));
    from.on("end", () => send(() => to.end(), 0));
  }
}
