import { describe, expect, it } from "vitest";
import { listValues } from "../../../constructs/plain/list-values";

describe("listValues()", () => {
  it("gives the values of one prop in the order of the items", () =>
    expect(listValues([{ site: "riyadh" }, { site: "lagos" }], "site")).toEqual(["riyadh", "lagos"]));
});
