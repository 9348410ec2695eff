import type { HostFacts } from "../../../facts/compute/host";
import type { RuleLimit } from "../../rule/rule";
import { engineSubject } from "./each-engine";

/** How far the clock of each host may be from true time, which an exporter on the host gives. @param limitS either way [s] */
export function watchedClocks(hosts: readonly Pick<HostFacts, "id">[], limitS: number): readonly RuleLimit[] {
  return hosts.map(
    ({ id }): RuleLimit => ({
      subject: engineSubject({ name: id }),
      device: id,
      metric: "edge_node_clock_offset_seconds",
      unit: "s",
      bound: "at-most",
      limit: limitS,
      remedy: "let chrony or another client of NTP set the clock of the host, and look why it did not",
    }),
  );
}
