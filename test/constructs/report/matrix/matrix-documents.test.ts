import { countries } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { documentsOf } from "../../../../constructs/report/matrix/matrix-documents";
import type { Fact } from "../../../../constructs/site/countries/profile/fact";

const read = <Value>(value: Value): Fact<Value> => ({ value, source: { mark: "partial", document: "Customs handbook" } });
const remembered = <Value>(value: Value): Fact<Value> => ({ value, source: { mark: "recalled", document: "remembered" } });
const notFound: Fact<never> = { value: null, source: { mark: "unknown", document: "not found" } };

describe("documentsOf()", () => {
  it("documentsOf() has what was read of papers at the border, labels and manuals", () => {
    const language = { official: read(["ar"]), labels: read(["ar", "en"]), manuals: read(["ar"]) };
    expect(documentsOf({ customs: [read("import permit"), read("certificate of origin")], language })).toEqual({
      known: ["customs: import permit", "customs: certificate of origin", "labels: ar, en", "manuals: ar"],
      toFindOut: [],
    });
  });

  it("documentsOf() leaves to find out what somebody remembers, what was not found, and what a profile says nothing of", () => {
    const language = { official: read(["en"]), labels: remembered(["en"]), manuals: notFound };
    expect(documentsOf({ customs: [], language })).toEqual({ known: [], toFindOut: ["customs", "labels", "manuals"] });
    expect(documentsOf({ customs: [read("permit"), remembered("form M"), notFound], language })).toEqual({
      known: ["customs: permit"],
      toFindOut: ["customs", "labels", "manuals"],
    });
  });

  it("documentsOf() knows what customs of Egypt ask before shipment, and of Nigeria what is remembered alone", () => {
    expect(documentsOf(countries.EG.profile).known).toEqual([expect.stringMatching(/^customs: ACI pre-registration/)]);
    expect(documentsOf(countries.NG.profile)).toEqual({ known: [], toFindOut: ["customs", "labels", "manuals"] });
  });
});
