import { expect, it } from "vitest";
import { inTurn } from "./in-turn";

it("inTurn() measures commit and work tree one after the other in every round", async () => {
  const builds = { tree: { name: "the work tree", programs: "tree" }, commit: { name: "aa2f60a", programs: "commit" } };
  const order: string[] = [];
  const measured = await inTurn(builds, 3, async ({ programs }) => order.push(programs));
  expect(order).toEqual(["commit", "tree", "commit", "tree", "commit", "tree"]);
  expect(measured).toEqual({ commit: [1, 3, 5], tree: [2, 4, 6] });
});
