import { Container } from "@cdktf/provider-docker/lib/container";
import { TerraformVariable, Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literal } from "../../../constructs/deploy/literal";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { synthesized } from "../../support/deploy/synthesized";

describe("literal", () => {
  const { byName } = synthesized("site", (stack) => {
    dockerProvider(stack);
    const variable = new TerraformVariable(stack, "release", { type: "string" }).stringValue;
    const config = {
      name: "a${x}%{if}",
      image: variable,
      env: ["PLAIN=${x}", `CLOSED=\${x} ${variable} %{if}`, `OPEN=\${x ${variable} y}`, `TWICE=${variable}\${${variable}`],
      logOpts: { "key-${x}": "%{for}" },
      labels: [{ label: "note", value: "$${already} %%{escaped}" }],
    };
    new Container(stack, "container", literal(config));
  });
  const container = byName("docker_container")["a$${x}%%{if}"];

  it("literal() makes Terraform read both openings as text", () => {
    expect(container).toMatchObject({ name: "a$${x}%%{if}", log_opts: { "key-$${x}": "%%{for}" } });
  });

  it("literal() keeps a token of cdktf an expression", () => {
    expect(container?.image).toBe("${var.release}");
  });

  it("literal() escapes text around a token without taking the token's braces", () => {
    expect(container?.env).toEqual([
      "PLAIN=$${x}",
      "CLOSED=$${x} ${var.release} %%{if}",
      "OPEN=$${x ${var.release} y}",
      "TWICE=${var.release}$${${var.release}",
    ]);
  });

  it("literal() is applied once: text that was escaped before is escaped again", () => {
    // Terraform reads `$$${` as a dollar sign and the escape `$${`.
    expect(container?.labels).toEqual([{ label: "note", value: "$$${already} %%%{escaped}" }]);
  });

  it("literal() refuses text that imitates a token", () => {
    expect(() => literal({ name: "${TfToken[TOKEN.987654321]}" })).toThrow(/must not imitate a Terraform token/);
  });

  it("literal() leaves token objects, numbers and undefined as they are", () => {
    const token = Token.asAny({ a: "${x}" });
    expect(literal({ token, number: 3, nothing: undefined })).toEqual({ token, number: 3, nothing: undefined });
  });

  it("literal() leaves no opening that is not escaped, whatever the text", () => {
    const opening = fc.constantFrom("$", "%", "{", "}", "${", "%{", "$${", "x");
    fc.assert(
      fc.property(fc.array(opening, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(readAsTemplate(literal(text))).toBe(text);
      }),
    );
  });
});

/**
 * What a Terraform template without expressions stands for; throws when it holds one. Terraform 1.11.4 reads all 3906 texts of up
 * to five of the characters `$ % { } x` the same way, tried by applying them as outputs.
 */
function readAsTemplate(template: string): string {
  return template.replaceAll(/\$\$\{|%%\{|\$\{|%\{/g, (mark) => {
    if (mark.length === 2) throw new Error(`${template} holds an expression`);
    return mark.slice(1);
  });
}
