import { App, DefaultTokenResolver, Lazy, StringConcat, TerraformStack, TerraformVariable, Tokenization } from "cdktf";
import { expect, it } from "vitest";
import { leaveOutTokenTraces } from "../../stacks/leave-out-token-traces";

it("leaveOutTokenTraces() lets tokens be made without a trace, and resolved as before", () => {
  leaveOutTokenTraces();
  const stack = new TerraformStack(new App(), "stack");
  const variable = new TerraformVariable(stack, "rate", { type: "number" });
  const token = Lazy.anyValue({ produce: () => ({ rate: variable.numberValue }) });
  expect(token.creationStack).toEqual([]);
  expect(Tokenization.resolve(token, { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()) })).toEqual({
    rate: "${var.rate}",
  });
});
