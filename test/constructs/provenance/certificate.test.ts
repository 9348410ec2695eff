import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props";
import { certificateSchema } from "../../../constructs/provenance/certificate";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";

const certificate = { scheme: "saber-product", number: "PC-1", holder: "Maker", validUntil: "2027-02-28", document: "pc-1.pdf" };

describe("certificateSchema", () => {
  it.each([
    ["scheme", "SABER product", /^scheme: must be lower-case words with hyphens between them/],
    ["validUntil", "2027-02-30", /^validUntil: must be a date but is "2027-02-30"/],
    ["validUntil", "28.02.2027", /^validUntil: must be a date but is "28\.02\.2027": write it like "2026-11-25"$/],
    ["holder", " ", /^holder: must not be empty/],
    ["document", leftOut, /^document: .*required|^document: .*missing/],
    ["number", "1".repeat(301), /^number: must have at most 300 characters/],
    ["until", "2027-02-28", /until/],
  ])("certificateSchema refuses %s = %j", (path, value, problem) => {
    expect(
      problemsOf(() => parseProps(certificateSchema, "", changed(certificate, path, value))).map((one) => one.replace(/^: /, "")),
    ).toEqual([expect.stringMatching(problem)]);
  });

  it("certificateSchema takes a certificate without an end", () => {
    expect(parseProps(certificateSchema, "", changed(certificate, "validUntil", leftOut))).not.toHaveProperty("validUntil");
  });
});
