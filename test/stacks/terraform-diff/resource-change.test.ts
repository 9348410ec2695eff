import { describe, expect, it } from "vitest";
import { resourceChange } from "../../../stacks/terraform-diff/resource-change";

const stack = (containers: object, rest: object = {}) => ({
  site: "riyadh",
  terraform: { resource: { docker_container: containers }, ...rest },
});

describe("resourceChange()", () => {
  it("counts resources that are added, removed and changed, and other blocks apart", () => {
    const before = stack(
      { a: { image: "1" }, b: { image: "1" }, c: {} },
      { output: { x: { value: 1 } }, data: { docker_image: { i: {} } } },
    );
    const after = stack({ a: { image: "2" }, b: { image: "1" }, d: {}, e: {} }, { output: { x: { value: 2 } } });
    expect(resourceChange(before, after)).toEqual({ added: 2, removed: 1, changed: 1, others: 2, isHeldBack: false });
  });

  it("counts all of a site that was not written, and nothing of one that is written no more", () => {
    const written = stack({ a: {}, b: {} });
    expect(resourceChange(undefined, written)).toMatchObject({ added: 2, isHeldBack: false });
    expect(resourceChange(written, undefined)).toEqual({ added: 0, removed: 0, changed: 0, others: 0, isHeldBack: true });
    expect(resourceChange(undefined, undefined)).toMatchObject({ isHeldBack: false });
  });
});
