import { z } from "zod";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { duration } from "../props/quantities";
import type { DurationLike } from "../units";

/** How passes become contacts: which passes an antenna takes, and for how long each occupies it. */
export interface ContactsProps {
  /** An antenna is occupied as long before a contact, as for a test of its receivers. @default "0 s" */
  readonly before?: DurationLike;
  /** An antenna is occupied as long after a contact. @default "0 s" */
  readonly after?: DurationLike;
  /** Shorter passes become no contact. @default "0 s" */
  readonly minimum?: DurationLike;
  /** What makes a contact worth more: its seconds, or the bytes that it brings under a clear sky, which needs links. @default "seconds" */
  readonly valueBy?: "seconds" | "bytes";
  /** Do seconds in which the Sun shines into the beam count as lost? Needs the `beamwidth` of each mount. @default false */
  readonly sunOutage?: boolean;
}

/** Longer than any pass in low orbit, and longer than any set-up. Our own bound. */
const longestS = 86_400; // [s]

/** Parses {@link ContactsProps}. */
export const contactsSchema = propsSchema<ContactsProps>()(
  optional({
    before: duration({ min: 0, max: longestS }),
    after: duration({ min: 0, max: longestS }),
    minimum: duration({ min: 0, max: longestS }),
    valueBy: z.enum(["seconds", "bytes"]),
    sunOutage: z.boolean(),
  }),
);

/** {@link ContactsProps} with every quantity parsed. */
export type ParsedContacts = z.output<typeof contactsSchema>;

/** What is checked of contacts beside the rest of a downlink. */
interface DownlinkOfContacts {
  readonly contacts?: ParsedContacts;
  readonly satellites?: unknown;
  readonly links?: unknown;
  readonly antennas: readonly { readonly mount?: { readonly beamwidth?: unknown } }[];
}

/** Refuses contacts of what nobody computes: without satellites, by bytes without links, and outages by the Sun in a beam that nobody knows. */
export function refuseIdleContacts({ contacts, satellites, links, antennas }: DownlinkOfContacts, context: z.RefinementCtx): void {
  if (!contacts) return;
  const refuse = (path: readonly PropertyKey[], message: string) => addProblem(context, path, message);
  if (!satellites) refuse(["contacts"], "needs downlink.satellites with elements and a window: give them, or leave it out");
  if (contacts.valueBy === "bytes" && !links)
    refuse(["contacts", "valueBy"], 'must be seconds but is bytes, and the design has no downlink.links: give them, or write "seconds"');
  for (const [i, { mount }] of (contacts.sunOutage ? antennas : []).entries())
    if (!mount?.beamwidth)
      refuse(
        ["antennas", i, "mount"],
        "must say the beamwidth of the antenna because downlink.contacts.sunOutage is on: give mount.beamwidth, or leave sunOutage out",
      );
}
