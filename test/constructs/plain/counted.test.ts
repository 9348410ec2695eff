import { expect, it } from "vitest";
import { counted } from "../../../constructs/plain/counted";

it("counted() says one in the singular alone", () => {
  expect([0, 1, 2].map((count) => counted(count, "site"))).toEqual(["0 sites", "1 site", "2 sites"]);
  expect([0, 1, 2].map((count) => counted(count, "try", "tries"))).toEqual(["0 tries", "1 try", "2 tries"]);
});
