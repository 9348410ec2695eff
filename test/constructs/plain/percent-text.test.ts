import { expect, it } from "vitest";
import { percentText } from "../../../constructs/plain/percent-text";

it("percentText() rounds a share to the digits that are asked for", () => {
  expect([percentText(0.9726), percentText(0), percentText(1.25), percentText(0.9726, 0)]).toEqual(["97.3 %", "0.0 %", "125.0 %", "97 %"]);
});
