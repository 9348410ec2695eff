import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A stand-in for idrac_exporter, whose program cannot be had here: it answers at its page, by the `target` that it is asked for, with series under the names and
 * labels that the documentation of the program has.
 *
 * @source idrac_exporter, README, List of Metrics: Sensors and Power
 */
export class RedfishExporter {
  /** Controllers that were asked for. */
  readonly asked = new Set<string>();

  private constructor(
    private readonly server: Server,
    /** As `127.0.0.1:9348`. */
    readonly address: string,
  ) {}

  /** @param consumedW power of each server, by the address of its controller [W] */
  static async start(consumedW: Readonly<Record<string, number>>): Promise<RedfishExporter> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    const exporter = new RedfishExporter(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on("request", ({ url = "" }, response) => {
      const { pathname, searchParams } = new URL(url, "http://exporter");
      const target = searchParams.get("target") ?? "";
      const watts = consumedW[target];
      if (pathname !== "/metrics" || watts === undefined) {
        response.writeHead(pathname === "/metrics" ? 500 : 404).end(); // as the program does of a controller that does not answer
        return;
      }
      exporter.asked.add(target);
      response.end(seriesOf(watts));
    });
    return exporter;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** Of the whole server, of a part of it, and what is no power. */
function seriesOf(watts: number): string {
  return [
    "idrac_system_power_on 1",
    `idrac_power_control_consumed_watts{id="0",name="System Power Control"} ${watts}`,
    `idrac_power_control_consumed_watts{id="1",name="CPU Sub-system Power"} ${watts / 4}`,
    `idrac_power_control_capacity_watts{id="0",name="System Power Control"} ${watts * 2}`,
    `idrac_power_supply_input_watts{id="0"} ${watts / 2}`,
    'idrac_sensors_temperature{id="0",name="System Board Inlet Temp",units="celsius"} 27',
    'idrac_sensors_temperature{id="1",name="CPU1 Temp",units="celsius"} 61',
    "",
  ].join("\n");
}
