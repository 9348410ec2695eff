import { propsSchema } from "../../constructs/props/props-schema";
import { quotedText } from "../../constructs/units/shown-text";
import { backendText } from "./state-text";

/** State in a file beside what is deployed. */
export interface LocalBackendProps {
  /** File of the state, relative to the folder of the stack, as `../../../states/riyadh.tfstate`. @default `../../../terraform.<site>.tfstate`, beside the output folder */
  readonly path?: string;
  /** Folder of the states of other workspaces, relative to the folder of the stack. @default Terraform's own */
  readonly workspace_dir?: string;
}

const absolute = /^(?:[/\\~]|[A-Za-z]:)/;

/** What Terraform reads as its configuration. */
const configuration = /\.tf(?:\.json)?$/;

const relativePath = () =>
  backendText().refine((text) => !absolute.test(text), {
    error: ({ input }) =>
      `must be relative to the folder of the stack, for an absolute path is another on each machine, but is ${quotedText(`${input}`)}: write it as "../../../site.tfstate"`,
  });

/** Parses {@link LocalBackendProps}. */
export const localBackendSchema = propsSchema<LocalBackendProps>()({
  path: relativePath()
    .refine((text) => !configuration.test(text), {
      error: ({ input }) =>
        `must be a file of the state but ${quotedText(`${input}`)} is one of what Terraform deploys: write it as "../../../site.tfstate"`,
    })
    .exactOptional(),
  workspace_dir: relativePath().exactOptional(),
});
