import { z } from "zod";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { DurationLike } from "../units";

/** The rules by which passes become contacts, and the time that each contact occupies its antenna. */
export interface ContactsProps {
  /** Time before a contact that also occupies the antenna, such as for a test of its receivers. @default "0 s" */
  readonly before?: DurationLike;
  /** Time after a contact that also occupies the antenna. @default "0 s" */
  readonly after?: DurationLike;
  /** Shortest contact: a shorter pass becomes none. @default "0 s" */
  readonly minimum?: DurationLike;
  /** Value of a contact: its seconds, or the bytes that it brings under a clear sky, which needs `links`. @default "seconds" */
  readonly valueBy?: "seconds" | "bytes";
  /** Whether seconds with the Sun in the beam count as lost. Needs the `beamwidth` of each mount. @default false */
  readonly sunOutage?: boolean;
}

/** Longest time: longer than any pass in low orbit, and than any set-up. Our own bound. */
const longestS = 86_400; // [s]

export const contactsSchema = propsSchema<ContactsProps>()(
  optional({
    before: duration({ min: 0, max: longestS }),
    after: duration({ min: 0, max: longestS }),
    minimum: duration({ min: 0, max: longestS }),
    valueBy: z.enum(["seconds", "bytes"]),
    sunOutage: z.boolean(),
  }),
);

export type ParsedContacts = z.output<typeof contactsSchema>;

/** The parts of a downlink with which contacts are checked. */
interface DownlinkOfContacts {
  readonly contacts?: ParsedContacts;
  readonly satellites?: unknown;
  readonly links?: unknown;
  readonly antennas: readonly { readonly mount?: { readonly beamwidth?: unknown } }[];
}

/** Refuses contacts that cannot be computed: without satellites, by bytes without links, and sun outages without a known beam. */
export function refuseIdleContacts({ contacts, satellites, links, antennas }: DownlinkOfContacts, context: z.RefinementCtx): void {
  if (!contacts) return;
  const refuse = (path: readonly PropertyKey[], message: string) => addProblem(context, path, message);
  if (!satellites) refuse(["contacts"], "needs downlink.satellites with elements and a window: add them, or leave it out");
  if (contacts.valueBy === "bytes" && !links)
    refuse(["contacts", "valueBy"], 'must be "seconds" without downlink.links but is "bytes": add links, or correct it');
  for (const [i, { mount }] of (contacts.sunOutage ? antennas : []).entries())
    if (!mount?.beamwidth)
      refuse(
        ["antennas", i, "mount"],
        "must state the beamwidth of the antenna because downlink.contacts.sunOutage is true: add mount.beamwidth, or leave sunOutage out",
      );
}
