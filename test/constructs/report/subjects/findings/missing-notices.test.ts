import { describe, expect, it } from "vitest";
import { missingNotices } from "../../../../../constructs/report/subjects/findings/missing-notices";

describe("missingNotices()", () => {
  it("fails the run for each site of a shard without a result, and says what gives it", () => {
    const notices = missingNotices([{ number: 3, count: 8, sites: ["riyadh", "lagos"] }]);
    expect(notices.map(({ site, subject, effect, fails, remedy }) => [site, subject, effect, fails, remedy])).toEqual(
      ["riyadh", "lagos"].map((site) => [
        site,
        "shard-3-of-8",
        "block",
        true,
        "run edge-node check --shard 3/8 again, and merge its result with the others",
      ]),
    );
  });

  it("fails the run for a shard that has no site too, and for nothing where none is missing", () => {
    expect(missingNotices([{ number: 8, count: 8, sites: [] }]).map(({ site, fails }) => [site, fails])).toEqual([["fleet", true]]);
    expect(missingNotices()).toEqual([]);
  });
});
