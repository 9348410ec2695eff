import type { SiteReport } from "../site-report";
import { onlyText, waiverDayText, withoutCoreText } from "../words/policy-text";
import { sentence } from "../writing/sentence";
import { PagePart, Table, TypedNames } from "./table";

/** By which policy the verdict was given, and what of it a reader must not miss. */
export const PolicyNotes = ({ report }: { readonly report: SiteReport }) => {
  const { packs, switchedOff, withoutCore, audit, only, notices } = report.policy;
  const day = waiverDayText(report);
  return (
    <PagePart id="policy" title="Policy">
      <ul>
        <li>
          Judged by {packs.length === 1 ? "the pack" : "the packs"} {packs.join(", ")}.
        </li>
        {withoutCore.length > 0 && (
          <li>
            <strong>{sentence(withoutCoreText(withoutCore))}</strong>
          </li>
        )}
        {audit && <li>An audit: waivers and baseline are ignored.</li>}
        {only && <li>{sentence(onlyText(only))}</li>}
        {day !== undefined && <li>{sentence(day)}</li>}
        {switchedOff.map(({ rule, by, reason }) => (
          <li>
            <strong>Rule off</strong> <code>{rule}</code>, by the {by}: {reason}
          </li>
        ))}
      </ul>
      {notices.length > 0 && (
        <Table
          caption="To mend in the policy"
          head={["notice", "where", "what", "does"]}
          rows={notices.map(({ id, place, message, effect }) => [<code>{id}</code>, <code>{place}</code>, message, effect])}
        />
      )}
    </PagePart>
  );
};

/** Protection that services of the site do without. */
export const Loosened = ({ loosened }: Pick<SiteReport, "loosened">) =>
  loosened.length === 0 ? null : (
    <PagePart id="loosened" title="Loosened protection">
      <Table
        caption="What services do without, and why"
        head={["service", "protection", "what it has in its place", "reason"]}
        rows={loosened.map(({ service, protection, given = [], reason }) => [
          <code>{service}</code>,
          protection,
          <TypedNames names={given} />,
          reason,
        ])}
      />
    </PagePart>
  );
