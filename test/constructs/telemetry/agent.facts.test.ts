import { describe, expect, it } from "vitest";
import { agentFacts } from "../../../constructs/telemetry/agent.facts";
import { parsedTelemetry, programChange } from "../../support/props/telemetry-props";

const facts = (change: object = {}) => agentFacts(parsedTelemetry(programChange("agent", change)));

describe("agentFacts()", () => {
  it("agentFacts() reads the configuration that the plan gives, without unknown fields", () => {
    const { command, files } = facts();
    expect(Object.values(files)).toEqual([{ planned: "scrape-configuration" }]);
    expect(command).toEqual(expect.arrayContaining([`-promscrape.config=${Object.keys(files)[0]}`, "-promscrape.config.strictParse=true"]));
  });

  it("agentFacts() hands samples to the store and keeps what it does not take, up to the planned size, in a directory that outlives the container", () => {
    const { command, dataDirectories } = facts();
    expect(dataDirectories).toHaveLength(1);
    expect(command).toEqual(
      expect.arrayContaining([
        "-remoteWrite.url=http://telemetry-store:8428/api/v1/write",
        `-remoteWrite.tmpDataPath=${dataDirectories[0]}`,
        { flag: "-remoteWrite.maxDiskUsagePerURL", planned: "agent-buffer-bytes" },
      ]),
    );
  });

  it("agentFacts() asks the program's own health page by the probe, unless the props say otherwise", () => {
    expect(facts().healthcheck).toMatchObject({
      command: ["/.edge-node/probe/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8429/health"],
    });
    expect(facts({ healthcheck: { command: ["/check"], interval: "2 min" } }).healthcheck).toMatchObject({
      command: ["/check"],
      intervalS: 120,
    });
    expect(facts({ healthcheck: "image" }).healthcheck).toBe("image");
  });
});
