import type { TelemetryFacts } from "../../facts/node-facts";
import { compact } from "../../plain/compact";
import { addressOf, programs } from "../../telemetry/programs";
import { seriesText } from "../expressions/readings";
import { telemetryJob } from "../expressions/scrape-jobs";
import type { Panel } from "./dashboard";
import { limitLine } from "./limit-line";
import { type ShownUnit, scaledQuery } from "./shown-unit";

const mebibytes: ShownUnit = { text: "MiB", scale: 1 / 1_048_576 };
const megabytes: ShownUnit = { text: "MB", scale: 1e-6 };

/**
 * Returns panels of the telemetry's own programs: what they use of their containers' limits, and data that are not stored yet.
 *
 * @source VictoriaMetrics documentation, vmagent, monitoring; Prometheus client libraries, process metrics
 */
export function programPanels(
  { programs: addresses, services, uplink }: Pick<TelemetryFacts, "programs" | "services" | "uplink">,
  bufferBytes: number,
): readonly Panel[] {
  const memory = addresses.flatMap((address) => {
    const service = services.find(({ id }) => address.startsWith(`${id}:`));
    return service ? [memoryPanel(address, service.id, service.memoryMiB)] : [];
  });
  return compact([
    ...memory,
    waitingPanel("agent", "the store", bufferBytes),
    uplink && waitingPanel("uplink", "the centre, alerts or the rest", uplink.bufferBytes),
  ]);
}

function memoryPanel(address: string, id: string, memoryMiB: number): Panel {
  return {
    title: `Memory of ${id}`,
    description: "Memory that the program uses, and the limit of its container. Above the limit the kernel ends the program",
    unit: mebibytes.text,
    lines: [
      {
        name: id,
        role: "measured",
        query: scaledQuery(seriesText("process_resident_memory_bytes", { job: telemetryJob, instance: address }), mebibytes),
      },
      limitLine("at-most", memoryMiB * 1_048_576, mebibytes),
    ],
  };
}

function waitingPanel(program: "agent" | "uplink", receiver: string, bufferBytes: number | undefined): Panel {
  const waiting = seriesText("vmagent_remotewrite_pending_data_bytes", { instance: addressOf(programs[program]) });
  return {
    title: `Samples that wait to be sent to ${receiver}`,
    description: `Samples on the disk of the ${program}. When it is full, the oldest are dropped first`,
    unit: megabytes.text,
    lines: compact([
      { name: "waiting", role: "measured" as const, query: scaledQuery(`max(${waiting})`, megabytes) },
      bufferBytes !== undefined && limitLine("at-most", bufferBytes, megabytes),
    ]),
  };
}
