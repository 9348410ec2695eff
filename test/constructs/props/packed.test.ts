import { describe, expect, it } from "vitest";
import { Packed, unpacked } from "../../../constructs/props/packed";

const data = { site: "abha", margins: [12.5, Number.POSITIVE_INFINITY], none: undefined, words: "°C".repeat(10_000) };

describe("Packed", () => {
  it("Packed gives back what it was given, also what JSON has no word for", () => {
    expect(new Packed(data).value).toStrictEqual(data);
  });

  it("Packed gives the very same to who asks again at once, and leaves what was given as it is", () => {
    const packed = new Packed(data);
    const { value } = packed;
    expect(packed.value).toBe(value);
    expect(value).not.toBe(data);
  });

  it("Packed keeps as it is what cannot be copied", () => {
    const odd = { words: () => "a rule of somebody else" };
    expect(new Packed(odd).value).toBe(odd);
  });

  it("Packed keeps apart what is asked for in turn", () => {
    const [one, other] = [new Packed("one"), new Packed("other")];
    expect([one.value, other.value, one.value]).toEqual(["one", "other", "one"]);
  });
});

describe("unpacked()", () => {
  it("unpacked() is a list as any other", () => {
    const list = unpacked([1, 2, 3].map((number) => new Packed({ number })));
    expect(list).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect(list.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(JSON.stringify(list)).toBe('[{"number":1},{"number":2},{"number":3}]');
    expect(list).toHaveLength(3);
  });

  it("unpacked() unpacks no item before it is asked for", () => {
    const broken = Object.create(Packed.prototype, { value: { get: () => expect.unreachable("it was not asked for") } });
    const list = unpacked([new Packed("a"), broken]);
    expect(list[0]).toBe("a");
    expect(list).toHaveLength(2);
  });
});
