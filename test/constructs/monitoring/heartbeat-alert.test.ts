import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plannedDashboards, telemetryPlan } from "../../../constructs/monitoring/telemetry-plan";
import { pagingService } from "../../../constructs/telemetry/paging.facts";
import { telemetryFacts } from "../../../constructs/telemetry/telemetry.facts";
import { supplyLimit } from "../../support/deploy/watched-limits";
import { parsedTelemetry, telemetryProblems } from "../../support/props/telemetry-props";

const webhook = { hostFile: "/etc/edge-node/webhook" };
const paging = { image: { variable: "paging_image" }, memory: "64 MiB", webhook };
const heartbeat = { webhook: { hostFile: "/etc/edge-node/heartbeat" } };
const parsed = (change?: object) => parsedTelemetry({ paging: { ...paging, ...(change && { heartbeat: { ...heartbeat, ...change } }) } });
const planOf = (change?: object) => telemetryPlan(telemetryFacts(parsed(change)), [supplyLimit]);
const configurationOf = (change?: object) => parse(planOf(change)["paging-configuration"] ?? "");

interface AlertFile {
  readonly groups: readonly { readonly name: string; readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const alertsOf = (change?: object) =>
  (parse(planOf(change)["alert-rules"] ?? "") as AlertFile).groups
    .flatMap(({ rules }) => rules)
    .filter(({ alert }) => alert === "telemetry/site-is-watched");
const firingQuery = (change?: object) =>
  plannedDashboards(telemetryFacts(parsed(change)), [supplyLimit], {})[0]?.rows[0]?.panels[0]?.lines[0]?.query;

describe("telemetry.paging.heartbeat", () => {
  it("has an alert that always fires, which calls its own address and pages nobody", () => {
    expect(alertsOf({})).toMatchObject([
      { expr: "vector(1)", annotations: { summary: "The site is watched: this call comes every 5 min" } },
    ]);
    const { route, receivers } = configurationOf({});
    expect(route.receiver).toBe("pager");
    expect(route.routes).toEqual([
      {
        receiver: "heartbeat",
        matchers: ['alertname="telemetry/site-is-watched"'],
        group_wait: "0s",
        group_interval: "300s",
        repeat_interval: "150s",
      },
    ]);
    expect(
      receivers.map(({ name, webhook_configs: [call] }: { name: string; webhook_configs: { url_file: string }[] }) => [
        name,
        call?.url_file,
      ]),
    ).toEqual([
      ["pager", "/run/secrets/webhook"],
      ["heartbeat", "/run/secrets/heartbeat"],
    ]);
  });

  it("calls as often as it says", () => {
    expect(configurationOf({ every: "1 min" }).route.routes).toMatchObject([{ group_interval: "60s", repeat_interval: "30s" }]);
  });

  it("mounts the file with its address into the program that pages, beside that of the pages", () => {
    const [service] = pagingService(parsed({}));
    expect(service?.secrets).toMatchObject({ "/run/secrets/webhook": webhook, "/run/secrets/heartbeat": heartbeat.webhook });
  });

  it("is no alert among those that fire on the overview", () => {
    expect(firingQuery({})).toBe('count by (alertname, device) (ALERTS{alertstate="firing",alertname!="telemetry/site-is-watched"})');
  });

  it("leaves alerts, pages and pictures of a site that has none as they are", () => {
    expect(alertsOf()).toEqual([]);
    const { route, receivers } = configurationOf();
    expect([route.routes, receivers.length]).toEqual([undefined, 1]);
    expect(firingQuery()).toBe('count by (alertname, device) (ALERTS{alertstate="firing"})');
  });

  it("refuses the address that is paged, calls that come too often or hardly ever, and what holds the address itself", () => {
    const problems = (change: object) => telemetryProblems({ paging: { ...paging, heartbeat: { ...heartbeat, ...change } } });
    expect(problems({ webhook })[0]).toContain(
      'paging.heartbeat.webhook.hostFile: must be another file than paging.webhook but is "/etc/edge-node/webhook" too',
    );
    expect(problems({ every: "10 s" })[0]).toContain("paging.heartbeat.every");
    expect(problems({ every: "2 d" })[0]).toContain("paging.heartbeat.every");
    expect(problems({ webhook: "https://hc.example.org/secret-1234" }).join()).not.toContain("secret-1234");
    expect(problems({ webhook: undefined })[0]).toContain("paging.heartbeat.webhook");
  });
});
