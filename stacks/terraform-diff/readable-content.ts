import { isUtf8 } from "node:buffer";
import { isRecord } from "../../constructs/plain/is-record";
import { mapValues } from "../../constructs/plain/map-values";
import type { Data } from "../../constructs/props/problems/path";

/** Replaces each `content_base64` that holds a text by `content`, written as Terraform writes a text. Both deploy the same file. */
export function readableContent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readableContent);
  if (!isRecord(value)) return value;
  return mapValues(decoded(value), (inner) => readableContent(inner));
}

function decoded(map: Data): Data {
  const { content_base64: encoded, ...rest } = map;
  if (typeof encoded !== "string" || rest.content !== undefined) return map;
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.toString("base64") !== encoded || !isUtf8(bytes) || bytes.includes(0)) return map;
  return { ...rest, content: bytes.toString("utf8").replace(/[$%](?=\{)/g, "$&$&") };
}
