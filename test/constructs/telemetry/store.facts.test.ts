import { describe, expect, it } from "vitest";
import { storeFacts } from "../../../constructs/telemetry/store.facts";
import { parsedTelemetry, programChange } from "../../support/props/telemetry-props";

const facts = (change: object = {}) => storeFacts(parsedTelemetry(programChange("store", change)));

describe("storeFacts()", () => {
  it("storeFacts() keeps samples as long as asked, in a directory that outlives the container", () => {
    const { command, dataDirectories } = facts();
    expect(dataDirectories).toHaveLength(1);
    expect(command).toEqual(expect.arrayContaining(["-retentionPeriod=720h", `-storageDataPath=${dataDirectories[0]}`]));
    expect(facts({ retention: "36 h" }).command).toContain("-retentionPeriod=36h");
  });

  it("storeFacts() writes to the disk every second: a power cut takes no more", () => {
    expect(facts().command).toContain("-inmemoryDataFlushInterval=1s");
  });

  it("storeFacts() asks the program's own health page by the probe, unless the props say otherwise", () => {
    expect(facts().healthcheck).toMatchObject({
      command: ["/.edge-node/probe/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8428/health"],
    });
    expect(facts({ healthcheck: { command: ["/check"] } }).healthcheck).toMatchObject({ command: ["/check"] });
  });

  it("storeFacts() passes on what is said of its container", () => {
    const loosened = { removableData: { reason: "Site closed, A. Operator" } };
    expect(facts({ loosened, user: "7:7", stopGrace: "2 min" })).toMatchObject({ loosened, user: "7:7", stopGraceS: 120, memoryMiB: 512 });
  });
});
