import { describe, expect, it, vi } from "vitest";
import { remembered, rememberedOf } from "../../../constructs/props/remembered";

interface Key {
  readonly value?: number;
}

type Remember = (compute: (key: Key) => number | undefined) => (key: Key) => number | undefined;

describe.each<[string, Remember]>([
  ["remembered()", remembered],
  ["rememberedOf()", rememberedOf],
])("%s", (_, remember) => {
  it("computes once for each key, also where nothing comes of it", () => {
    const compute = vi.fn(({ value }: Key) => value);
    const ask = remember(compute);
    const [one, none] = [{ value: 1 }, {}];
    expect([ask(one), ask(none), ask(one), ask(none)]).toEqual([1, undefined, 1, undefined]);
    expect(compute.mock.calls).toEqual([[one], [none]]);
  });
});
