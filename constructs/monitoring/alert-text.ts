import type { Runbook } from "../facts/watched-limit";
import { mapValues } from "../plain/map-values";
import { visibleText } from "../props/problems/visible-text";

/** Escapes a text of a label or an annotation, which is a template of Go. A character that YAML does not allow is shown by its code. */
export function plain(text: string): string {
  return visibleText(text).replaceAll("{{", '{{ "{{" }}');
}

/** Escapes the values of labels. */
export function plainLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return mapValues(labels, (value) => plain(value));
}

/** Returns vmalert's result for {@link plain}. */
export function rendered(text: string): string {
  return text.replaceAll('{{ "{{" }}', "{{");
}

/** Returns the first steps and the spare part as annotations of an alert. */
export function runbookAnnotations({ steps, spare }: Runbook): Readonly<Record<string, string>> {
  const numbered = steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return { steps: plain(numbered), ...(spare !== undefined && { spare: plain(spare) }) };
}

/** Returns the watched subject with labels that distinguish it, such as `power/board-a, circuit rack-1-a`. */
export function withLabels(what: string, labels: Readonly<Record<string, string>> = {}): string {
  return [what, ...Object.entries(labels).map(([name, value]) => `${name} ${value}`)].join(", ");
}
