import { z } from "zod";
import { nameSchema, textSchema } from "../props/name";
import { optional } from "../props/optional";
import { list } from "../props/problems/list";
import { refuseWhere } from "../props/problems/refuse-where";
import { isToken } from "../props/problems/token";
import { propsSchema } from "../props/props-schema";
import { recordSchema } from "../props/record";
import { absolutePathProblem, configurationFilesSchema, systemDirectoryProblem } from "./configuration-file";
import { type ContainerProps, containerShape } from "./container";
import { commandSchema } from "./container-fields";
import { checkContainer } from "./container-problems";
import { type MachineProps, machineShape } from "./machine-props";
import { quotedUnlessSecret } from "./secrets/quoted-unless-secret";
import { secretInText } from "./secrets/secret-text";

/** A program that the integrator brings, in a container. */
export interface ProgramProps extends ContainerProps, MachineProps {
  /** Unique in the node; the container is named after it, and others on its network find it by it. */
  readonly name: string;
  /** Program and arguments; may be tokens. @default those of the image */
  readonly command?: readonly string[];
  /** Variables of the environment; the values may be tokens. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Configuration files by absolute path, each in a directory of its own; read-only in the container. @default none */
  readonly files?: Readonly<Record<string, string>>;
  /** Directories that outlive the container. They begin with the files of the image, and belong to `user` before it starts. @default none */
  readonly dataDirectories?: readonly string[];
  /** `"once"`: it runs to its end in each apply that makes it anew, which fails where it does not end with 0. @default it runs all the time */
  readonly runs?: "once";
}

const environmentForm = 'must be the values of variables by their names: write { NAME: "value" }';

const holdsSecret = (name: string) => secretInText(name) !== undefined;

const environment = recordSchema(
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: ({ input }) =>
      `must be the name of an environment variable but is ${holdsSecret(`${input}`) ? "one that holds a secret" : quotedUnlessSecret(`${input}`)}: use letters, digits and underscores`,
  }),
  // A value of another type is not repeated: it may be a secret, as a PIN.
  z
    .string({ error: ({ input }) => (input === undefined || isToken(input) ? undefined : "must be text: write the value in quotes") })
    .pipe(textSchema({ tokens: true })),
  environmentForm,
  holdsSecret,
);

/** The provider writes the directory between colons. */
function directoryColonProblem(path: string): string | undefined {
  return path.includes(":") ? "must not hold a colon: rename the directory" : undefined;
}

/** As volumes for configuration files and for the probe end: two volumes of a node would have one name. */
function takenNameProblem(path: string): string | undefined {
  if (!/^\/(?:configuration|probe)-[0-9a-f]{12}$/.test(path)) return undefined;
  return `must not be called as a volume that the node makes itself but is ${path}: rename the directory`;
}

const dataDirectory = z
  .string()
  .superRefine(
    refuseWhere(
      (path) => absolutePathProblem(path) ?? systemDirectoryProblem(path) ?? directoryColonProblem(path) ?? takenNameProblem(path),
    ),
  );

/** Fields of a schema whose props extend {@link ProgramProps}. Its object takes `checkContainer` too. */
export const programShape = {
  ...containerShape,
  ...machineShape,
  name: nameSchema,
  ...optional({
    command: commandSchema,
    environment,
    files: configurationFilesSchema,
    dataDirectories: list(dataDirectory),
    runs: z.literal("once"),
  }),
};

/** Parses {@link ProgramProps}. */
export const programSchema = propsSchema<ProgramProps>()(programShape).superRefine(checkContainer());

/** {@link ProgramProps} with every quantity parsed. */
export type ParsedProgram = z.output<z.ZodObject<typeof programShape, z.core.$strict>>;
