import { describe, expect, it } from "vitest";
import { readableContent } from "../../../stacks/terraform-diff/readable-content";

const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString("base64");
const upload = (fields: object) => ({ upload: [{ file: "/etc/a", ...fields }] });

describe("readableContent()", () => {
  it("puts the text for its base64, written as Terraform writes a text", () => {
    expect(readableContent(upload({ content_base64: base64("limit: 45 °C\n${a} %{b} $c\n") }))).toEqual(
      upload({ content: "limit: 45 °C\n$${a} %%{b} $c\n" }),
    );
  });

  it.each([
    ["bytes that are no text", { content_base64: base64(Uint8Array.of(0x1f, 0x8b, 0xff)) }],
    ["bytes with a zero", { content_base64: base64("a\0b") }],
    ["a reference of Terraform", { content_base64: "${filebase64(var.a)}" }],
    ["what has a content beside it", { content_base64: base64("a"), content: "b" }],
    ["no text at all", { content_base64: 7 }],
  ])("leaves %s as it is", (_what, fields) => expect(readableContent(upload(fields))).toEqual(upload(fields)));
});
