import type { DeviceFacts } from "../facts/node-facts";
import type { PagingFacts } from "../facts/telemetry/paging";
import { defined } from "../plain/defined";
import { ruleIdOf } from "../policy/rule/rule-id";
import { ownValue } from "../props/own-value";
import type { SaidBeside, SiteAlert } from "./site-alert";

/** Returns further annotations of alerts: whom to call, and the address of the runbook. */
export function contactAnnotations(paging: PagingFacts | undefined, devices: readonly DeviceFacts[]): SaidBeside {
  const { runbooks } = paging ?? {};
  return (alert) => {
    const contact = contactOf(alert, paging, devices);
    return defined({
      contact,
      runbook_url: runbooks !== undefined ? `${runbooks}#${anchorOf(alert.alert)}` : undefined,
    });
  };
}

/** Returns the anchor of an alert on the page of runbooks: its unique name, in characters of an address. */
export function anchorOf(alert: string): string {
  return alert.replaceAll("/", ".").replaceAll(/[^A-Za-z0-9.-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}`);
}

/** Returns the contact of the module in whose folder the alert is, else of its devices. Undefined where the design names none. */
export function contactOf(
  { alert, subjects }: Pick<SiteAlert, "alert" | "subjects">,
  paging: Pick<PagingFacts, "contacts"> | undefined,
  devices: readonly DeviceFacts[],
): string | undefined {
  const { contacts } = paging ?? {};
  if (!contacts) return undefined;
  const { folder } = ruleIdOf(alert);
  const [module, ...others] = new Set(subjects.map(({ device }) => devices.find(({ id }) => id === device)?.module));
  return (
    (folder === "default" ? undefined : ownValue(contacts, folder)) ??
    (others.length === 0 ? ownValue(contacts, module ?? "") : undefined) ??
    contacts.default
  );
}
