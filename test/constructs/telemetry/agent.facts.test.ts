import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { agentFacts } from "../../../constructs/telemetry/agent.facts";
import { parsedTelemetry, programChange } from "./telemetry-props";

const targets = [{ device: "rack-1", address: "10.0.0.11:9100" }];
const facts = (change: object = {}) => agentFacts(parsedTelemetry(programChange("agent", change)), targets);

describe("agentFacts()", () => {
  it("agentFacts() reads the configuration that it is given, without unknown fields", () => {
    const { command, files } = facts();
    const [path = "", content = ""] = Object.entries(files)[0] ?? [];
    expect(command).toEqual(expect.arrayContaining([`-promscrape.config=${path}`, "-promscrape.config.strictParse=true"]));
    expect(parse(String(content))).toMatchObject({
      global: { scrape_interval: "30s" },
      scrape_configs: [{ job_name: "devices" }, { job_name: "telemetry" }],
    });
  });

  it("agentFacts() samples the three programs of the telemetry beside the devices", () => {
    const { scrape_configs } = parse(String(Object.values(facts().files)[0])) as { scrape_configs: { static_configs: object[] }[] };
    expect(scrape_configs[0]?.static_configs).toEqual([{ targets: ["10.0.0.11:9100"], labels: { device: "rack-1" } }]);
    expect(scrape_configs[1]?.static_configs).toEqual([
      { targets: ["telemetry-agent:8429", "telemetry-store:8428", "telemetry-alerting:8880"] },
    ]);
  });

  it("agentFacts() hands samples to the store and keeps what it does not take in a directory that outlives the container", () => {
    const { command, dataDirectories } = facts();
    expect(dataDirectories).toHaveLength(1);
    expect(command).toEqual(
      expect.arrayContaining([
        "-remoteWrite.url=http://telemetry-store:8428/api/v1/write",
        `-remoteWrite.tmpDataPath=${dataDirectories[0]}`,
        "-remoteWrite.maxDiskUsagePerURL=1000000000",
      ]),
    );
  });

  it("agentFacts() keeps as much as asked", () => {
    expect(facts({ buffer: "0.5 GB" }).command).toContain("-remoteWrite.maxDiskUsagePerURL=500000000");
  });

  it("agentFacts() asks the program's own health page with wget, unless the props say otherwise", () => {
    expect(facts().healthcheck).toMatchObject({ command: ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8429/health"] });
    expect(facts({ healthcheck: { command: ["/check"], interval: "2 min" } }).healthcheck).toMatchObject({
      command: ["/check"],
      intervalS: 120,
    });
    expect(facts({ healthcheck: "image" }).healthcheck).toBe("image");
  });
});
