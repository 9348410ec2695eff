import "cdktf-edge-node/testing"; // registers the matchers
import { expect, it } from "vitest";
import { lavishSite, modestSite } from "./sites";

it("the rack's breaker keeps room on the modest site", () => {
  expect(modestSite).toHaveMargin("power/breaker-loading", { atLeast: "4 A", subject: "power/rack-1-a/breaker" });
});

it("the lavish site carries its load, wasteful as it is", () => {
  expect(lavishSite).not.toViolate("power/equipment-within-rating");
});
