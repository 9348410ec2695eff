import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("docs/policy.md", () => {
  it("takes the date that waivers are held against from the run: one that is written down makes a waiver that never ends", () => {
    const page = readFileSync("docs/policy.md", "utf8");
    expect(page).not.toMatch(/today: "/);
    expect(page).toContain("today: process.env.TODAY");
  });
});
