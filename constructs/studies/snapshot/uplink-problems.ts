import type { TelemetryFacts } from "../../facts/node-facts";
import { givenBy } from "../../facts/telemetry/device-map";
import type { PropsProblem } from "../../props/problems/props-error";
import type { Site } from "../../site";

/** Names that the telemetry's own programs give. @source metrics pages of VictoriaMetrics 1.150, snmp_exporter, modbus_exporter and Alertmanager */
const ofPrograms = /^(?:vm|go_|process_|scrape_|snmp_|modbus_|alertmanager_|promhttp_|flag$|up$|edge_node_shedding_)/;

/** Finds an uplink without a backhaul, and series that are to cross but nobody gives. */
export function uplinkProblems(telemetry: TelemetryFacts | undefined, { backhaul }: Site): PropsProblem[] {
  if (!telemetry?.uplink) return [];
  const { targets, uplink } = telemetry;
  const path = "telemetry.uplink";
  const without = {
    path,
    message:
      "needs site.backhaul, from which its settings follow, but the site does not state it: state site.backhaul, or leave the uplink out",
  };
  // the names of a device without a map, and of an exporter beside those that its map reads, are not known
  const isOpen = targets.some(({ protocol }) => protocol === "prometheus" || protocol === "redfish");
  const given = new Set(targets.flatMap((target) => (givenBy(target) ?? []).map(({ series }) => series)));
  const strange = uplink.also.flatMap(({ series }, i) => {
    const place = `${path}.also[${i}].series`;
    if (given.has(series))
      return [{ path: place, message: `must not be ${series}, which crosses already because a map names it: leave it out` }];
    if (isOpen || ofPrograms.test(series)) return [];
    return [
      { path: place, message: `must be a series that a target or a program gives but none gives ${series}: correct it, or leave it out` },
    ];
  });
  return [...(backhaul ? [] : [without]), ...strange];
}
