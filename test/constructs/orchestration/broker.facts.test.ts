import { describe, expect, it } from "vitest";
import { brokerFacts } from "../../../constructs/orchestration/broker.facts";
import type { ParsedBroker } from "../../../constructs/orchestration/broker.props";
import { broker, decoder, parse } from "../../support/props/orchestration-props";

function facts(change: object = {}) {
  return brokerFacts(parse([decoder], { broker: { ...broker, ...change } }).broker as ParsedBroker);
}

describe("brokerFacts()", () => {
  it("brokerFacts() reads the configuration that it is given", () => {
    const [path] = Object.keys(facts().files);
    expect(facts()).toMatchObject({ id: "message-broker", command: ["-c", path], user: "65532:65532", memoryMiB: 256 });
  });

  it("brokerFacts() keeps messages on the disk alone, in a directory that outlives the container, up to the storage", () => {
    const { files, dataDirectories } = facts({ storage: "1 GiB" });
    expect(dataDirectories).toHaveLength(1);
    expect(JSON.parse(String(Object.values(files)[0]))).toEqual({
      server_name: "message-broker",
      listen: "0.0.0.0:4222",
      http: "127.0.0.1:8222",
      jetstream: { store_dir: dataDirectories[0], max_file_store: 1_073_741_824, max_memory_store: 0, sync_interval: "always" },
    });
  });

  it("brokerFacts() asks the broker's own health page, which nobody else reaches, unless the props say otherwise", () => {
    expect(facts().healthcheck).toMatchObject({
      command: ["/.edge-node/probe/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8222/healthz"],
    });
    expect(facts({ healthcheck: { command: ["/check"] } }).healthcheck).toMatchObject({ command: ["/check"] });
    expect(facts({ healthcheck: "image" }).healthcheck).toBe("image");
  });
});
