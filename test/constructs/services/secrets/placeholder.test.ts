import { describe, expect, it } from "vitest";
import { isExample, isPlaceholder, isPlaceholderInFile } from "../../../../constructs/services/secrets/placeholder";
import { everyRow } from "../../../support/tables/every-row";

describe("isPlaceholder()", () => {
  it("isPlaceholder() says so of what stands for a value", () => {
    everyRow(
      "%s",
      "$PASSWORD ${PASSWORD} ${env:PASSWORD} ${PASSWORD:-} ${PASSWORD:?missing} $__file{/run/secrets/key} ${{secrets.KEY}} $(cat) {{.Password}} %{password} %(password)s %PASSWORD% @PASSWORD@ <password> <<PASSWORD>> *** xxxx REDACTED ENC[AES256_GCM,data:x] op://vault/item/field your_password".split(
        " ",
      ),
      (text) => {
        expect(isPlaceholder(text)).toBe(true);
      },
    );
  });

  it("isPlaceholder() does not say so of values", () => {
    everyRow("%s", "hunter2 $ecret $ecret1 ${PASSWORD:-hunter2} $PASSWORDhunter2! x changeme P@ssw0rd! <open".split(" "), (text) => {
      expect(isPlaceholder(text)).toBe(false);
    });
  });
});

describe("isPlaceholderInFile()", () => {
  it("isPlaceholderInFile() knows variables in small letters too", () => {
    expect(["$password", "${password}", "$ecret1"].map(isPlaceholderInFile)).toEqual([true, true, false]);
  });
});

describe("isExample()", () => {
  it("isExample() knows the words with which documents show where a password goes", () => {
    expect(["password", "auth_key", "password]]", "hunter2"].map(isExample)).toEqual([true, true, true, false]);
  });
});
