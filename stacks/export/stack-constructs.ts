import { Aspects, TerraformBackend, TerraformElement, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { LimitCheck } from "../../constructs/deploy/limit-check";
import { EdgeNode } from "../../constructs/edge-node";
import { compact } from "../../constructs/plain/compact";
import { isRecord } from "../../constructs/plain/is-record";
import { EdgeNodeStack } from "../site/edge-node-stack";
import type { Lost } from "./plain-data";

/** A construct of a stack, or an override of a construct. The comparison of two stacks uses them. */
export interface StackConstruct {
  /** Path of the construct below the stack, `.` for the stack itself, followed by its type. */
  readonly name: string;
  readonly override?: string;
}

/** Lists every construct of a stack except its backend, the outermost first, each with the overrides of its attributes. */
export function stackConstructs(stack: TerraformStack): readonly StackConstruct[] {
  return stack.node
    .findAll()
    .filter((construct) => !(TerraformBackend.isBackend(construct) || isOfLaterPhase(construct)))
    .flatMap((construct) => {
      const path = construct === stack ? "." : construct.node.path.slice(stack.node.path.length + 1);
      const name = `${path} (${kindOf(construct)})`;
      return [{ name }, ...overridesOf(construct).map((override) => ({ name, override }))];
    });
}

function isOfLaterPhase(construct: IConstruct): boolean {
  const isLater = (one: IConstruct) => one instanceof EdgeNode && !one.isDeployed;
  return isLater(construct) || (!(construct instanceof TerraformStack) && construct.node.children.some(isLater));
}

/** Lists changes by the app to the stack of a site that no file can hold. */
export function changesOfStack(stack: TerraformStack, node: EdgeNode): readonly Lost[] {
  const constructs = [...stack.node.scopes.filter((scope) => scope !== stack), ...stack.node.findAll()];
  return compact([
    node.node.path === `${stack.node.path}/node` && stack.node.id === node.snapshot.name
      ? undefined
      : {
          place: node.node.path,
          why: `has a path other than ${node.snapshot.name}/node, the path of a node from a site file: use EdgeNodeStack`,
        },
    stack instanceof EdgeNodeStack
      ? undefined
      : { place: stack.node.path, why: `is a ${stack.constructor.name}, but a site file becomes an EdgeNodeStack: use EdgeNodeStack` },
    ...constructs.flatMap((construct) =>
      Aspects.of(construct).all.map((aspect) => ({
        place: construct.node.path || "app",
        why: `has ${aspectName(aspect)}, a function, which a site file cannot have: make its change in the design`,
      })),
    ),
    ...constructs
      .filter((construct) => construct instanceof LimitCheck)
      .flatMap(({ node, limits }) => {
        const calls = new Set(limits.map(({ rule, subject }) => `checkAtApply("${rule}", "${subject}")`)); // both bounds come from one call
        return [...calls].map((call) => ({
          place: node.scope?.node.path ?? node.path,
          why: `has ${call} of a value that only Terraform knows, which a site file cannot have: keep this site in TypeScript`,
        }));
      }),
    ...stack.dependencies.map(({ node }) => ({
      place: stack.node.path,
      why: `needs the stack ${node.path}, but a site file has only its site: deploy that stack first`,
    })),
  ]);
}

function aspectName({ constructor: { name } }: object): string {
  return name === "Object" ? "an aspect" : `the aspect ${name}`;
}

/** Lists the outermost constructs and overrides that a stack has and the stack from the file lacks. */
export function lostConstructs(held: readonly StackConstruct[], ofFile: readonly StackConstruct[]): readonly Lost[] {
  const known = new Set(ofFile.map((one) => JSON.stringify(one)));
  const lost = held.filter((one) => !known.has(JSON.stringify(one)));
  const names = lost.filter(({ override }) => override === undefined).map(({ name }) => pathOf(name));
  return lost
    .filter(({ name, override }) => {
      const isWithin = names.some((other) => pathOf(name).startsWith(`${other}/`) || (override !== undefined && pathOf(name) === other));
      return !isWithin && !name.endsWith(`(${LimitCheck.name})`); // a check at apply is named by its rule
    })
    .map(({ name, override }) =>
      override === undefined
        ? { place: name, why: "is in the stack beside the node, but a site file describes only the node: move it into a stack of its own" }
        : { place: name, why: `has its ${override} overridden, which a site file cannot state: describe it in the design` },
    );
}

function pathOf(name: string): string {
  return name.slice(0, name.lastIndexOf(" ("));
}

/** Returns the type of a resource in Terraform's words; for other constructs the class. */
function kindOf(construct: IConstruct): string {
  return "terraformResourceType" in construct ? String(construct.terraformResourceType) : construct.constructor.name;
}

/** Returns the paths of overridden attributes, without values, which may be secrets. */
function overridesOf(construct: IConstruct): readonly string[] {
  if (!(TerraformElement.isTerraformElement(construct) || "addOverride" in construct)) return [];
  const { rawOverrides } = construct as unknown as { readonly rawOverrides?: unknown };
  return leaves(rawOverrides ?? {}, "");
}

function leaves(value: unknown, path: string): readonly string[] {
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}
