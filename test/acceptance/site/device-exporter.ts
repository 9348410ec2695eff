import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Machine } from "../engine/machine";

/** One answer that a device gave. */
export interface Answer {
  readonly atMs: number; // [ms] since the epoch
  readonly sequence: number; // [-]
}

/** What else the limits of a rack ask for, each within its limit at the first site. */
const others: Readonly<Record<string, number>> = {
  edge_node_air_inlet_temperature_celsius: 23,
  edge_node_air_dew_point_celsius: 10,
  edge_node_flow_cubic_meters_per_second: 0.000375,
};

/**
 * A stand-in for a device at the site: an exporter in this process, at an address that containers reach. It counts its answers, so that a test knows
 * every sample that was ever given out.
 */
export class DeviceExporter {
  /** The coolant supply temperature that it measures. */
  supplyC: number; // [°C]
  readonly answers: Answer[] = [];

  private constructor(
    private readonly server: Server,
    /** As `172.17.0.1:40123`. */
    readonly address: string,
    supplyC: number,
    readonly channels: number,
  ) {
    this.supplyC = supplyC;
    server.on("request", (_request, response) => {
      const sequence = this.answers.length;
      const counted = Array.from({ length: channels }, (_, channel) => `sequence{channel="${channel}"} ${sequence}\n`).join("");
      const measured = Object.entries({ edge_node_coolant_supply_temperature_celsius: this.supplyC, ...others });
      response.end(`${measured.map(([name, value]) => `${name} ${value}\n`).join("")}${counted}`);
      response.once("finish", () => this.answers.push({ atMs: Date.now(), sequence }));
    });
  }

  /**
   * Starts one at the address of this machine at which containers reach it.
   *
   * @param channels series that give the count, each the same
   */
  static async start({ hostAddress: host }: Machine, supplyC: number, channels = 1): Promise<DeviceExporter> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    return new DeviceExporter(server, `${host}:${port}`, supplyC, channels);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
