import { extname } from "node:path";

/** The layout of a file, so that new text looks like the old one. */
export interface Layout {
  readonly isJson: boolean;
  /** Line ending. */
  readonly eol: string;
  /** Columns by which a map's content is indented. */
  readonly step: number;
  /** Columns by which the items of a list are indented below its key. */
  readonly listStep: number;
}

/** Returns the layout of a text, from its first lines that show it. */
export function layoutOf(text: string, file: string): Layout {
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  const step = /^[^\s#].*[:{[]\s*(?:#.*)?\r?\n(?:\s*(?:#.*)?\r?\n)*( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
  const isLevel = /^( *)[^\s#-].*:\s*(?:#.*)?\r?\n\1- /m.test(text);
  return { isJson: extname(file) === ".json", eol, step, listStep: isLevel ? 0 : step };
}
