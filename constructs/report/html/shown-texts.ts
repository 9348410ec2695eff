import { isObject } from "../../plain/is-object";
import { visibleLine } from "../../props/problems/visible-text";
import { xmlText } from "../writing/xml-text";

/** Replaces characters that a page must not show by their code: control characters, direction marks, lone surrogates. */
export function shownTexts<Data>(data: Data): Data {
  return shown(data) as Data;
}

function shown(data: unknown): unknown {
  if (typeof data === "string") return xmlText(visibleLine(data));
  if (Array.isArray(data)) return data.map(shown);
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [shown(key), shown(value)]));
}
