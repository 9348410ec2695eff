import { describe, expect, it } from "vitest";
import { backendKinds } from "../../../site-files/backends/backend-schema";
import { parseBackend, refusedProps } from "../../../site-files/backends/parse-backend";
import { problemsOf } from "../../support/props/problems-of";

/** A map with the value at a path. */
const at = (path: string, value: unknown): object =>
  path
    .split(".")
    .reverse()
    .reduce<unknown>((inner, step) => ({ [step]: inner }), value) as object;

const secrets = backendKinds.flatMap((kind) =>
  Object.entries(refusedProps[kind]).flatMap(([prop, said]) => (said.includes("secret") ? [[kind, prop] as const] : [])),
);

describe("parseBackend()", () => {
  it.each(secrets)("parseBackend() refuses a secret of %s in %s without repeating it, and says where Terraform reads it", (kind, prop) => {
    const problems = problemsOf(() => parseBackend({ [kind]: at(prop, "s3cretValue") }));
    const [found = ""] = problems.filter((problem) => problem.startsWith(`${kind}.${prop}: `));
    expect(found).toMatch(
      /must not be in a file, because it is a secret .*: leave it out[, ].*[A-Z]{2,}_[A-Z_]+.*, or use -backend-config$/,
    );
    expect(problems.join("\n")).not.toContain("s3cretValue");
  });

  it("parseBackend() searches every other text for secrets", () => {
    const refused = [
      { pg: { conn_str: "postgres://edge:hunter2xyz@db/states" } },
      { pg: { conn_str: "host=db user=edge password=hunter2xyz" } },
      { http: { address: "https://edge:hunter2xyz@states.example/a" } },
      { s3: { bucket: "b", key: "k", kms_key_id: "ghp_0123456789abcdefghijklmnopqrstuvwxyz" } },
      { s3: { bucket: "b", key: "k", endpoints: { s3: "https://u:hunter2xyz@s3.example" } } },
      { s3: { bucket: "b", key: "k", http_proxy: "u:hunter2xyz@proxy:1" } },
      { consul: { path: "states/a", address: "u:hunter2xyz@consul.example" } },
    ].map((backend) => problemsOf(() => parseBackend(backend)));
    for (const [problem = "", ...others] of refused) {
      expect(others).toEqual([]);
      expect(problem).toMatch(/must not be a secret, .*-backend-config$/);
      expect(problem).not.toMatch(/hunter2xyz|ghp_0/);
    }
    expect(parseBackend({ pg: { conn_str: "postgres://edge@db/states" } })).toEqual({ pg: { conn_str: "postgres://edge@db/states" } });
  });

  it("parseBackend() refuses a tag whose name says that it is a secret", () => {
    const tagged = (tags: object) => () => parseBackend({ s3: { bucket: "b", key: "k", assume_role: { role_arn: "arn", tags } } });
    expect(problemsOf(tagged({ Password: "hunter2xyz" }))).toEqual([
      "s3.assume_role.tags.Password: must not be a secret but its name says so: leave it out",
    ]);
    expect(problemsOf(tagged({ CostCentre: "edge" }))).toEqual([]);
  });

  it("parseBackend() refuses a state in the place of what Terraform deploys", () => {
    expect(problemsOf(() => parseBackend({ local: { path: "cdk.tf.json" } }))).toEqual([
      'local.path: must be a file for the state but "cdk.tf.json" is a file that Terraform deploys from: write it like "../../../site.tfstate"',
    ]);
  });

  it("parseBackend() takes exactly one kind, of those that cdktf has and Terraform still reads", () => {
    const local = { path: "../../../a.tfstate" };
    expect(parseBackend({ local })).toEqual({ local });
    expect(problemsOf(() => parseBackend({ local, http: { address: "https://states.example/a" } }))).toEqual([
      expect.stringMatching(/^must have exactly one of azurerm, .*, s3 but has http and local: leave all but one out$/),
    ]);
    expect(problemsOf(() => parseBackend({}))).toEqual([expect.stringMatching(/but has none: add one$/)]);
    expect(problemsOf(() => parseBackend({ gsc: { bucket: "b" } }))).toEqual([expect.stringMatching(/^gsc: .* did you mean "gcs"\?$/)]);
    expect(problemsOf(() => parseBackend({ swift: { container: "c" } }))).toEqual([
      expect.stringMatching(/^swift: .*Terraform 1\.3 removed/),
    ]);
    expect(problemsOf(() => parseBackend({ type: "s3", bucket: "b" }))).toEqual([
      expect.stringMatching(/^type: must be a kind of backend, .*: write it like s3:/),
      expect.stringMatching(/^bucket: must be a kind of backend/),
    ]);
    expect(problemsOf(() => parseBackend("s3"))).toEqual(['must be an object but is "s3": write an object']);
  });

  it("parseBackend() says where Terraform reads now what it read elsewhere before, and which prop was meant", () => {
    expect(problemsOf(() => parseBackend({ s3: { bucket: "b", key: "k", role_arn: "arn" } }))).toEqual([
      "s3.role_arn: is a prop that Terraform moved: write assume_role.role_arn",
    ]);
    expect(problemsOf(() => parseBackend({ azurerm: { storage_account_name: "a", container_nam: "c", key: "k" } }))).toEqual([
      "azurerm.container_name: is required: add text",
      'azurerm.container_nam: unknown prop: did you mean "container_name"?',
    ]);
  });

  it.each(["/var/states/a.tfstate", "~/a.tfstate", "C:\\states\\a.tfstate"])(
    "parseBackend() refuses the path %s of a local state, which is another on each machine",
    (path) => {
      expect(problemsOf(() => parseBackend({ local: { path } }))).toEqual([
        `local.path: must be relative to the folder of the stack, because an absolute path differs between machines, but is ${JSON.stringify(path)}: write it like "../../../site.tfstate"`,
      ]);
    },
  );

  it("parseBackend() refuses what Terraform would have to fill in", () => {
    for (const text of ["${var.bucket}", "%{ if true }a%{ endif }", "a${TfToken[TOKEN.0]}"])
      expect(problemsOf(() => parseBackend({ gcs: { bucket: text } }))).toEqual([expect.stringMatching(/^gcs\.bucket: must /)]);
  });
});
