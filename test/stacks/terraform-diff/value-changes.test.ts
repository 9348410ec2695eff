import { describe, expect, it } from "vitest";
import { valueChanges } from "../../../stacks/terraform-diff/value-changes";

const paths = (from: unknown, to: unknown) => valueChanges(from, to).map((change) => [change.path, change.from, change.to]);

describe("valueChanges()", () => {
  it("names each value by its path, also one that is on one side only", () => {
    expect(paths({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1, c: 4 }, e: 5 })).toEqual([
      ["a.c", 2, 4],
      ["d", 3, undefined],
      ["e", undefined, 5],
    ]);
    expect(paths({ data: { "riyadh.broker": 1 } }, { data: { "riyadh.broker": 2 } })).toEqual([["data[riyadh.broker]", 1, 2]]);
  });

  it("takes the order of keys for no difference", () => expect(paths({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]));

  it.each(["name", "label", "file", "container_path", "target"])("matches the things of a list by their %s, in any order", (key) => {
    const [one, two, three] = ["one", "two", "three"].map((value) => ({ [key]: value, value: 1 }));
    expect(paths({ list: [one, two] }, { list: [three, { ...two, value: 2 }, one] })).toEqual([
      ["list[two].value", 1, 2],
      ["list[three]", undefined, three],
    ]);
  });

  it("matches by place what nothing tells apart, where the lists are of one length", () => {
    expect(paths([{ host: "a" }, { host: "b" }], [{ host: "a" }, { host: "c" }])).toEqual([["[1].host", "b", "c"]]);
    expect(
      paths(
        [
          { name: "a", x: 1 },
          { name: "a", x: 2 },
        ],
        [
          { name: "a", x: 1 },
          { name: "a", x: 3 },
        ],
      ),
    ).toEqual([["[1].x", 2, 3]]);
  });

  it("gives any other list as a whole", () => {
    expect(paths({ command: ["-a", "-b"] }, { command: ["-a", "-c"] })).toEqual([["command", ["-a", "-b"], ["-a", "-c"]]]);
    expect(paths([{ from: "a" }], [{ from: "a" }, { from: "b" }])).toEqual([["", [{ from: "a" }], [{ from: "a" }, { from: "b" }]]]);
    expect(paths({ a: [] }, { a: {} })).toEqual([["a", [], {}]]);
  });

  it("knows a key that every object has from one that was written", () => {
    expect(paths({}, { constructor: 1 })).toEqual([["constructor", undefined, 1]]);
  });
});
