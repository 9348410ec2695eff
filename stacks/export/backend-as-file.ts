import { TerraformBackend, type TerraformStack } from "cdktf";
import { PropsError } from "../../constructs/props";
import { parseBackend } from "../site-file/backends/parse-backend";
import { relativeStatePath } from "../site-file/backends/state-address";
import { type Lost, type PlainData, plainData } from "./plain-data";

interface WrittenBackend {
  readonly terraform: { readonly backend?: Readonly<Record<string, object>>; readonly cloud?: object };
}

/** The backend that a stack was given as a site file holds it; undefined of the stack's own. Secrets and what else a file refuses is left out, and named. */
export function backendAsFile(stack: TerraformStack): PlainData {
  const backend = stack.node.findAll().find((construct) => TerraformBackend.isBackend(construct));
  if (!backend) return { data: undefined, lost: [] };
  const { terraform }: WrittenBackend = (backend as TerraformBackend).toTerraform();
  const [[kind, props] = ["", {}]] = Object.entries(terraform.backend ?? { cloud: terraform.cloud ?? {} });
  const { data, lost } = plainData(props, `backend.${kind}`);
  if (kind === "local" && isRelative(data, stack)) return { data: undefined, lost };
  const kept = { [kind]: data };
  const problems = problemsOf(kept);
  for (const { place } of problems) remove(kept, place.split("."));
  const left = problemsOf(kept);
  const all = [...lost, ...[...problems, ...left].map(atBackend)];
  return {
    data: left.length > 0 ? undefined : kept,
    lost: all.filter(({ place }, i) => all.findIndex((other) => other.place === place) === i),
  };
}

function isRelative(props: unknown, { node }: TerraformStack): boolean {
  const { path, ...others } = props as { readonly path?: unknown };
  return path === relativeStatePath(node.id) && Object.keys(others).length === 0;
}

function problemsOf(backend: object): Lost[] {
  try {
    parseBackend(backend);
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ path, message }) => ({ place: path, why: message }));
  }
}

function remove(from: Record<string, unknown>, [step = "", ...deeper]: readonly string[]): void {
  if (deeper.length === 0) delete from[step];
  else if (typeof from[step] === "object" && from[step] !== null) remove(from[step] as Record<string, unknown>, deeper);
}

function atBackend({ place, why }: Lost): Lost {
  return { place: ["backend", place].filter((step) => step !== "").join("."), why };
}
