import type { HealthcheckProps } from "cdktf-edge-node";
import type { WatchedSite } from "./watched-site";

/** The site with first health checks so late that an apply can be stopped before them, but for the broker's. */
export function slowToHealth(site: WatchedSite): WatchedSite {
  const interval = "6 s";
  const slow = <Props extends { readonly healthcheck?: HealthcheckProps | "image" }>(props: Props): Props =>
    typeof props.healthcheck === "object" ? { ...props, healthcheck: { ...props.healthcheck, interval } } : props;
  const { agent, store, alerting } = site.telemetry;
  return { ...site, telemetry: { ...site.telemetry, agent: slow(agent), store: slow(store), alerting: slow(alerting) } };
}
