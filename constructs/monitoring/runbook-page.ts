import type { DeviceFacts, TelemetryFacts } from "../facts/node-facts";
import { defined } from "../plain/defined";
import { listValues } from "../plain/list-values";
import { unique } from "../plain/unique";
import { grouped } from "../props/grouped";
import { anchorOf, contactOf } from "./contact-annotations";
import type { AlertSubject, SiteAlert } from "./site-alert";

/** The subject of an alert on one device, and its contact. */
interface RunbookSubject extends AlertSubject {
  /** Person to call. @default the design names none */
  readonly contact?: string;
}

/** The text for all alerts with one name. */
export interface RunbookSection {
  readonly alert: string;
  readonly anchor: string;
  readonly title: string;
  /** The most severe first, where alerts of the name differ. */
  readonly severities: readonly string[];
  readonly means: string;
  /** Three steps, or none for a rule without steps. */
  readonly steps: readonly string[];
  readonly spare?: string;
  readonly subjects: readonly RunbookSubject[];
}

/** The runbooks of a site, from its alerts. */
export interface RunbookPage {
  readonly site: string;
  /** Sections in the order of the alert file. */
  readonly sections: readonly RunbookSection[];
}

const worstFirst = ["critical", "high", "medium", "low"];

/** Returns the page of the alerts of a site: their content, each name once. */
export function runbookPage(
  site: string,
  alerts: readonly SiteAlert[],
  { paging }: Pick<TelemetryFacts, "paging">,
  devices: readonly DeviceFacts[],
): RunbookPage {
  const byName = grouped(alerts, ({ alert }) => alert);
  return { site, sections: [...byName.values()].map((alike) => section(alike, paging, devices)) };
}

function section(
  alike: readonly [SiteAlert, ...SiteAlert[]],
  paging: TelemetryFacts["paging"],
  devices: readonly DeviceFacts[],
): RunbookSection {
  const [{ alert, title, means, runbook }] = alike;
  const severities = unique(listValues(alike, "severity"));
  return {
    alert,
    anchor: anchorOf(alert),
    title,
    severities: severities.toSorted((one, other) => worstFirst.indexOf(one) - worstFirst.indexOf(other)),
    means,
    steps: runbook?.steps ?? [],
    ...defined({ spare: runbook?.spare }),
    subjects: alike.flatMap((one) => {
      const contact = contactOf(one, paging, devices);
      return one.subjects.map((subject) => ({ ...subject, ...defined({ contact }) }));
    }),
  };
}
