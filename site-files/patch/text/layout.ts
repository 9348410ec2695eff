import { extname } from "node:path";

/** How a file is laid out, so that what comes into it looks like what stands there. */
export interface Layout {
  readonly isJson: boolean;
  /** End of a line. */
  readonly eol: string;
  /** Columns by which what stands in a map is indented. */
  readonly step: number;
  /** Columns by which the items of a list are indented below its key. */
  readonly listStep: number;
}

/** The layout of a text, by its first lines that show it. */
export function layoutOf(text: string, file: string): Layout {
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  const step = /^[^\s#].*[:{[]\s*(?:#.*)?\r?\n(?:\s*(?:#.*)?\r?\n)*( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  const isLevel = /^( *)[^\s#-].*:\s*(?:#.*)?\r?\n\1- /m.test(text);
  return { isJson: extname(file) === ".json", eol, step, listStep: isLevel ? 0 : step };
}
