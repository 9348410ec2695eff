import { describe, expect, it } from "vitest";
import { contactLosses } from "../../../../../constructs/policy/judgements/sky/contact-losses";
import { passOf, plannedContacts } from "../../../../support/contacts/asked-contacts";

const lost = { keyholeS: 0.25, wrapS: 0.5, sunS: 0.125 };

describe("contactLosses()", () => {
  it("contactLosses() are shares of an antenna's own contacts, one of a second too, and none without a contact", () => {
    const { contacts } = plannedContacts([passOf(1, "a", 100, 101), passOf(2, "b", 100, 900)]);
    const losing = contacts.map((contact) => ({ ...contact, lost }));
    expect(contactLosses("a", losing)).toEqual({ keyhole: 0.25, cables: 0.5, Sun: 0.125 });
    expect(contactLosses("b", losing)).toEqual({ keyhole: 0.25 / 800, cables: 0.5 / 800, Sun: 0.125 / 800 });
    expect(contactLosses("c", losing)).toBeUndefined();
  });
});
