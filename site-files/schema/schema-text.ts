/** Returns the text of a JSON Schema, with each definition on a separate line. */
export function schemaText({ $defs = {}, ...schema }: { readonly $defs?: object }): string {
  const definitions = Object.entries($defs).map(([name, definition]) => `${JSON.stringify(name)}:${JSON.stringify(definition)}`);
  return `${JSON.stringify(schema).slice(0, -1)},"$defs":{\n${definitions.join(",\n")}\n}}\n`;
}
