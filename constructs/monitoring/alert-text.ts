import type { Runbook } from "../facts/watched-limit";
import { mapValues } from "../plain/map-values";
import { visibleText } from "../props/problems/visible-text";

/** Text of a label or an annotation is a template of Go: what opens an action is written by one. A character that YAML does not take is shown by its code. */
export function plain(text: string): string {
  return visibleText(text).replaceAll("{{", '{{ "{{" }}');
}

/** Labels whose values mean what they say. */
export function plainLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return mapValues(labels, (value) => plain(value));
}

/** What vmalert makes of {@link plain}. */
export function rendered(text: string): string {
  return text.replaceAll('{{ "{{" }}', "{{");
}

/** What to do first, and which part to have, as annotations of an alert. */
export function runbookAnnotations({ steps, spare }: Runbook): Readonly<Record<string, string>> {
  const numbered = steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return { steps: plain(numbered), ...(spare !== undefined && { spare: plain(spare) }) };
}

/** What is watched with the labels that tell it from others, as `power/board-a, circuit rack-1-a`. */
export function withLabels(what: string, labels: Readonly<Record<string, string>> = {}): string {
  return [what, ...Object.entries(labels).map(([name, value]) => `${name} ${value}`)].join(", ");
}
