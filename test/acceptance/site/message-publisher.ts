import { setTimeout as pause } from "node:timers/promises";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";

const stream = "load";
const subject = "load.pass";
const pauseMs = 100; // [ms] between two messages
const answerMs = 1000; // [ms] for an acknowledgement

/** Publishes messages all the time, also while the broker is away, and remembers those that it acknowledged. */
export class MessagePublisher {
  /** Bodies by their place in the stream. */
  private readonly acknowledged = new Map<number, string>();
  private stopped = false;
  private readonly ended: Promise<void>;

  private constructor(private readonly connection: NatsConnection) {
    this.ended = this.publish();
  }

  /** Starts one at a broker that answers at `address`. */
  static async start(address: string): Promise<MessagePublisher> {
    const connection = await connect({
      servers: `nats://${address}`,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      timeout: 5000,
    });
    await (await jetstreamManager(connection)).streams.add({ name: stream, subjects: [subject], storage: "file" });
    return new MessagePublisher(connection);
  }

  get acknowledgedCount(): number {
    return this.acknowledged.size;
  }

  /** Bodies that the broker acknowledged and does not give back, or gives back as another. */
  async lost(): Promise<readonly string[]> {
    const { streams } = await jetstreamManager(this.connection);
    const lost: string[] = [];
    for (const [seq, body] of this.acknowledged) {
      if ((await streams.getMessage(stream, { seq }))?.string() !== body) lost.push(body);
    }
    return lost;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.ended;
    await this.connection.close();
  }

  private async publish(): Promise<void> {
    const broker = jetstream(this.connection);
    for (let count = 0; !this.stopped; count++) {
      const body = `message ${count}`;
      try {
        const { seq } = await broker.publish(subject, body, { timeout: answerMs });
        this.acknowledged.set(seq, body);
      } catch {
        // The broker is away, or was while it had to answer: nobody promised to keep this one.
      }
      await pause(pauseMs);
    }
  }
}
