import type { TelemetryFacts } from "../facts/node-facts";
import type { TargetFacts } from "../facts/telemetry/device-map";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import type { Protocol } from "../props/speaks";
import { jobOf, telemetryJob } from "./expressions/scrape-jobs";
import { victoriaYaml } from "./victoria-yaml";

/** Page of each exporter that polls a device. @source snmp_exporter 0.30.1, modbus_exporter 0.4.1, their sources; idrac_exporter, README */
const pages = { snmp: "/snmp", modbus: "/modbus", redfish: "/metrics" } as const;

/**
 * Returns the scrape configuration in Prometheus' format: a job of the devices that provide series themselves; one for each protocol of
 * other devices; each device as a static target labelled with its name; and one of the telemetry's own programs, whose samples show how
 * much is not stored yet. A program on another host has the same instance as if it were here: its name and port.
 *
 * @source Prometheus documentation, configuration, `scrape_config`, `static_config` and `relabel_config`
 */
export function scrapeConfiguration({
  targets,
  exporters,
  programs,
  elsewhere = {},
  intervalS,
}: Pick<TelemetryFacts, "targets" | "exporters" | "programs" | "elsewhere" | "intervalS">): string {
  const direct = targets.filter(({ protocol }) => protocol === "prometheus");
  const asked = (Object.keys(pages) as (keyof typeof pages)[]).flatMap((protocol) => exporterJob(protocol, targets, exporters[protocol]));
  return victoriaYaml({
    global: { scrape_interval: `${intervalS}s` },
    scrape_configs: compact([
      direct.length > 0 && { job_name: jobOf("prometheus"), static_configs: direct.map((target) => staticTarget(target)) },
      ...asked,
      {
        job_name: telemetryJob,
        static_configs: [
          { targets: programs.filter((program) => elsewhere[program] === undefined) },
          ...Object.entries(elsewhere).map(([program, address]) => ({ targets: [address], labels: { instance: program } })),
        ],
      },
    ]),
  });
}

function staticTarget({ device, address }: TargetFacts, parameters: Readonly<Record<string, string>> = {}) {
  return { targets: [address], labels: { device, ...parameters } };
}

/** Returns the job of an exporter: it is polled instead of the device, whose address becomes a parameter of the page. */
function exporterJob(protocol: Exclude<Protocol, "prometheus">, targets: readonly TargetFacts[], exporter: string | undefined) {
  const asked = targets.filter((target) => target.protocol === protocol);
  if (asked.length === 0 || exporter === undefined) return [];
  const relabelling = [
    { source_labels: ["__address__"], target_label: "__param_target" },
    { source_labels: ["__param_target"], target_label: "instance" },
    { target_label: "__address__", replacement: exporter },
  ];
  return [
    {
      job_name: jobOf(protocol),
      metrics_path: pages[protocol],
      static_configs: asked.map((target) => staticTarget(target, parametersOf(target))),
      relabel_configs: relabelling,
    },
  ];
}

function parametersOf({ protocol, map, auth, unit }: TargetFacts): Readonly<Record<string, string>> {
  if (protocol === "redfish" || !map) return {};
  return defined({
    __param_module: map.name,
    __param_auth: auth,
    __param_sub_target: unit !== undefined ? `${unit}` : undefined,
  });
}
