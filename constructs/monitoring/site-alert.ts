import type { Runbook } from "../facts/watched-limit";
import { defined } from "../plain/defined";
import { plain, rendered, runbookAnnotations } from "./alert-text";

/** The text of one alert beside the others of its name, in plain words. */
export interface AlertSubject {
  /** Device; undefined for another subject, such as a telemetry program. */
  readonly device?: string;
  /** The watched subject, such as `power/rack-1-a, circuit rack-1-a`. */
  readonly what: string;
  /** The limit, such as `at most 16 A`. */
  readonly limit: string;
  /** The value of the solved node there. @default not known */
  readonly expected?: string;
  readonly remedy: string;
}

/** An alert of a site, for vmalert and for the page of runbooks. */
export interface SiteAlert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  /** Time for which it continues to fire after its condition ends. @default it ends at once */
  readonly keeps?: string;
  /** Templates of Go, like the annotations. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly severity: string;
  /** Title of the check, in a few words. */
  readonly title: string;
  /** The consequence if nobody acts. */
  readonly means: string;
  readonly runbook?: Runbook;
  readonly subjects: readonly AlertSubject[];
}

/** Alerts that are evaluated together. */
export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly SiteAlert[];
}

/** Returns further annotations of an alert, in plain words. */
export type SaidBeside = (alert: Pick<SiteAlert, "alert" | "subjects">) => Readonly<Record<string, string>>;

/** Returns alerts in the format of Prometheus, each with its steps and its spare part. */
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

function alertAnnotations(alert: SiteAlert, beside: SaidBeside): Readonly<Record<string, string>> {
  const { annotations, runbook } = alert;
  const added = Object.entries(beside(alert)).map(([name, text]) => [name, plain(text)]);
  return { ...annotations, ...(runbook && runbookAnnotations(runbook)), ...Object.fromEntries(added) };
}

/** Returns the same after vmalert has inserted its value, for tests of the engine. @param withValue inserts it into a text */
export function saidAnnotations(
  alert: SiteAlert,
  beside: SaidBeside,
  withValue: (text: string) => string,
): Readonly<Record<string, string>> {
  const written = Object.entries(alertAnnotations(alert, beside));
  return Object.fromEntries(written.map(([name, text]) => [name, rendered(withValue(text))]));
}
