/** Longest line that holds a list or an object whole [characters]. */
const longestLine = 140;

/** The value as JSON that a person can read: what fits a line stands on one. */
export function readableJson(value: unknown): string {
  return `${written(value, "", 0) ?? "null"}\n`;
}

/** Undefined of what JSON leaves out. */
function written(value: unknown, indentation: string, before: number): string | undefined {
  const data = hasJson(value) ? value.toJSON() : value;
  if (typeof data !== "object" || data === null) return JSON.stringify(data);
  const inner = `${indentation}  `;
  const isList = Array.isArray(data);
  const parts = isList
    ? Array.from(data, (item) => written(item, inner, 0) ?? "null")
    : Object.entries(data).flatMap(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        const text = written(item, inner, name.length);
        return text === undefined ? [] : [`${name}${text}`];
      });
  const [open, close, gap] = isList ? ["[", "]", ""] : ["{", "}", " "];
  if (parts.length === 0) return open + close;
  const length = parts.reduce((sum, part) => sum + part.length + 2, indentation.length + before + 4);
  if (length <= longestLine && !parts.some((part) => part.includes("\n"))) return `${open}${gap}${parts.join(", ")}${gap}${close}`;
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indentation}${close}`;
}

function hasJson(value: unknown): value is { toJSON(): unknown } {
  return typeof value === "object" && value !== null && "toJSON" in value && typeof value.toJSON === "function";
}
