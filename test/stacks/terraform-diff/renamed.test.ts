import { describe, expect, it } from "vitest";
import { renamed } from "../../../stacks/terraform-diff/renamed";

describe("renamed()", () => {
  it.each([
    ["riyadh", "lagos"],
    ["riyadh.broker", "lagos.broker"],
    ["riyadh/node/riyadh", "lagos/node/lagos"],
    ['${docker_volume.data["riyadh.broker"].name}', '${docker_volume.data["lagos.broker"].name}'],
    ["site: riyadh\nnext: riyadh", "site: lagos\nnext: lagos"],
    ["riyadh-2.broker", "riyadh-2.broker"],
    ["tf-riyadh", "tf-riyadh"],
    ["riyadh_a", "riyadh_a"],
    ["riyadhé", "riyadhé"],
    ["Riyadh", "Riyadh"],
  ])("makes %j %j", (from, to) => expect(renamed(from, "riyadh", "lagos")).toEqual({ value: to, texts: from === to ? 0 : 1 }));

  it("goes through keys, lists and maps, and counts the texts", () => {
    const value = { "riyadh.a": ["riyadh", 1, null, true], b: { c: "riyadh riyadh" } };
    expect(renamed(value, "riyadh", "lagos")).toEqual({
      value: { "lagos.a": ["lagos", 1, null, true], b: { c: "lagos lagos" } },
      texts: 3,
    });
  });

  it("takes both names as they are written", () => {
    expect(renamed("a.b axb", "a.b", "$&").value).toBe("$& axb");
    expect(renamed("(x) a", "(x)", "y").value).toBe("y a");
  });

  it.each([
    ["abu-dhabi.broker", "sao-paulo.broker"],
    ["abu-dhabi-2.broker", "abu-dhabi-2.broker"],
    ["tf-abu-dhabi abu-dhabi", "tf-abu-dhabi sao-paulo"],
  ])("takes names with hyphens: %j is %j", (from, to) => expect(renamed(from, "abu-dhabi", "sao-paulo").value).toBe(to));

  it("takes a name that holds the other", () => {
    expect(renamed("sao-paulo sao-paulo-2", "sao-paulo", "sao-paulo-2").value).toBe("sao-paulo-2 sao-paulo-2");
    expect(renamed("sao-paulo sao-paulo-2", "sao-paulo-2", "sao-paulo").value).toBe("sao-paulo sao-paulo");
  });

  it("keeps a key that would take the place of another", () => {
    expect(renamed({ riyadh: 1, lagos: 2 }, "riyadh", "lagos").value).toEqual({ riyadh: 1, lagos: 2 });
  });
});
