import { baselineOf } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { askedShard, shardNumber } from "../../../cli/sources/shard-option";

describe("shardNumber()", () => {
  it("reads the number of a shard and how many there are", () => {
    expect(shardNumber("3/8")).toEqual({ number: 3, count: 8 });
    expect(shardNumber("1/1")).toEqual({ number: 1, count: 1 });
  });

  it.each([
    ["0/3", "shards of 3 are numbered from 1 to 3"],
    ["4/3", "shards of 3 are numbered from 1 to 3"],
    ["3/0", "write 1/1 for all sites"],
    ["a/b", "write 1/4 for the first of four"],
    ["-1/3", "write 1/4 for the first of four"],
    ["1.5/3", "write 1/4 for the first of four"],
    ["3", "write 1/4 for the first of four"],
    ["", "write 1/4 for the first of four"],
    ["1/10001", "write at most 10000 shards"],
  ])("refuses %j with what to write", (text, remedy) => {
    expect(() => shardNumber(text)).toThrow(
      `--shard must be the number of a shard and the number of shards, such as 3/8, but is ${JSON.stringify(text)}: ${remedy}`,
    );
  });
});

describe("askedShard()", () => {
  it("keeps what the run asks for, of baselines a digest alone", () => {
    const baselines = [baselineOf([], "a")];
    const { run } = askedShard(
      { number: 1, count: 2 },
      { policy: { strict: true, today: "2026-11-25", baselines }, edition: { revision: "B" } },
    );
    expect(run).toEqual({
      strict: true,
      today: "2026-11-25",
      baselines: expect.stringMatching(/^[0-9a-f]{16}$/),
      edition: { revision: "B" },
    });
    expect(askedShard({ number: 1, count: 2 }, { policy: { baselines: [] } }).run.baselines).not.toBe(run.baselines);
  });
});
