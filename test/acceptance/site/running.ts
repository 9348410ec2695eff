import type { EngineAddress } from "../engine/docker-engine";
import { inspect, isService, siteObjects } from "./engine-objects";
import { until } from "./until";

/** Names of a site's containers that run: all but those that wait or have made data ready. */
export async function runningServices(engine: EngineAddress, site: string): Promise<readonly string[]> {
  return (await siteObjects(engine, site)).containers.filter(isService);
}

/** @throws Error when one of the containers does not run, or is not well, in time */
export async function untilHealthy(engine: EngineAddress, names: readonly string[], deadlineS: number): Promise<void> {
  for (const name of names) {
    await until(`${name} healthy`, deadlineS, async () => {
      const { State } = await inspect(engine, name);
      return State.Status === "running" && State.Health?.Status === "healthy" ? true : undefined;
    });
  }
}
