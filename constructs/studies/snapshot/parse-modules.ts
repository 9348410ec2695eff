import type { z } from "zod";
import { candidatesSchema } from "../../changes/candidates/candidates.props";
import { computeSchema } from "../../compute/compute.props";
import { coolingSchema } from "../../cooling/cooling.props";
import { downlinkSchema } from "../../downlink/downlink.props";
import { orchestrationSchema } from "../../orchestration/orchestration.props";
import { powerSchema } from "../../power/power.props";
import { parseProps } from "../../props/parse-props";
import { collectProblems, placeUnder } from "../../props/problems/catch-refusal";
import { closest } from "../../props/problems/closest";
import type { ParsedObjects } from "../../props/problems/parsed-objects";
import type { PropsProblem } from "../../props/problems/props-error";
import { refuseProblems } from "../../props/problems/refuse-problems";
import { telemetrySchema } from "../../telemetry/telemetry.props";
import type { NodeDesign } from "./node-design";

/** Written out, because the compiler would otherwise repeat every prop of every module in the declarations. */
interface ModuleSchemas {
  readonly compute: typeof computeSchema;
  readonly cooling: typeof coolingSchema;
  readonly power: typeof powerSchema;
  readonly downlink: typeof downlinkSchema;
  readonly telemetry: typeof telemetrySchema;
  readonly orchestration: typeof orchestrationSchema;
  readonly candidates: typeof candidatesSchema;
}

export const moduleSchemas: ModuleSchemas = {
  compute: computeSchema,
  cooling: coolingSchema,
  power: powerSchema,
  downlink: downlinkSchema,
  telemetry: telemetrySchema,
  orchestration: orchestrationSchema,
  candidates: candidatesSchema,
};

const moduleNames: readonly string[] = Object.keys(moduleSchemas);

/**
 * Parses every module before it throws, so that one run shows all problems.
 *
 * @param objects parsed objects of a design. @default none
 * @throws PropsError with every problem of every module
 */
export function parseModules(name: string, design: NodeDesign, objects?: ParsedObjects): ParsedModules {
  const problems: PropsProblem[] = [];
  const parse = <Schema extends z.ZodType>(key: keyof NodeDesign, schema: Schema): z.output<Schema> | undefined => {
    if (design[key] === undefined) return undefined;
    return collectProblems(
      problems,
      () => parseProps(schema, `${name}/${key}`, design[key], objects),
      (problem) => placeUnder(key, problem),
    );
  };
  for (const key of Object.keys(design)) {
    if (!moduleNames.includes(key)) {
      const meant = closest(key, moduleNames);
      problems.push({
        path: key,
        message: `is no module of a node: ${meant === undefined ? `use ${moduleNames.join(", ")}` : `did you mean "${meant}"?`}`,
      });
    }
  }
  const modules = {
    compute: parse("compute", moduleSchemas.compute),
    cooling: parse("cooling", moduleSchemas.cooling),
    power: parse("power", moduleSchemas.power),
    downlink: parse("downlink", moduleSchemas.downlink),
    telemetry: parse("telemetry", moduleSchemas.telemetry),
    orchestration: parse("orchestration", moduleSchemas.orchestration),
    candidates: parse("candidates", moduleSchemas.candidates),
  };
  refuseProblems(name, problems);
  return modules;
}

/** The result of {@link parseModules}. */
export type ParsedModules = { readonly [Module in keyof ModuleSchemas]: z.output<ModuleSchemas[Module]> | undefined };
