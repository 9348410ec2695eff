import type { PlanSummary, ReportedContacts, ReportedPlan } from "../contacts";
import type { SiteReport } from "../site-report";
import { contactColumns, contactsText, missedColumns, percentText } from "../words/contacts-text";
import { durationText, secondText } from "../words/passes-text";
import { sentence } from "../words/sentence";
import { Folded, PagePart, Table } from "./table";

/** Contacts, and missed passes, that the page lists [-]. The report has more. */
const mostListed = 100;

/** Satellites that stand open on the page [-]. */
const mostSatellites = 25;

/** Which antenna receives which pass: what each antenna does, how long satellites wait, what is missed, and the first contacts. */
export const Contacts = ({ downlink }: Pick<SiteReport, "downlink">) => {
  const contacts = downlink?.contacts;
  if (!contacts) return null;
  return (
    <PagePart id="contacts" title="Contacts with satellites">
      <p>{sentence(contactsText(contacts))}</p>
      {contacts.plan && <Plan plan={contacts.plan} />}
    </PagePart>
  );
};

const Plan = ({ plan }: { readonly plan: NonNullable<ReportedContacts["plan"]> }) => (
  <>
    <Antennas {...plan} />
    {plan.links.length > plan.satellites.length && <Links {...plan} />}
    {plan.satellites.length > mostSatellites ? (
      <Folded title={`How long the ${plan.satellites.length} satellites wait`}>
        <Gaps {...plan} />
      </Folded>
    ) : (
      <Gaps {...plan} />
    )}
    {plan.missed.length > 0 && (
      <Folded title="Passes that become no contact">
        <Table
          caption="Missed passes, by their beginning"
          head={missedColumns.map(({ head }) => head)}
          rows={plan.missed.slice(0, mostListed).map((missed) => missedColumns.map(({ text }) => text(missed)))}
        />
        <More count={plan.missedCount} />
      </Folded>
    )}
    {plan.contacts.length > 0 && (
      <Folded title="The contacts one by one">
        <Table
          caption="Contacts, by their beginning"
          head={contactColumns.map(({ head }) => head)}
          rows={plan.contacts.slice(0, mostListed).map((contact) => contactColumns.map(({ text }) => text(contact)))}
          numbers={[4]}
        />
        <More count={plan.contactCount} />
      </Folded>
    )}
  </>
);

const Links = ({ links }: Pick<PlanSummary, "links">) => (
  <Table
    caption="Links, and how much of each is received"
    head={["link", "contacts", "received"]}
    rows={links.map(({ link, contactCount, value, demand, optional }) => [
      <>
        <code>{link}</code>
        {optional ? ", optional" : ""}
      </>,
      `${contactCount}`,
      shareText(demand > 0 ? value / demand : undefined),
    ])}
    numbers={[1, 2]}
  />
);

const More = ({ count }: { readonly count: number }) =>
  count > mostListed ? (
    <p>
      And {count - mostListed} more: <code>edge-node schedule</code> lists all.
    </p>
  ) : null;

const Antennas = ({ antennas, receivers }: Pick<PlanSummary, "antennas" | "receivers">) => (
  <Table
    caption="Antennas and receivers, and what is served while one of them is lost"
    head={["part", "contacts", "time", "lost on the way", "served without it"]}
    rows={[
      ...antennas.map(({ antenna, contactCount, scheduledS, lostS, shareWithout }) => [
        <code>{antenna}</code>,
        `${contactCount}`,
        durationText(scheduledS),
        `${lostS.toFixed(1)} s`,
        shareText(shareWithout),
      ]),
      ...receivers.map(({ receiver, antenna, shareWithout }) => [
        <>
          <code>{receiver}</code> of <code>{antenna}</code>
        </>,
        "",
        "",
        "",
        shareText(shareWithout),
      ]),
    ]}
    numbers={[1, 2, 3, 4]}
  />
);

function shareText(share: number | undefined): string {
  return share === undefined ? "–" : percentText(share);
}

const Gaps = ({ satellites }: Pick<ReportedPlan, "satellites">) => (
  <Table
    caption="Longest time of each satellite without a contact"
    head={["satellite", "contacts", "longest gap", "from (UTC)", "to (UTC)"]}
    rows={satellites.map(({ satellite, contactCount, longestGapS, gapFrom, gapTo }) => [
      <code>{satellite}</code>,
      `${contactCount}`,
      durationText(longestGapS),
      secondText(gapFrom),
      secondText(gapTo),
    ])}
    numbers={[1, 2]}
  />
);
