import { seldom } from "./quick-site";

/** What answers for the health of a service, by the name of the variable of its image. */
const pages: Readonly<Record<string, string>> = {
  agent_image: "port: 8429, path: /health",
  store_image: "port: 8428, path: /health",
  alerting_image: "port: 8880, path: /health",
  broker_image: "port: 8222, path: /healthz",
};

/** The hub of examples/one-design, whose telemetry and broker are asked for their health as seldom as the image of its workloads says. */
export function seldomChecked(hub: string): string {
  return hub.replaceAll(
    /\{ variable: (\w+) \}(?=,)/g,
    (image, variable) => `${image}, healthcheck: { http: { ${pages[variable]} }, interval: ${seldom} }`,
  );
}
