import { isRecord } from "../../constructs/plain/is-record";
import { PropsError, type PropsProblem, parseProps } from "../../constructs/props";
import { collectProblems } from "../../constructs/props/problems/catch-refusal";
import { closest } from "../../constructs/props/problems/closest";
import { quotedUnlessSecret } from "../../constructs/services/secrets/quoted-unless-secret";
import { type BackendProps, backendKinds, backendSchema } from "./backend.props";
import { movedProps, secretProps } from "./refused-props";

type Written = Readonly<Record<string, unknown>>;

/**
 * Parses the backend of a file. What its props would hold of secrets is refused with where Terraform reads it instead, and never repeated.
 *
 * @throws PropsError with every problem, by its path in the backend
 */
export function parseBackend(written: unknown): BackendProps {
  if (!isRecord(written)) return parseProps(backendSchema, "backend", written);
  const problems: PropsProblem[] = [];
  const kept: Record<string, unknown> = {};
  for (const [kind, props] of Object.entries(written)) {
    if (isKind(kind)) kept[kind] = withoutRefused(kind, props, problems);
    else problems.push({ path: kind, message: unknownKind(kind) });
  }
  if (Object.keys(kept).length === 0 && problems.length > 0) throw new PropsError("backend", problems);
  const backend = collectProblems(problems, () => parseProps(backendSchema, "backend", kept));
  if (backend && problems.length === 0) return backend;
  throw new PropsError("backend", problems);
}

/** The props of a backend without those that none may have, each of which is a problem. */
function withoutRefused(kind: keyof BackendProps, props: unknown, problems: PropsProblem[]): unknown {
  if (!isRecord(props)) return props;
  let kept = props;
  const refuse = (path: readonly string[], message: string) => {
    const left = without(kept, path);
    if (left === kept) return;
    kept = left;
    problems.push({ path: [kind, ...path].join("."), message });
  };
  for (const [path, remedy] of Object.entries(secretProps[kind]))
    refuse(
      path.split("."),
      `must not stand in a file, for it is a secret that Terraform's files would keep: ${remedy}, or -backend-config`,
    );
  if (kind === "s3")
    for (const [prop, meant] of Object.entries(movedProps)) refuse([prop], `is a prop that Terraform gave another place: write ${meant}`);
  return kept;
}

/** A copy of the map without what stands at the path; the map itself where nothing does. */
function without(map: Written, [step = "", ...deeper]: readonly string[]): Written {
  if (!Object.hasOwn(map, step)) return map;
  const { [step]: inner, ...others } = map;
  if (deeper.length === 0) return others;
  if (!isRecord(inner)) return map;
  const left = without(inner, deeper);
  return left === inner ? map : { ...map, [step]: left };
}

function unknownKind(kind: string): string {
  if (kind === "swift") return `is a kind of backend that Terraform 1.3 removed: choose one of ${backendKinds.join(", ")}`;
  const meant = closest(kind, backendKinds);
  const remedy = meant === undefined ? 'write it as s3: { bucket: states, key: "site.tfstate" }' : `did you mean "${meant}"?`;
  return `must be a kind of backend, ${backendKinds.join(", ")}, but is ${quotedUnlessSecret(kind)}: ${remedy}`;
}

function isKind(kind: string): kind is keyof BackendProps {
  return Object.hasOwn(secretProps, kind);
}
