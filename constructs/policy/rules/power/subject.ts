/** Path of an electrical part in findings: `power/pdu-a1/breaker`. */
export function subjectOf(node: string): string {
  return `power/${node}`;
}
