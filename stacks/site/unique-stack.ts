import type { IConstruct } from "constructs";
import { PropsError } from "../../constructs/props";
import { quotedText } from "../../constructs/units/shown-text";
import { stateAddress } from "../../site-files/backends/state-address";
import type { SiteFile } from "../../site-files/site-file";

interface Taken {
  readonly file: string;
  readonly name: string;
  readonly state: string | undefined;
}

/** The site files of each app, by the root of the tree. */
const takenIn = new WeakMap<IConstruct, Taken[]>();

/**
 * Makes the stack of a site file. It refuses a file with the name or the state of another file, because the second site would overwrite the state of the first.
 *
 * @throws PropsError that names both files
 */
export function makeUniqueStack<Stack>(scope: IConstruct, file: string, { name, deployment, places }: SiteFile, make: () => Stack): Stack {
  const { root } = scope.node;
  const taken = takenIn.get(root) ?? [];
  const refuse = (place: string, message: string) => {
    throw new PropsError(file, [{ path: place, message }]);
  };
  const sameName = taken.find((other) => other.name === name);
  if (sameName) refuse(file, `must have a name of its own but ${sameName.file} is named ${quotedText(name)} too: rename one`);
  const state = stateAddress(name, deployment.backend);
  const sameState = taken.find((other) => state !== undefined && other.state === state);
  const line = places?.subjects?.backend?.line;
  if (sameState)
    refuse(
      line === undefined ? file : `${file}:${line} backend`,
      `must keep the Terraform state of ${name} in a place of its own but is also the backend of ${sameState.name} in ${sameState.file}, whose state it would overwrite: write a different key or path in each`,
    );
  const stack = make();
  takenIn.set(root, [...taken, { file, name, state }]);
  return stack;
}
