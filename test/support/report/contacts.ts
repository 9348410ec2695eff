import type { ReportedContact, ReportedContacts, ReportedMissedPass } from "cdktf-edge-node/report";

/** An invented contact of a report, with changes. */
export function reportedContact(change: Partial<ReportedContact> = {}): ReportedContact {
  return {
    satellite: "aqua",
    antenna: "antenna-1",
    aos: "2026-09-20T06:17:45.411Z",
    los: "2026-09-20T06:24:59.659Z",
    durationS: 434.248,
    occupiedFrom: "2026-09-20T06:15:45.411Z",
    occupiedTo: "2026-09-20T06:25:59.659Z",
    value: 434,
    keyholeS: 0,
    wrapS: 0,
    sunS: 0,
    ...change,
  };
}

/** An invented missed pass of a report, with changes. */
export function reportedMissed(change: Partial<ReportedMissedPass> = {}): ReportedMissedPass {
  return {
    satellite: "terra",
    antennas: ["antenna-1"],
    aos: "2026-09-20T06:20:00.000Z",
    los: "2026-09-20T06:26:40.000Z",
    value: 400,
    reason: "clash",
    behind: ["aqua"],
    ...change,
  };
}

/** Invented contacts of a report: one, and one missed pass, or others. */
export function reportedContacts(
  contacts: readonly ReportedContact[] = [reportedContact()],
  missed: readonly ReportedMissedPass[] = [reportedMissed()],
): ReportedContacts {
  const [optimum, lost] = [contacts, missed].map((of) => of.reduce((sum, { value }) => sum + value, 0)) as [number, number];
  const demand = optimum + lost;
  return {
    outcome: "planned",
    plan: {
      measure: "seconds",
      passCount: contacts.length + missed.length,
      receivedCount: contacts.length,
      contactCount: contacts.length,
      missedCount: missed.length,
      demand,
      optimum,
      bound: optimum,
      greedy: optimum,
      servedShare: optimum / demand,
      links: [],
      antennas: [{ antenna: "antenna-1", contactCount: contacts.length, value: optimum, scheduledS: 434.248, lostS: 0, shareWithout: 0 }],
      receivers: [{ receiver: "receiver-1", antenna: "antenna-1", shareWithout: 0 }],
      satellites: [
        {
          satellite: "aqua",
          contactCount: contacts.length,
          longestGapS: 149_700.341,
          gapFrom: "2026-09-20T06:24:59.659Z",
          gapTo: "2026-09-22T00:00:00.000Z",
        },
      ],
      contacts,
      missed,
    },
  };
}
