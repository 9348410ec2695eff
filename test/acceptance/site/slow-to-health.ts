import type { DurationLike, HealthcheckProps } from "cdktf-edge-node";
import type { WatchedSite } from "./watched-site";

/** The site with first health checks so late that an apply can be stopped before them, but for the broker's. No test reads its samples, so they are rare. */
export function slowToHealth(site: WatchedSite): WatchedSite {
  const checkedEach = <Props extends { readonly healthcheck?: HealthcheckProps | "image" }>(props: Props, interval: DurationLike): Props =>
    typeof props.healthcheck === "object" ? { ...props, healthcheck: { ...props.healthcheck, interval } } : props;
  const slow = <Props extends { readonly healthcheck?: HealthcheckProps | "image" }>(props: Props) => checkedEach(props, "6 s");
  const { agent, store, alerting } = site.telemetry;
  const { broker } = site.orchestration;
  return {
    ...site,
    telemetry: { ...site.telemetry, interval: "30 s", agent: slow(agent), store: slow(store), alerting: slow(alerting) },
    orchestration: { ...site.orchestration, ...(broker && { broker: checkedEach(broker, "3 s") }) },
  };
}
