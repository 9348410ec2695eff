import { describe, expect, it } from "vitest";
import { contactGaps } from "../../../../constructs/studies/contacts/contact-gaps";
import { referenceElements } from "../../../support/orbit/reference-orbits";

const satellites = [1, 2].map((catalogueNumber) => ({
  id: `sat-${catalogueNumber}`,
  elements: { ...referenceElements("iss"), catalogueNumber },
}));
const window = { fromMs: 1000, toMs: 11_000, satellites };
const contact = (aosMs: number, losMs: number, catalogueNumber = 1) => ({ catalogueNumber, aosMs, losMs });

describe("contactGaps()", () => {
  it("contactGaps() finds the longest time between two contacts of a satellite, by hand 5 s", () => {
    expect(contactGaps(window, [contact(2000, 3000), contact(2500, 2600, 2), contact(8000, 9000)])).toMatchObject([
      { satellite: "sat-1", contacts: 2, longestS: 5, fromMs: 3000, toMs: 8000 },
      { satellite: "sat-2", contacts: 1, longestS: 8.4, fromMs: 2600, toMs: 11_000 },
    ]);
  });

  it("contactGaps() counts what lies before the first and after the last contact, the earliest of equals", () => {
    expect(contactGaps(window, [contact(5000, 7000)])[0]).toMatchObject({ longestS: 4, fromMs: 1000, toMs: 5000 });
  });

  it("contactGaps() is the whole window for a satellite without a contact, and nothing for one that is always received", () => {
    expect(contactGaps(window, [])[1]).toMatchObject({ contacts: 0, longestS: 10, fromMs: 1000, toMs: 11_000 });
    expect(contactGaps(window, [contact(1000, 6000), contact(6000, 11_000)])[0]).toMatchObject({ contacts: 2, longestS: 0 });
  });

  it("contactGaps() takes no gap from contacts that overlap", () => {
    expect(contactGaps(window, [contact(1000, 9000), contact(2000, 3000)])[0]).toMatchObject({ longestS: 2, fromMs: 9000 });
  });
});
