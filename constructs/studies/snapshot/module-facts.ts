import { computeFacts } from "../../compute/compute.facts";
import { coolingFacts } from "../../cooling/cooling.facts";
import { downlinkFacts } from "../../downlink/downlink.facts";
import type { NodeFacts } from "../../facts/node-facts";
import { orchestrationFacts } from "../../orchestration/orchestration.facts";
import { defined } from "../../plain/defined";
import { powerFacts } from "../../power/power.facts";
import type { Site } from "../../site";
import { telemetryFacts } from "../../telemetry/telemetry.facts";
import type { ParsedModules } from "./parse-modules";

/** Modules of another design at the same site, and their facts. */
interface KnownFacts {
  readonly parsed: ParsedModules;
  readonly facts: NodeFacts;
}

/**
 * Makes the facts of each module.
 *
 * @param like facts of identical modules are shared
 */
export function moduleFacts(parsed: ParsedModules, { grid }: Site, like?: KnownFacts): NodeFacts {
  const supply = { lineToNeutralV: grid.lineToLineV / Math.sqrt(3), frequencyHz: grid.frequencyHz };
  const { compute, cooling, power, downlink, telemetry, orchestration } = parsed;
  const of = <Facts>(module: keyof NodeFacts, known: Facts | undefined, make: () => Facts): Facts =>
    known !== undefined && like?.parsed[module] === parsed[module] ? known : make();
  const { facts = {} } = like ?? {};
  return defined({
    compute: compute && of("compute", facts.compute, () => computeFacts(compute)),
    cooling: cooling && of("cooling", facts.cooling, () => coolingFacts(cooling)),
    power: power && of("power", facts.power, () => powerFacts(power, supply)),
    downlink: downlink && of("downlink", facts.downlink, () => downlinkFacts(downlink)),
    telemetry: telemetry && of("telemetry", facts.telemetry, () => telemetryFacts(telemetry)),
    orchestration: orchestration && of("orchestration", facts.orchestration, () => orchestrationFacts(orchestration)),
  });
}
