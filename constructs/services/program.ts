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

/** An integrator's program in a container. */
export interface ProgramProps extends ContainerProps, MachineProps {
  /** Name, unique in the node, of the program and its container. Others on its network reach it by this name. */
  readonly name: string;
  /** Program and arguments; may be tokens. @default those of the image */
  readonly command?: readonly string[];
  /** Variables of the environment; the values may be tokens. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Configuration files by absolute path, each in a directory of its own; read-only in the container. @default none */
  readonly files?: Readonly<Record<string, string>>;
  /** Directories that outlive the container. They begin with the image's files, and belong to `user` before it starts. @default none */
  readonly dataDirectories?: readonly string[];
  /** Runs it to its end in each apply that makes it anew; the apply fails if it does not end with 0. @default it runs all the time */
  readonly runs?: "once";
}

const environmentForm = 'must be the values of variables by their names: write { NAME: "value" }';

const holdsSecret = (name: string) => secretInText(name) !== undefined;

const environment = recordSchema(
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: ({ input }) =>
      `must be the name of an environment variable but is ${holdsSecret(`${input}`) ? "one that holds a secret" : quotedUnlessSecret(`${input}`)}: use letters, digits and underscores`,
  }),
  // A value of another type is not repeated: it may be a secret, such as a PIN.
  z
    .string({ error: ({ input }) => (input === undefined || isToken(input) ? undefined : "must be text: write the value in quotes") })
    .pipe(textSchema({ tokens: true })),
  environmentForm,
  holdsSecret,
);

/** Returns the problem of a directory with a colon: the provider writes it between colons. */
function directoryColonProblem(path: string): string | undefined {
  return path.includes(":") ? "must not hold a colon: rename the directory" : undefined;
}

/** Returns the problem of a directory whose volume would have the name of a volume for configuration files or for the probe. */
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

export const programSchema = propsSchema<ProgramProps>()(programShape).superRefine(checkContainer());

export type ParsedProgram = z.output<z.ZodObject<typeof programShape, z.core.$strict>>;
