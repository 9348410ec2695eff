import { parseProps } from "../../../constructs/props/parse-props";
import { type ParsedProgram, type ProgramProps, programSchema } from "../../../constructs/services/program";
import { problemsOf } from "./problems-of";

/** A program with nothing but what it must have. */
export const program = {
  name: "decoder",
  image: { variable: "decoder_image" },
  memory: "64 MiB",
  healthcheck: { command: ["/decoder", "check"] },
} as const satisfies ProgramProps;

/** The program with changes, parsed. */
export function parsedProgram(change: object = {}): ParsedProgram {
  return parseProps(programSchema, "riyadh-1/decoder", { ...program, ...change });
}

/** What is wrong with the program with changes, as `path: message`. */
export function programProblems(change: object): string[] {
  return problemsOf(() => parsedProgram(change));
}
