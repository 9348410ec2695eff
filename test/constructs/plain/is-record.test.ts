import { expect, it } from "vitest";
import { isRecord } from "../../../constructs/plain/is-record";

it("isRecord() takes objects alone, and neither lists nor single values", () => {
  expect([{}, { a: 1 }, Object.create(null)].map(isRecord)).toEqual([true, true, true]);
  expect([[], null, undefined, "text", 1, true, () => 1].map(isRecord)).toEqual(Array(7).fill(false));
});
