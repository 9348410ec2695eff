import type { HealthcheckProps } from "cdktf-edge-node";
import type { WatchedSite } from "./watched-site";

/** The site with first health checks so late that an apply can be stopped before them. */
export function slowToHealth(site: WatchedSite, interval: "4 s" | "6 s"): WatchedSite {
  const slow = <Props extends { readonly healthcheck?: HealthcheckProps | "image" }>(props: Props): Props =>
    typeof props.healthcheck === "object" ? { ...props, healthcheck: { ...props.healthcheck, interval } } : props;
  const { agent, store, alerting } = site.telemetry;
  return { ...site, telemetry: { ...site.telemetry, agent: slow(agent), store: slow(store), alerting: slow(alerting) } };
}
