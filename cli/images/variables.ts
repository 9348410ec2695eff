import { readFileSync } from "node:fs";
import { isRecord } from "../../constructs/plain/is-record";
import { digestPattern } from "../../constructs/services/image";
import { quotedText } from "../../constructs/units/shown-text";
import { fileReason } from "../../site-files/reading/file-text";
import { refuseEndless } from "../results/refuse-unreadable";
import { InputError } from "../terminal/exit-codes";

/** Values of variables by their names, as Terraform takes them. */
export type Variables = ReadonlyMap<string, unknown>;

/**
 * Values of image variables, as Terraform takes them: a file `images.tfvars.json`, which may hold others too.
 *
 * @returns the value of a variable; undefined of one that the file does not have
 * @throws InputError when it cannot be read; what it returns when a value is no reference by digest
 */
export function readVariables(file: string): (name: string) => string | undefined {
  return imagesOf(file, readValues(file));
}

/** @throws InputError when the file cannot be read */
export function readValues(file: string): Variables {
  return new Map<string, unknown>(Object.entries(parsed(file)));
}

/**
 * The images among the values of a file.
 *
 * @returns the value of a variable; undefined of one that the file does not have
 * @throws InputError from what it returns when a value is no reference by digest
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
