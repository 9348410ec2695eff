import { describe, expect, it } from "vitest";
import { contactsText, flooredPercentText, tabulateContacts, tabulateMissed } from "../../../../../constructs/report/subjects/contacts";
import type { ContactPlanSummary } from "../../../../../constructs/report/subjects/contacts/record";
import { showTable } from "../../../../../constructs/report/writing/table";

const plan: ContactPlanSummary = {
  measure: "seconds",
  passCount: 21,
  receivedCount: 20,
  contactCount: 20,
  missedCount: 1,
  demand: 10_000,
  optimum: 9729,
  bound: 9790.5,
  greedy: 9510,
  servedShare: 0.9729,
  links: [
    { link: "iss", contactCount: 8, value: 4000, demand: 4200 },
    { link: "aqua", contactCount: 8, value: 5729, demand: 5800 },
  ],
  antennas: [
    { antenna: "antenna-1", contactCount: 15, value: 7000, scheduledS: 7000, lostS: 0, shareWithout: 0.4 },
    { antenna: "antenna-2", contactCount: 5, value: 2729, scheduledS: 2729, lostS: 0, shareWithout: 0.8 },
    { antenna: "antenna-3", contactCount: 0, value: 0, scheduledS: 0, lostS: 0, shareWithout: 0.9729 },
  ],
  receivers: [1, 2, 3].map((i) => ({ receiver: `receiver-${i}`, antenna: `antenna-${i}` })),
  satellites: [
    { satellite: "iss", contactCount: 8, longestGapS: 3600, gapFrom: "2026-09-20T00:00:00.000Z", gapTo: "2026-09-20T01:00:00.000Z" },
    { satellite: "aqua", contactCount: 8, longestGapS: 42_997, gapFrom: "2026-09-20T00:00:00.000Z", gapTo: "2026-09-20T11:56:37.000Z" },
  ],
};

describe("contactsText()", () => {
  it("contactsText() says what is served beside its bound, the longest gap, and the antenna without which the least is served", () => {
    expect(contactsText({ outcome: "planned", plan })).toBe(
      "20 of 21 passes become contacts, 97.2 % of their value (no plan exceeds 97.9 %; 95.1 % without a look ahead); longest gap 11 h 56 min 37 s, of aqua; 40.0 % if antenna-1 is lost",
    );
    expect(contactsText({ outcome: "planned", plan: { ...plan, passCount: 1, receivedCount: 1, antennas: [], satellites: [] } })).toMatch(
      /^1 of 1 pass becomes a contact, .*look ahead\)$/,
    );
  });

  it("contactsText() says of a plan without proof how much more another could serve at most", () => {
    expect(contactsText({ outcome: "planned", plan: { ...plan, unproven: true } })).toMatch(
      /^20 of 21 passes become contacts, 97\.2 % of their value \(not proven; no plan exceeds 98\.0 %; 95\.1 % without a look ahead\); longest/,
    );
  });

  it("contactsText() names antennas without a receiver", () => {
    expect(contactsText({ outcome: "planned", plan: { ...plan, receivers: plan.receivers.slice(0, 2) } })).toMatch(
      /; 40\.0 % if antenna-1 is lost; antenna-3 has no receiver$/,
    );
    expect(contactsText({ outcome: "planned", plan: { ...plan, receivers: [], passCount: 0 } })).toBe(
      "no antenna receives any pass; antenna-1, antenna-2, antenna-3 have no receiver",
    );
  });

  it("contactsText() names links without a contact, and says what is served without optional ones", () => {
    const links = [
      ...plan.links.map((link) => ({ ...link, contactCount: 0 })),
      { link: "s", contactCount: 0, value: 0, demand: 1, optional: true as const },
    ];
    expect(contactsText({ outcome: "planned", plan: { ...plan, links } })).toMatch(
      /look ahead\), 97\.2 % without optional links; iss, aqua have no contact; longest gap/,
    );
  });

  it("contactsText() says why contacts are not known, and that nothing is received", () => {
    expect(contactsText({ outcome: "unknown", reason: "no proof in time" })).toBe("contacts are not known: no proof in time");
    expect(contactsText({ outcome: "planned", plan: { ...plan, passCount: 0, demand: 0 } })).toBe("no antenna receives any pass");
  });
});

describe("flooredPercentText()", () => {
  it("flooredPercentText() never says more than there is", () => {
    expect([1, 0.9999, 0.95, 0].map(flooredPercentText)).toEqual(["100.0 %", "99.9 %", "95.0 %", "0.0 %"]);
  });
});

describe("columns of contacts", () => {
  it("say what a contact loses, and to what", () => {
    const contact = {
      satellite: "iss",
      antenna: "antenna-1",
      aos: "2026-09-21T10:27:07.496Z",
      los: "2026-09-21T10:35:38.786Z",
      durationS: 511.29,
      occupiedFrom: "2026-09-21T10:27:07.496Z",
      occupiedTo: "2026-09-21T10:35:38.786Z",
      value: 511,
      keyholeS: 20.2,
      wrapS: 0,
      sunS: 3,
    };
    const row = (change: object) => showTable(tabulateContacts({ contacts: [{ ...contact, ...change }], contactCount: 1 })).rows[0] ?? [];
    expect(row({})).toEqual(["iss", "antenna-1", "2026-09-21 10:27:07", "2026-09-21 10:35:39", "8 min 31 s", "20.2 s keyhole, 3.0 s Sun"]);
    expect(row({ keyholeS: 0, sunS: 0 }).at(-1)).toBe("–");
    expect(row({ links: ["iss-s", "iss-ku"] })[0]).toBe("iss (iss-s, iss-ku)");
  });

  it("say why a pass is missed", () => {
    const missed = { satellite: "iss", antennas: ["a", "b"], aos: "2026-09-21T10:27:07.496Z", los: "2026-09-21T10:35:38.786Z", value: 1 };
    const why = (of: object) =>
      showTable(tabulateMissed({ missed: [{ ...missed, behind: [], ...of } as never], missedCount: 1 })).rows[0]?.at(-1);
    expect(why({ reason: "clash", behind: ["aqua", "terra"] })).toBe("clashes with aqua, terra");
    expect(why({ reason: "too-short" })).toBe("shorter than downlink.contacts.minimum");
    expect(why({ reason: "not-received" })).toBe("no antenna that sees it can receive it");
  });
});
