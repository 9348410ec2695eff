import { snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { gensetWatches } from "../../../../constructs/studies/design/genset-watches";
import { lagosSolarHybrid } from "../../../../examples/lagos-solar-hybrid";
import { dieselSet } from "../../../../examples/parts/stores";
import { twoFeeds } from "../../../../examples/two-feeds";
import { designOf } from "../../../support/nodes/node-variants";
import { changed } from "../../../support/props/changed";

const watchesOf = (props: typeof twoFeeds) => gensetWatches(snapshot("variant", props.site, designOf(props)));
const withSet = (change: object) => watchesOf(changed(twoFeeds, "power.gensets.0", dieselSet(["a", "b"], change)));

describe("gensetWatches()", () => {
  it("gensetWatches() say for which feeds a plant stands in, where each is measured, and after how long", () => {
    expect(watchesOf(twoFeeds)).toEqual([
      {
        subject: "power/genset",
        units: ["genset-1"],
        standsIn: {
          afterS: 47,
          feeds: [
            { feed: "a", board: "board-a" },
            { feed: "b", board: "board-b" },
          ],
        },
      },
    ]);
  });

  it("gensetWatches() have the feeds in the order of their names, however they were written", () => {
    const feeds = twoFeeds.power?.feeds.toReversed();
    expect(watchesOf(changed(twoFeeds, "power.feeds", feeds))).toEqual(watchesOf(twoFeeds));
  });

  it("gensetWatches() have every set of a plant, and the feeds that it is there for alone", () => {
    const [plant] = watchesOf(changed(twoFeeds, "power.gensets.0", dieselSet(["b"], { count: 2 })));
    expect(plant?.units).toEqual(["genset-1", "genset-2"]);
    expect(plant?.standsIn?.feeds).toEqual([{ feed: "b", board: "board-b" }]);
  });

  it("gensetWatches() find the feeds of a plant with an output of its own by the boards at which it takes over", () => {
    const { feeds: _, ...set } = dieselSet([]);
    const output = { voltage: "400 V line-to-line", breaker: twoFeeds.power?.feeds[0]?.main };
    const [plant] = watchesOf(changed(twoFeeds, "power.gensets.0", { ...set, boards: ["board-b"], output }));
    expect(plant?.standsIn?.feeds).toEqual([{ feed: "b", board: "board-b" }]);
  });

  it("gensetWatches() say nothing of when a plant has to run that waits for a battery or stands beside photovoltaics", () => {
    expect(withSet({ startLevel: "40 %" })[0]).not.toHaveProperty("standsIn");
    expect(watchesOf(lagosSolarHybrid)[0]).not.toHaveProperty("standsIn");
  });
});
