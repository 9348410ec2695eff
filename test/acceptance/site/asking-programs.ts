import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TelemetryFacts } from "../../../constructs/facts/node-facts";
import { snmpModules } from "../../../constructs/monitoring/exporter-modules";
import { readingRules } from "../../../constructs/monitoring/reading-rules";
import { scrapeConfiguration } from "../../../constructs/monitoring/scrape-configuration";
import { BackgroundProcess } from "../engine/background-process";
import { freePort } from "../engine/free-port";
import { goTool } from "../engine/go-tool";
import type { Machine } from "../engine/machine";

const readyS = 60; // [s]
const stopDeadlineS = 10; // [s]

/** Ports of the programs at 127.0.0.1. */
type Ports = Readonly<Record<"snmp" | "store" | "agent" | "alerting", number>>;

const at = (port: number) => `127.0.0.1:${port}`;

/** snmp_exporter, the store, vmagent and vmalert as processes of this machine, told what the plan of a site tells them. */
export class AskingPrograms {
  private constructor(
    private readonly programs: readonly BackgroundProcess[],
    /** Of the store, at 127.0.0.1. */
    readonly storePort: number,
  ) {}

  /**
   * @param telemetry of a site
   * @param redfish where a program answers already that asks over Redfish, as host:port
   */
  static async start({ folder: run }: Machine, telemetry: TelemetryFacts, community: string, redfish: string): Promise<AskingPrograms> {
    const folder = mkdtempSync(join(run, "asking-"));
    const ports = { snmp: await freePort(), store: await freePort(), agent: await freePort(), alerting: await freePort() };
    writeFiles(folder, { ...telemetry, exporters: { snmp: at(ports.snmp), redfish }, programs: [] }, community);
    const [exporter, victoria] = [await goTool("snmp-exporter"), await goTool("victoriametrics")];
    const args = argumentsOf(folder, ports);
    return new AskingPrograms(
      [
        await started(join(exporter, "snmp_exporter"), args.snmp, ports.snmp, "/-/healthy", folder),
        await started(join(victoria, "victoria-metrics"), args.store, ports.store, "/health", folder),
        await started(join(victoria, "vmagent"), args.agent, ports.agent, "/health", folder),
        await started(join(victoria, "vmalert"), args.alerting, ports.alerting, "/health", folder),
      ],
      ports.store,
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.stop(stopDeadlineS)));
  }
}

function writeFiles(folder: string, telemetry: TelemetryFacts, community: string): void {
  const files = {
    "modules.yaml": snmpModules(telemetry.targets, telemetry.intervalS),
    "auths.yaml": `auths:\n  site:\n    community: ${community}\n    version: 2\n`,
    "scrape.yaml": scrapeConfiguration(telemetry),
    "readings.yaml": readingRules(telemetry.targets),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of ["store", "agent"]) mkdirSync(join(folder, name));
}

function argumentsOf(folder: string, ports: Ports): Readonly<Record<keyof Ports, readonly string[]>> {
  const store = `http://${at(ports.store)}`;
  const file = (name: string) => join(folder, name);
  return {
    snmp: [`--config.file=${file("modules.yaml")}`, `--config.file=${file("auths.yaml")}`, `--web.listen-address=${at(ports.snmp)}`],
    store: [
      `-storageDataPath=${file("store")}`,
      `-httpListenAddr=${at(ports.store)}`,
      "-inmemoryDataFlushInterval=1s",
      "-search.latencyOffset=1s",
    ],
    agent: [
      `-promscrape.config=${file("scrape.yaml")}`,
      "-promscrape.config.strictParse=true",
      `-remoteWrite.url=${store}/api/v1/write`,
      `-remoteWrite.tmpDataPath=${file("agent")}`,
      "-remoteWrite.flushInterval=1s",
      `-httpListenAddr=${at(ports.agent)}`,
    ],
    alerting: [
      `-rule=${file("readings.yaml")}`,
      `-datasource.url=${store}`,
      `-remoteWrite.url=${store}`,
      "-notifier.blackhole",
      "-evaluationInterval=1s",
      "-rule.evalDelay=1s",
      `-httpListenAddr=${at(ports.alerting)}`,
    ],
  };
}

async function started(program: string, args: readonly string[], port: number, page: string, folder: string): Promise<BackgroundProcess> {
  const process = new BackgroundProcess(program, args, join(folder, `${port}.log`));
  await process.ready(async () => (await fetch(`http://${at(port)}${page}`).catch(() => undefined))?.ok ?? false, readyS);
  return process;
}
