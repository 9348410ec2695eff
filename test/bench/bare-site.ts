import { Container } from "@cdktf/provider-docker/lib/container";
import { Image } from "@cdktf/provider-docker/lib/image";
import { Network } from "@cdktf/provider-docker/lib/network";
import { DockerProvider } from "@cdktf/provider-docker/lib/provider";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { type App, LocalBackend, TerraformOutput, type TerraformResource, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { outputsOf, type SiteJson } from "./site-json";

/** Volumes in one block, which moved there from another. */
class MovedVolume extends Volume {
  moved: unknown;

  override toTerraform() {
    return { ...super.toTerraform(), ...(this.moved !== undefined && { moved: this.moved }) };
  }
}

type ResourceClass = new (scope: Construct, id: string, props: never) => TerraformResource;

/** In an order in which none refers to a later one. */
const classes: readonly (readonly [type: string, ResourceClass])[] = [
  ["docker_image", Image],
  ["docker_network", Network],
  ["docker_volume", MovedVolume],
  ["docker_container", Container],
];

/** Attributes whose keys are data and not names of attributes. */
const maps = ["log_opts", "tmpfs"];

/** What was declared so far, by its address in Terraform. */
type Declared = Map<string, TerraformResource | TerraformVariable>;

/**
 * A site as somebody writes it with cdktf and the bindings of the provider alone: the same resources with the same props at the same places, and
 * references where ours refer. The props are read back from the JSON that ours gave; nothing is checked, computed or hashed.
 */
export function bareSite(app: App, name: string, json: SiteJson): void {
  const stack = new TerraformStack(app, name);
  new DockerProvider(stack, "docker-provider", {});
  stack.addOverride("terraform.required_providers.docker.version", json.terraform.required_providers.docker.version);
  new LocalBackend(stack, { path: json.terraform.backend.local.path });
  const declared: Declared = new Map();
  for (const [id, { validation, ...rest }] of Object.entries(json.variable)) {
    const conditions = validation.map(({ condition, error_message }) => ({ condition, errorMessage: error_message }));
    const variable = new TerraformVariable(stack, `variable-${id}`, { ...rest, validation: conditions });
    variable.overrideLogicalId(id);
    declared.set(`var.${id}`, variable);
  }
  for (const { path, description, value } of outputsOf(json)) new TerraformOutput(scopeOf(app, path), idOf(path), { description, value });
  for (const [type, resourceClass] of classes) {
    for (const [id, resource] of seedsFirst(Object.entries(json.resource[type] ?? {}))) {
      const { "//": comment, for_each, ...attributes } = resource;
      const { path } = comment.metadata;
      const one = new resourceClass(scopeOf(app, path), idOf(path), propsOf(attributes, declared) as never);
      one.overrideLogicalId(id);
      if (for_each !== undefined) one.addOverride("for_each", for_each);
      if (for_each !== undefined && one instanceof MovedVolume) one.moved = json.moved;
      declared.set(`${type}.${id}`, one);
    }
  }
}

/** A service depends on the container that seeds its files. */
function seedsFirst<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  const isSeed = ([id]: readonly [string, T]) => id.startsWith("files_");
  return [...entries.filter(isSeed), ...entries.filter((entry) => !isSeed(entry))];
}

/** The construct above the end of a path; those that are missing are declared. */
function scopeOf(app: App, path: string): Construct {
  return path
    .split("/")
    .slice(0, -1)
    .reduce<Construct>((scope, id) => (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id), app);
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Props as the bindings take them: names in camel case, references as tokens. */
function propsOf(value: unknown, declared: Declared, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => propsOf(entry, declared));
  if (typeof value === "string") return referenceOf(value, declared) ?? value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [isMap ? key : camelCase(key), propsOf(entry, declared, maps.includes(key))]),
  );
}

/** What a text refers to: a resource as in `depends_on`, or a token of its attribute. */
function referenceOf(text: string, declared: Declared): unknown {
  const variable = /^\$\{(var\.\w+)\}$/.exec(text)?.[1];
  if (variable !== undefined) return (declared.get(variable) as TerraformVariable | undefined)?.stringValue;
  const [, address = "", attribute = ""] = /^\$\{(docker_\w+\.[\w-]+)\.(\w+)\}$/.exec(text) ?? [];
  const resource = declared.get(address);
  return resource ? (resource as unknown as Readonly<Record<string, unknown>>)[camelCase(attribute)] : declared.get(text);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
