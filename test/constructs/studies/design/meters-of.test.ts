import { smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { metersOf } from "../../../../constructs/studies/design/meters-of";

describe("metersOf()", () => {
  it("metersOf() of a part is the next device before it, past breakers and PDUs, and none before the first board", () => {
    const meters = metersOf(smallNode());
    expect(["rack-1-a/breaker", "rack-1-a", "rack-1", "board-a", "feed-a/main"].map((part) => meters.get(part))).toEqual([
      "board-a",
      "board-a",
      "board-a",
      undefined,
      undefined,
    ]);
  });
});
