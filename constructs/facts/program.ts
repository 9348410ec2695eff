import type { ParsedProgram } from "../props/program";
import { containerFacts } from "./container";
import type { ServiceFacts } from "./service";

/** A program that the integrator brings, as a container. */
export function programFacts(program: ParsedProgram): ServiceFacts {
  const { name, command, environment, files, dataDirectories } = program;
  return {
    ...containerFacts(program),
    id: name,
    ...(command && { command }),
    environment: environment ?? {},
    files: files ?? {},
    dataDirectories: dataDirectories ?? [],
  };
}
