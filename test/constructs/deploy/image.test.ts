import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { deployImage, imageVariable } from "../../../constructs/deploy/image";
import { dockerProvider } from "../../../constructs/deploy/provider";
import { synthesized } from "../../support/deploy/synthesized";

const reference = `registry.example/tool:1.2@sha256:${"0".repeat(64)}`;

describe("image", () => {
  const { json } = synthesized("site", (stack) => {
    dockerProvider(stack);
    deployImage(stack, { variable: "telemetry_image" });
    deployImage(stack, { variable: "telemetry_image" });
    deployImage(stack, reference);
    deployImage(stack, reference);
  });
  const images = Object.values(json.resource?.docker_image ?? {});

  it("deployImage() declares an image once, however often it is asked for", () => {
    expect(images.map(({ name }) => name)).toEqual([reference, "${var.telemetry_image}"]);
  });

  it("deployImage() leaves images on the engine after a destroy", () => {
    expect(images.map(({ keep_locally }) => keep_locally)).toEqual([true, true]);
  });

  it("deployImage() declares one required variable of type string for services that name the same", () => {
    expect(Object.keys(json.variable ?? {})).toEqual(["telemetry_image"]);
    const variable = json.variable?.telemetry_image;
    expect(variable).toMatchObject({ type: "string", nullable: false });
    expect(variable).not.toHaveProperty("default");
  });

  it.each(["before", "after"])("imageVariable() refuses a variable of the integrator's that has its name, declared %s it", (when) => {
    expect(() =>
      synthesized("site", (stack) => {
        const own = () => new TerraformVariable(stack, "tool_image", { type: "number", default: 1 });
        if (when === "before") own();
        imageVariable(stack, "tool_image");
        if (when === "after") own();
      }),
    ).toThrow("Variable tool_image must be that of an image alone but site/tool_image has the name too: rename one of the two");
  });

  it("imageVariable() lets Terraform refuse a value without digest", () => {
    const { json } = synthesized("site", (stack) => {
      imageVariable(stack, "telemetry_image");
    });
    const [validation = { condition: "", error_message: "" }] = (json.variable?.telemetry_image?.validation ?? []) as {
      condition: string;
      error_message: string;
    }[];
    const [, quoted = ""] = /^\$\{can\(regex\((".*"), var\.telemetry_image\)\)\}$/.exec(validation.condition) ?? [];
    const pattern = new RegExp(JSON.parse(quoted) as string);
    expect(pattern.test(reference)).toBe(true);
    expect(pattern.test("registry.example/tool:1.2")).toBe(false);
    expect(pattern.test(`${reference}0`)).toBe(false);
    expect(validation.error_message).toContain("sha256");
  });
});
