import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Answer = { readonly status: number; readonly text: string };

/** Answer of a store to a query, with these samples. */
export function samplesAnswer(...values: readonly (number | string)[]): Answer {
  const result = values.map((value, i) => ({ metric: { device: `${i}` }, value: [1_764_700_000, `${value}`] }));
  return { status: 200, text: JSON.stringify({ status: "success", data: { resultType: "vector", result } }) };
}

/** Stands in for a store that answers PromQL: each query by the text that the test set for it. */
export class StandInStore {
  /** What the queries answer; none: no sample. */
  readonly answers = new Map<string, Answer | Promise<never>>();
  /** Every path that was asked. */
  readonly asked: string[] = [];
  private readonly server: Server;

  private constructor() {
    this.server = createServer(async ({ url = "" }, answer) => {
      this.asked.push(url);
      const { status, text } = await (this.answers.get(new URL(url, "http://store").searchParams.get("query") ?? "") ?? samplesAnswer());
      if (status === 0) answer.destroy();
      else answer.writeHead(status).end(text);
    });
  }

  static async listen(): Promise<StandInStore> {
    const store = new StandInStore();
    store.server.listen(0, "127.0.0.1");
    await once(store.server, "listening");
    return store;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  set(query: string, ...values: readonly (number | string)[]): void {
    this.answers.set(query, samplesAnswer(...values));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
