import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { NodeSnapshot } from "cdktf-edge-node";
import { NodeStudy, type WatchedLimit } from "cdktf-edge-node/rules";
import { seriesText } from "../../../constructs/monitoring/expressions/readings";
import { watchedLimits } from "../../../constructs/monitoring/watched-limits";
import { solvedReadings } from "../../../constructs/studies/diagnostics/solved-readings";
import type { OperatingPoint } from "../../../constructs/studies/operating-point/operating-point";
import type { Machine } from "../engine/machine";

/** Series of a device as its page gives them, by name and labels. */
type Page = Map<string, number>;

/**
 * The devices of a node as it is solved on its hottest day with all equipment working, each an exporter in this process at an address of its own. What the
 * solver does not know reads halfway between the limit and twice or half of it, on the side that is allowed.
 */
export class SolvedDevices {
  private constructor(
    private readonly servers: readonly Server[],
    private readonly pages: ReadonlyMap<string, Page>,
    /** Where each device answers, by its name. */
    readonly targets: Readonly<Record<string, string>>,
  ) {}

  static async start({ hostAddress }: Machine, node: NodeSnapshot): Promise<SolvedDevices> {
    const pages = solvedPages(node);
    const started = [...pages].map(async ([device, page]) => {
      const server = createServer((_, response) => {
        response.end([...page].map(([series, value]) => `${series} ${value}\n`).join(""));
      });
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, hostAddress, resolve);
      });
      return { device, server, address: `${hostAddress}:${(server.address() as AddressInfo).port}` };
    });
    const all = await Promise.all(started);
    return new SolvedDevices(
      all.map(({ server }) => server),
      pages,
      Object.fromEntries(all.map(({ device, address }) => [device, address])),
    );
  }

  /** What a device reads of a series without further labels. */
  read(device: string, series: string): number {
    const value = this.pages.get(device)?.get(series);
    if (value === undefined) throw new Error(`${device} must read ${series} but does not: look at the solved node`);
    return value;
  }

  /** What it reads from now on. */
  set(device: string, series: string, value: number): void {
    this.read(device, series);
    this.pages.get(device)?.set(series, value);
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.servers.map((server) => {
        server.closeAllConnections();
        return new Promise<void>((resolve) => server.close(() => resolve()));
      }),
    );
  }
}

function solvedPages(node: NodeSnapshot): ReadonlyMap<string, Page> {
  const study = new NodeStudy(node);
  const hottest = study.scenarios.find(({ promised }) => promised);
  if (!hottest) throw new Error(`${node.name} must promise a scenario but promises none`);
  const pages = new Map<string, Page>();
  const put = (device: string, series: string, value: number) => {
    const page: Page = pages.get(device) ?? new Map();
    if (!page.has(series)) page.set(series, value);
    pages.set(device, page);
  };
  const point: OperatingPoint = study.point(hottest);
  for (const [device, readings] of solvedReadings(node, point)) {
    for (const [series, value] of Object.entries(readings)) put(device, series, value);
  }
  for (const limit of watchedLimits(study)) {
    const { metric, device, labels = {} } = limit;
    put(device, Object.keys(labels).length === 0 ? metric : seriesText(metric, labels), allowed(limit));
  }
  return pages;
}

function allowed({ bound, limit, expected }: WatchedLimit): number {
  return expected?.[1] ?? limit * (bound === "at-most" ? 0.75 : 1.5);
}
