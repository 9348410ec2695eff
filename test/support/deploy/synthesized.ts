import { App, TerraformStack, Testing } from "cdktf";

/** One resource or variable as Terraform reads it. */
export type Block = Readonly<Record<string, unknown>>;

export interface Synthesized {
  readonly text: string;
  /** Resources of a type, by their `name`. */
  byName(type: string): Readonly<Record<string, Block>>;
  readonly json: {
    readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
    readonly variable?: Readonly<Record<string, Block>>;
    readonly terraform?: Readonly<Record<string, Block>>;
  };
}

/** The Terraform JSON of one stack, with validations run unless told otherwise. */
export function synthesized(stackName: string, fill: (stack: TerraformStack) => void, validate = true): Synthesized {
  const stack = new TerraformStack(new App({ stackTraces: false }), stackName);
  fill(stack);
  const text = Testing.synth(stack, validate);
  const json = JSON.parse(text) as Synthesized["json"];
  return {
    text,
    json,
    byName: (type) => Object.fromEntries(Object.values(json.resource?.[type] ?? {}).map((block) => [String(block.name), block])),
  };
}
