import { readFileSync } from "node:fs";
import { isRecord } from "../../constructs/plain/is-record";
import { digestPattern } from "../../constructs/services/image";
import { quotedText } from "../../constructs/units/shown-text";
import { fileReason } from "../../site-files/reading/file-text";
import { refuseEndless } from "../results/refuse-unreadable";
import { InputError } from "../terminal/exit-codes";

/** Values of variables by their names, in Terraform's form. */
export type Variables = ReadonlyMap<string, unknown>;

/**
 * Reads image variables from a Terraform file such as `images.tfvars.json`, which may hold others too.
 *
 * @returns a function for the value of a variable; undefined for a variable that is not in the file
 * @throws InputError for a file that cannot be read; the returned function, for a value that is no reference by digest
 */
export function readVariables(file: string): (name: string) => string | undefined {
  return imagesOf(file, readValues(file));
}

/** @throws InputError when the file cannot be read */
export function readValues(file: string): Variables {
  return new Map<string, unknown>(Object.entries(parsed(file)));
}

/**
 * Returns the images among the values of a file.
 *
 * @returns a function for the value of a variable; undefined for a variable that is not in the file
 * @throws InputError (the returned function) for a value that is no reference by digest
 */
export function imagesOf(file: string, values: Variables): (name: string) => string | undefined {
  return (name) => {
    const value = values.get(name);
    if (value === undefined) return undefined;
    if (typeof value === "string" && new RegExp(digestPattern).test(value)) return value;
    throw new InputError(
      `${name} in ${file} must be an image with its digest but is ${quotedText(String(value))}: write registry/name@sha256:<64 hexadecimal digits>`,
    );
  };
}

function parsed(file: string): object {
  const remedy = 'write { "agent_image": "registry.example/vmagent@sha256:…" }';
  try {
    refuseEndless(file);
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isRecord(value)) return value;
    throw new InputError(`${file} must be a JSON object with the values of variables but is something else: ${remedy}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof SyntaxError ? "is not JSON" : `cannot be read, ${fileReason(error)}`;
    throw new InputError(`${file} must be a JSON object with the values of variables but ${why}: ${remedy}`);
  }
}
