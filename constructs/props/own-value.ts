/** What a record holds under a name that somebody chose, such as `constructor`; nothing that it inherits. */
export function ownValue<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
