import type { ComputeProps, OrchestrationProps, TelemetryProps, WorkloadProps } from "cdktf-edge-node";
import { testSource as source } from "../network/test-source";
import { processing } from "../nodes/processing";
import { broker } from "../props/orchestration-props";
import { telemetryProps } from "../props/telemetry-props";
import type { NaiveDesign, NaiveRack, NaiveWorkload } from "./naive-design";

/** Props of a design in whole numbers. */
export function hostedProps({ racks, services, workloads, placed }: NaiveDesign): {
  readonly compute: ComputeProps;
  readonly orchestration: OrchestrationProps;
  readonly telemetry?: TelemetryProps;
} {
  const serviceOf = (name: string) => services.find((one) => one.name === name);
  const asked = (name: string) => {
    const { memoryMiB = 0, coreTenths = 0 } = serviceOf(name) ?? {};
    return { memory: `${memoryMiB} MiB`, cores: coreTenths / 10 } as const;
  };
  const hostOf = (name: string) => ({ ...(serviceOf(name)?.host !== undefined && { host: serviceOf(name)?.host ?? "" }) });
  const { agent, store, alerting } = telemetryProps;
  return {
    compute: { racks: racks.map(rackProps) },
    orchestration: {
      workloads: workloads.map(workloadProps),
      placed,
      ...(serviceOf("message-broker") && { broker: { ...broker, ...asked("message-broker"), ...hostOf("message-broker") } }),
    },
    ...(serviceOf("telemetry-agent") && {
      telemetry: {
        ...telemetryProps,
        agent: { ...agent, ...asked("telemetry-agent") },
        store: { ...store, ...asked("telemetry-store") },
        alerting: { ...alerting, ...asked("telemetry-alerting") },
        targets: { [racks[0]?.name ?? ""]: "10.0.0.11:9100" },
        ...hostOf("telemetry-agent"),
      },
    }),
  };
}

function rackProps({ name, idleW, maximumW, utilisationPercent, hosts }: NaiveRack): ComputeProps["racks"][number] {
  return {
    name,
    idle: `${idleW} W`,
    maximum: `${maximumW} W`,
    utilisation: `${utilisationPercent} %`,
    source,
    hosts: hosts.map(({ name: host, memoryMiB, coreTenths, accelerators: counts, leaving }) => ({
      name: host,
      address: `ssh://edge@${host}`,
      memory: `${memoryMiB} MiB`,
      cores: coreTenths / 10,
      disks: [{ name: "data", size: "4 GB" }], // which placement does not ask for
      accelerators: acceleratorProps(counts),
      ...(leaving && { leaving }),
    })),
  };
}

function workloadProps({ name, priority, replicas, fixed, powerW, processes, ...needs }: NaiveWorkload): WorkloadProps {
  return {
    name,
    image: { variable: "workload_image" },
    healthcheck: "image",
    memory: `${needs.memoryMiB} MiB`,
    cores: needs.coreTenths / 10,
    priority,
    replicas,
    accelerators: acceleratorProps(needs.accelerators),
    // 50 MB/s
    ...(processes && { processing: { ...processing, energy: `${(powerW ?? 0) / 50} J/MB` as const } }),
    ...(powerW !== undefined && !processes && { power: `${powerW} W` as const }),
    ...(fixed && { rack: fixed.rack, ...(!processes && { shareOfRackPower: `${fixed.sharePercent} %` as const }) }),
    ...(fixed?.host !== undefined && { host: fixed.host }),
  };
}

function acceleratorProps(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([name, count]) => ({ name, count }));
}
