import { TerraformBackend, type TerraformStack } from "cdktf";
import { dropPath } from "../../constructs/plain/drop-path";
import type { PropsProblem } from "../../constructs/props";
import { listProblems, placeUnder } from "../../constructs/props/problems/catch-refusal";
import { parseBackend } from "../../site-files/backends/parse-backend";
import { relativeStatePath } from "../../site-files/backends/state-address";
import { type Lost, type PlainData, plainData } from "./plain-data";

interface WrittenBackend {
  readonly terraform: { readonly backend?: Readonly<Record<string, object>>; readonly cloud?: object };
}

/**
 * Returns the backend of a stack in the form of a site file; undefined for the default backend. Secrets and other values that a file refuses are left out and
 * listed.
 */
export function backendAsFile(stack: TerraformStack): PlainData {
  const backend = stack.node.findAll().find((construct) => TerraformBackend.isBackend(construct));
  if (!backend) return { data: undefined, lost: [] };
  const { terraform }: WrittenBackend = (backend as TerraformBackend).toTerraform();
  const [[kind, props] = ["", {}]] = Object.entries(terraform.backend ?? { cloud: terraform.cloud ?? {} });
  const { data, lost } = plainData(props, `backend.${kind}`);
  if (kind === "local" && isRelative(data, stack)) return { data: undefined, lost };
  const problems = listProblems(() => parseBackend({ [kind]: data }));
  const kept = problems.reduce((left, { path }) => dropPath(left, path.split(".")), { [kind]: data });
  const left = listProblems(() => parseBackend(kept));
  const all = [...lost, ...[...problems, ...left].map(lostOf)];
  return {
    data: left.length > 0 ? undefined : kept,
    lost: all.filter(({ place }, i) => all.findIndex((other) => other.place === place) === i),
  };
}

function isRelative(props: unknown, { node }: TerraformStack): boolean {
  const { path, ...others } = props as { readonly path?: unknown };
  return path === relativeStatePath(node.id) && Object.keys(others).length === 0;
}

function lostOf(problem: PropsProblem): Lost {
  const { path, message } = placeUnder("backend", problem);
  return { place: path, why: message };
}
