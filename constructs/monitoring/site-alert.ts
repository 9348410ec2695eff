import type { Runbook } from "../facts/watched-limit";
import { defined } from "../plain/defined";
import { plain, rendered, runbookAnnotations } from "./alert-text";

/** What a person reads of one alert beside the others of its name, in plain words. */
export interface AlertSubject {
  /** Undefined of what is no device, as a program of the telemetry. */
  readonly device?: string;
  /** What is watched there, as `power/rack-1-a, circuit rack-1-a`. */
  readonly what: string;
  /** When it fires, as `at most 16 A`. */
  readonly limit: string;
  /** What the solved node has there. @default not known */
  readonly expected?: string;
  readonly remedy: string;
}

/** An alert of a site: what vmalert is told, and what the page of runbooks has of it. */
export interface SiteAlert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  /** How long it fires after what it fires on is no more. @default it ends at once */
  readonly keeps?: string;
  /** Templates of Go, as the annotations. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly severity: string;
  /** What is asked, in a few words. */
  readonly title: string;
  /** What happens where nobody acts. */
  readonly means: string;
  readonly runbook?: Runbook;
  readonly subjects: readonly AlertSubject[];
}

/** Alerts that are looked at together. */
export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly SiteAlert[];
}

/** What an alert says beside its own words, as annotations in plain words. */
export type SaidBeside = (alert: Pick<SiteAlert, "alert" | "subjects">) => Readonly<Record<string, string>>;

/** Alerts in the format of Prometheus, each with its steps and its spare part. */
export function writtenGroup({ name, rules }: AlertGroup, beside: SaidBeside): object {
  return {
    name,
    rules: rules.map((one) => {
      const { alert, expr, for: holds, keeps, labels } = one;
      const times = defined({ for: holds, keep_firing_for: keeps });
      return { alert, expr, ...times, labels, annotations: alertAnnotations(one, beside) };
    }),
  };
}

/** Every annotation of an alert. */
export function alertAnnotations(alert: SiteAlert, beside: SaidBeside): Readonly<Record<string, string>> {
  const { annotations, runbook } = alert;
  const added = Object.entries(beside(alert)).map(([name, text]) => [name, plain(text)]);
  return { ...annotations, ...(runbook && runbookAnnotations(runbook)), ...Object.fromEntries(added) };
}

/** The same as they arrive, once vmalert has put its value in: for tests of the engine. @param withValue puts it into a text */
export function saidAnnotations(
  alert: SiteAlert,
  beside: SaidBeside,
  withValue: (text: string) => string,
): Readonly<Record<string, string>> {
  const written = Object.entries(alertAnnotations(alert, beside));
  return Object.fromEntries(written.map(([name, text]) => [name, rendered(withValue(text))]));
}
