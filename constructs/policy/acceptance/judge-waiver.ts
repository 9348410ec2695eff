import { daysBetween } from "../../provenance/day";
import type { Enforcement, Finding, Outcome, PolicyNotice } from "../rule/finding";
import type { Rule } from "../rule/rule";
import { unknownRule } from "../rule/rule-shape";
import type { Baseline } from "./baseline";
import { deviationText, parseDeviation } from "./deviation";
import { covers, type WaiverProps } from "./waiver";

/** Days before the last day of a waiver from which on it expires soon. */
const soonDays = 30; // [d]

/** The policy and its rules, by which waivers are judged. */
export interface Accepting {
  /** Path of the policy in errors, such as `riyadh-1/policy`. */
  readonly path: string;
  readonly policy: {
    readonly waivers?: readonly WaiverProps[] | undefined;
    readonly baseline?: Baseline | undefined;
    readonly today?: string | undefined;
    readonly audit?: boolean | undefined;
  };
  readonly settings: readonly { readonly rule: Rule }[];
  readonly switchedOff: readonly { readonly rule: string }[];
  /** Ids of rules of the library that another command judges. Their waivers do not concern this verdict. */
  readonly elsewhere: ReadonlySet<string>;
  /** Enforcement of a finding on the policy itself. */
  readonly notices: Enforcement;
}

/** A waiver, with the findings that it accepts and the notices on it. */
interface JudgedWaiver {
  readonly waiver: WaiverProps;
  readonly accepts: readonly Finding[];
  readonly notices: readonly PolicyNotice[];
}

/**
 * Judges which findings a waiver accepts, and lists notices on it: it names no known rule or a rule that cannot be waived, has expired, accepts
 * nothing, has too small a cap, or expires soon.
 *
 * @param place path in the policy, such as `waivers[0]`
 */
export function judgeWaiver(waiver: WaiverProps, place: string, findings: readonly Finding[], accepting: Accepting): JudgedWaiver {
  const { path, policy, notices: effect } = accepting;
  const { today = "" } = policy;
  const { rule, subject, owner, expires } = waiver;
  const notice: Noticing = (id, message, does = effect) => ({ id, place, message, effect: does });
  const refused = (...notices: PolicyNotice[]): JudgedWaiver => ({ waiver, accepts: [], notices });
  const known = ruleOf(rule, accepting);
  if (known === "off")
    return refused(notice("policy/waiver-unused", `Waiver of ${rule} has nothing to accept because the rule is off: remove it`));
  if (known === undefined && accepting.elsewhere.has(rule)) return refused();
  if (known === undefined) {
    const ids = accepting.settings.map((one) => one.rule.id);
    return refused(notice("policy/waiver-unknown-rule", `Waiver of ${rule} ${unknownRule(rule, ids)}`, "block"));
  }
  if (known.waivable === false)
    return refused(notice("policy/waiver-forbidden", `Rule ${rule} cannot be waived: correct the site, and remove the waiver`, "block"));
  const most = capOf(waiver, `${path}.${place}`, findings); // also for an expired waiver: a wrong cap is reported in any case
  if (expires < today) {
    const message = `Waiver of ${rule} on ${subject} must be valid on ${today} but expired on ${expires}: correct the site, or let ${owner} decide anew`;
    return refused(notice("policy/waiver-expired", message));
  }
  const meant = findings.filter((one) => one.rule === rule && covers(subject, one.subject) && isAcceptable(one));
  if (meant.length === 0) {
    const isOpen = findings.some((one) => one.rule === rule && covers(subject, one.subject) && one.outcome === "not-judged");
    const instead = isOpen
      ? "the rule is not judged, which no waiver accepts: add the missing input, or switch the rule off"
      : "remove it, or correct its subject";
    const message = `Waiver of ${rule} on ${subject} accepts nothing: ${instead}`;
    return refused(notice("policy/waiver-unused", message));
  }
  const accepts = meant.filter((finding) => isWithinCap(finding, most));
  const beyond = meant.filter((finding) => !accepts.includes(finding));
  const soon = accepts.length > 0 && daysBetween(today, expires) <= soonDays ? [soonExpired(waiver, notice)] : [];
  return { waiver, accepts, notices: [...beyond.map((finding) => overCap(waiver, finding, notice)), ...soon] };
}

/** Returns whether a waiver may accept the finding. It cannot accept a defect of a rule, or a rule that is not judged. */
function isAcceptable({ effect, defect, outcome }: Finding): boolean {
  return effect !== undefined && !defect && outcome !== "not-judged";
}

/** Makes a notice on one waiver. @param does effect of the notice. @default the policy's setting for notices */
type Noticing = (id: PolicyNotice["id"], message: string, does?: PolicyNotice["effect"]) => PolicyNotice;

function overCap({ rule, cap, owner }: WaiverProps, finding: Finding, notice: Noticing): PolicyNotice {
  const message = `Waiver of ${rule} on ${finding.subject} accepts at most ${cap} but the deviation is ${deviationText(finding)}: correct the site, or let ${owner} raise the cap`;
  return notice("policy/waiver-over-cap", message);
}

function soonExpired({ rule, subject, expires, owner }: WaiverProps, notice: Noticing): PolicyNotice {
  const message = `Waiver of ${rule} on ${subject} expires on ${expires}: correct the site before, or let ${owner} decide anew`;
  return notice("policy/waiver-soon-expired", message, "warn");
}

function ruleOf(id: string, { settings, switchedOff }: Accepting): Rule | "off" | undefined {
  if (switchedOff.some(({ rule }) => rule === id)) return "off";
  return settings.find(({ rule }) => rule.id === id)?.rule;
}

const measuresNothing: readonly Outcome[] = ["unknown", "not-judged", "not-applicable"];

/** Parses a cap in the unit of its rule. The cap of a rule that measures nothing is refused. */
function capOf({ cap, rule }: WaiverProps, place: string, findings: readonly Finding[]): number | undefined {
  if (cap === undefined) return undefined;
  const ofRule = findings.filter((finding) => finding.rule === rule);
  const unit = ofRule.find((finding) => finding.unit !== undefined)?.unit;
  if (unit === undefined && ofRule.every(({ outcome }) => measuresNothing.includes(outcome))) return 0; // the unit is unknown, so no deviation is within the cap
  return parseDeviation(unit, cap, `${place}.cap`);
}

/** Returns whether the deviation is within the cap in every promised scenario. An unknown deviation is not within any cap. */
function isWithinCap({ broken }: Finding, most: number | undefined): boolean {
  if (most === undefined) return true;
  return broken.every(({ outcome, margin }) => outcome === "fail" && margin !== undefined && -margin <= most);
}
