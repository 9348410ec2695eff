import { keyBy } from "../../plain/key-by";
import type { Acceptance } from "../../policy/rule/finding";
import { compareText } from "../../props/canonical";
import type { SiteReport } from "../site-report";
import { type PaperFacts, tryPaperFacts } from "../subjects/papers/record";
import type { Expiry } from "./fleet";

/** Returns waivers, certificates and calibrations by last day. Only the day of the policy counts, not the clock. */
export function expiriesOf(report: SiteReport): readonly Expiry[] {
  const { today } = report.policy;
  return [...waivers(report), ...certificates(report), ...calibrations(report)]
    .map((one) => ({ ...one, ...(today !== undefined && one.date < today && { isOver: true as const }) }))
    .sort((one, other) => compareText(one.date, other.date) || compareText(one.what, other.what));
}

/** Returns the waivers of the description. Without a description: those that accept a finding. */
function waivers({ description, findings }: SiteReport): readonly Expiry[] {
  if (description?.policy) {
    const { waivers: given = [] } = description.policy;
    return given.map(({ rule, subject, owner, expires }) => waiver(`${rule} on ${subject}`, owner, expires));
  }
  const accepting = findings.flatMap(({ rule, accepted }) =>
    accepted && isWaiver(accepted) ? [waiver(rule, accepted.owner ?? "", accepted.expires)] : [],
  );
  return [...keyBy(accepting, (one) => JSON.stringify(one)).values()];
}

function isWaiver(accepted: Acceptance): accepted is Acceptance & { readonly expires: string } {
  return accepted.by === "waiver" && accepted.expires !== undefined;
}

function waiver(what: string, who: string, date: string): Expiry {
  return { date, kind: "waiver", what, who };
}

/** Returns the certificates that end. One that several schemes accept has an entry for each. */
function certificates({ papers, country }: SiteReport): readonly Expiry[] {
  const facts = tryPaperFacts(papers, country);
  return (papers?.asked ?? []).flatMap(({ scheme, held = [] }) =>
    held.flatMap(({ number, holder, validUntil }): Expiry[] =>
      validUntil === undefined
        ? []
        : [{ date: validUntil, kind: "certificate", what: `${schemeName(facts, scheme)}, ${number}`, who: holder }],
    ),
  );
}

function schemeName(facts: PaperFacts | undefined, id: string): string {
  return facts?.certification.find((scheme) => scheme.id === id)?.name ?? id;
}

function calibrations({ papers }: SiteReport): readonly Expiry[] {
  return (papers?.instruments ?? []).map(({ name, certificate, lab, dueOn }) => ({
    date: dueOn,
    kind: "calibration",
    what: `${name}, ${certificate}`,
    who: lab,
  }));
}
