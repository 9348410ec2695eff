import type { ServiceFacts } from "../../constructs/services/service-facts";
import type { ReachedEngine } from "./reached-engine";

export interface ServiceState {
  readonly container: string;
  /** The engine's words, such as `Up 3 minutes (healthy)`. */
  readonly status: string;
  /** Whether it runs and no health check fails, it ran once with success, or the site shed it. */
  readonly isWell: boolean;
  /** Command that prints its log, or the log of the container that prepares its data. @default there is no container */
  readonly logs?: string;
}

/** Returns the states of the services of a site on an engine, in the order of the site. */
export function serviceStates(engine: ReachedEngine, site: string, services: readonly ServiceFacts[]): readonly ServiceState[] {
  const printed = engine.output("ps", "--all", "--filter", `label=edge-node.site=${site}`, "--format", "{{.Names}}\\t{{.Status}}");
  const statusOf = new Map(
    printed.split("\n").map((line) => {
      const [container = "", status = ""] = line.split("\t");
      return [container, status];
    }),
  );
  return services
    .filter(({ id }) => engine.services.includes(id))
    .map(({ id, runsOnce = false, switched = false }) => {
      const container = `${site}.${id}`;
      const status = statusOf.get(container) ?? "not there";
      const speaks = [container, `${container}.prepare`].find((one) => statusOf.has(one));
      const logs = speaks === undefined ? {} : { logs: engine.said("logs", "--tail", "20", speaks) };
      if (switched && /^Exited /.test(status)) return { container, status: `${status}, shed`, isWell: true, ...logs };
      return { container, status, isWell: runsOnce ? /^(?:Exited \(0\)|Up )/.test(status) : isUp(status), ...logs };
    });
}

function isUp(status: string): boolean {
  return status.startsWith("Up ") && !/\((?:unhealthy|Paused)\)/.test(status);
}
