import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Machine } from "../engine/machine";
import { until } from "./until";

/** An alert as Alertmanager posts it. */
export interface Page {
  readonly status: "firing" | "resolved";
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A stand-in for the phone of an operator: a webhook in this process that keeps what it is sent. */
export class Pager {
  /** Of alerts that fire, in the order of their coming. */
  readonly pages: Page[] = [];
  /** When each of them came [ms]. */
  readonly timesMs: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on("request", (request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        const { alerts } = JSON.parse(Buffer.concat(parts).toString("utf8")) as { alerts: Page[] };
        const firing = alerts.filter(({ status }) => status === "firing");
        this.pages.push(...firing);
        this.timesMs.push(...firing.map(() => Date.now()));
        response.end();
      });
    });
  }

  /** @param token stands in its address, as those of pagers do */
  static async start({ hostAddress: host }: Machine, token: string): Promise<Pager> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, host, resolve);
    });
    return new Pager(server, `http://${host}:${(server.address() as AddressInfo).port}/${token}`);
  }

  /** The page of an alert on a device, when it comes. */
  page(name: string, device: string): Promise<Page> {
    return until(`page of ${name} of ${device}`, 120, async () =>
      this.pages.find(({ labels }) => labels.alertname === name && labels.device === device),
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
