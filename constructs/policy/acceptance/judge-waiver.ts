import { daysBetween } from "../../provenance/day";
import type { Enforcement, Finding, Outcome, PolicyNotice } from "../rule/finding";
import type { Rule } from "../rule/rule";
import { unknownRule } from "../rule/rule-shape";
import type { Baseline } from "./baseline";
import { deviationText, parseDeviation } from "./deviation";
import { covers, type WaiverProps } from "./waiver";

/** Days before its last one in which a waiver is called soon to expire. */
const soonDays = 30; // [d]

/** The rules of a policy, against which its waivers are held. */
export interface Accepting {
  /** Path of the policy in errors, as `riyadh-1/policy`. */
  readonly path: string;
  readonly policy: {
    readonly waivers?: readonly WaiverProps[] | undefined;
    readonly baseline?: Baseline | undefined;
    readonly today?: string | undefined;
    readonly audit?: boolean | undefined;
  };
  readonly settings: readonly { readonly rule: Rule }[];
  readonly switchedOff: readonly { readonly rule: string }[];
  /** Ids of rules of the library that another command asks: what is accepted of them is no matter of this verdict. */
  readonly elsewhere: ReadonlySet<string>;
  /** What a finding on the policy itself does. */
  readonly notices: Enforcement;
}

/** A waiver held against the findings. */
export interface JudgedWaiver {
  readonly waiver: WaiverProps;
  readonly accepts: readonly Finding[];
  readonly notices: readonly PolicyNotice[];
}

/**
 * What a waiver accepts, and what is to be said of it: one that names no rule, one of a rule that nobody may waive, one that ran out, that accepts
 * nothing, that does not reach far enough or that ends soon.
 *
 * @param place where it stands in the policy, as `waivers[0]`
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
    return refused(notice("policy/waiver-forbidden", `Rule ${rule} cannot be waived: mend the site, and remove the waiver`, "block"));
  const most = capOf(waiver, `${path}.${place}`, findings); // also of one that is out of date: a wrong cap is wrong today
  if (expires < today) {
    const message = `Waiver of ${rule} on ${subject} must hold on ${today} but expired on ${expires}: mend the site, or let ${owner} decide anew`;
    return refused(notice("policy/waiver-expired", message));
  }
  const meant = findings.filter((one) => one.rule === rule && covers(subject, one.subject) && isAcceptable(one));
  if (meant.length === 0) {
    const isOpen = findings.some((one) => one.rule === rule && covers(subject, one.subject) && one.outcome === "not-judged");
    const instead = isOpen
      ? "no waiver takes what is not judged: give the input, or switch the rule off"
      : "remove it, or mend its subject";
    const message = `Waiver of ${rule} on ${subject} accepts nothing: ${instead}`;
    return refused(notice("policy/waiver-unused", message));
  }
  const accepts = meant.filter((finding) => isWithinCap(finding, most));
  const beyond = meant.filter((finding) => !accepts.includes(finding));
  const soon = accepts.length > 0 && daysBetween(today, expires) <= soonDays ? [soonExpired(waiver, notice)] : [];
  return { waiver, accepts, notices: [...beyond.map((finding) => overCap(waiver, finding, notice)), ...soon] };
}

/** Does it do something that somebody may accept? A defect of a rule is not, and what is not judged is known once its input is given. */
function isAcceptable({ effect, defect, outcome }: Finding): boolean {
  return effect !== undefined && !defect && outcome !== "not-judged";
}

/** Makes a notice of one waiver. @param does what it does, where not what the policy says of its notices */
type Noticing = (id: PolicyNotice["id"], message: string, does?: PolicyNotice["effect"]) => PolicyNotice;

function overCap({ rule, cap, owner }: WaiverProps, finding: Finding, notice: Noticing): PolicyNotice {
  const message = `Waiver of ${rule} on ${finding.subject} must cover at most ${cap} but the deviation is ${deviationText(finding)}: mend the site, or let ${owner} raise the cap`;
  return notice("policy/waiver-over-cap", message);
}

function soonExpired({ rule, subject, expires, owner }: WaiverProps, notice: Noticing): PolicyNotice {
  const message = `Waiver of ${rule} on ${subject} expires on ${expires}: mend the site before, or let ${owner} decide anew`;
  return notice("policy/waiver-soon-expired", message, "warn");
}

function ruleOf(id: string, { settings, switchedOff }: Accepting): Rule | "off" | undefined {
  if (switchedOff.some(({ rule }) => rule === id)) return "off";
  return settings.find(({ rule }) => rule.id === id)?.rule;
}

const measuresNothing: readonly Outcome[] = ["unknown", "not-judged", "not-applicable"];

/** A cap is read in the unit in which its rule measures anywhere. One of a rule that measures nothing at all is refused. */
function capOf({ cap, rule }: WaiverProps, place: string, findings: readonly Finding[]): number | undefined {
  if (cap === undefined) return undefined;
  const ofRule = findings.filter((finding) => finding.rule === rule);
  const unit = ofRule.find((finding) => finding.unit !== undefined)?.unit;
  if (unit === undefined && ofRule.every(({ outcome }) => measuresNothing.includes(outcome))) return 0; // nothing known is within any cap
  return parseDeviation(unit, cap, `${place}.cap`);
}

/** In every promised scenario: where nobody knows the deviation nobody can say that it is within the cap. */
function isWithinCap({ broken }: Finding, most: number | undefined): boolean {
  if (most === undefined) return true;
  return broken.every(({ outcome, margin }) => outcome === "fail" && margin !== undefined && -margin <= most);
}
