import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import { citeSource, declareSource, sourceSchema } from "../../../constructs/provenance/source";

describe("sourceSchema", () => {
  it("takes what citeSource() and declareSource() give", () => {
    expect(parseProps(sourceSchema, "test", citeSource("Data sheet 1", { edition: "2023" }))).toEqual({
      mark: "verified",
      document: "Data sheet 1",
      edition: "2023",
    });
    expect(parseProps(sourceSchema, "test", declareSource("receiver-power", "RF team"))).toEqual({
      mark: "declared",
      document: "receiver-power",
      owner: "RF team",
    });
  });

  it.each([
    [{ mark: "declared", document: "receiver-power" }, "owner: is required: add the person who is responsible for the declared number"],
    [{ mark: "declared", document: "receiver-power", owner: " " }, "owner: must not be empty"],
    [{ mark: "verified" }, "document: is required"],
    [{ mark: "sure", document: "x" }, "mark: must be one of"],
    [{ mark: "partial", document: "x", assumed: [{ name: "air flow", value: "9 m³/s" }] }, "assumed[0].owner: is required"],
    [{ mark: "partial", document: "x", assumed: [{ name: "air flow", value: " ", owner: "a" }] }, "assumed[0].value: must not be empty"],
  ])("refuses %j", (source, line) => {
    expect(() => parseProps(sourceSchema, "test", source)).toThrow(line);
  });
});
