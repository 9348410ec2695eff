import { describe, expect, it } from "vitest";
import { indexById, listIds, listNames } from "../../../constructs/plain/list-ids";

const items = [
  { id: "rack-2", name: "second" },
  { id: "rack-1", name: "first" },
  { id: "rack-2", name: "third" },
];

describe("listIds()", () => {
  it("gives the ids in the order of the items", () => expect(listIds(items)).toEqual(["rack-2", "rack-1", "rack-2"]));
});

describe("listNames()", () => {
  it("gives the names in the order of the items", () => expect(listNames(items)).toEqual(["second", "first", "third"]));
});

describe("indexById()", () => {
  it("has the last of several items of one id", () => expect(indexById(items).get("rack-2")).toBe(items[2]));
});
