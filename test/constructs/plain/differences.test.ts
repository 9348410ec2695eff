import { describe, expect, it } from "vitest";
import { differences } from "../../../constructs/plain/differences";

const byFirst = {
  identity: (...lists: readonly (readonly unknown[])[]) =>
    lists.every((list) => list.every(Array.isArray)) ? (item: unknown) => (item as readonly unknown[])[0] : undefined,
};

describe("differences()", () => {
  it("names what differs by keys and by what names a thing of a list, in the order of the first and then of the second", () => {
    const found = differences(
      {
        b: 1,
        list: [
          ["x", 1],
          ["y", 2],
        ],
      },
      {
        a: 0,
        list: [
          ["y", 3],
          ["z", 4],
        ],
        b: 1,
      },
      byFirst,
    );
    expect(found.map(({ steps, from, to }) => [steps.join(" "), from, to])).toEqual([
      ["list [x]", ["x", 1], undefined],
      ["list [y]", ["y", 2], ["y", 3]],
      ["list [z]", undefined, ["z", 4]],
      ["a", undefined, 0],
    ]);
  });

  it("goes through no list that nothing names, and no map that differs as a whole", () => {
    const compared = { identity: () => undefined, isWhole: ([step]: readonly string[]) => step === "whole" };
    const [from, to] = [
      { whole: { a: 1 }, list: [1, 2] },
      { whole: { a: 2 }, list: [1, 3] },
    ];
    expect(differences(from, to, compared)).toEqual([
      { steps: ["whole"], from: { a: 1 }, to: { a: 2 } },
      { steps: ["list"], from: [1, 2], to: [1, 3] },
    ]);
    expect(differences(from, structuredClone(from), compared)).toEqual([]);
  });

  it("takes a key that every map inherits for one that is not there", () => {
    const found = differences({}, { toString: 1 }, byFirst);
    expect(found).toEqual([{ steps: ["toString"], from: undefined, to: 1 }]);
  });
});
