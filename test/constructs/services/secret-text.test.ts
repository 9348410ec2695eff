import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secretInArgument, secretInQuery, secretInText, secretInVariable } from "../../../constructs/services/secret-text";

const key = "it holds a private key";
const address = "it holds an address with a password";
const named = "its name says that it is one";
const before = "the name before it says that it is one";
const query = "it holds an address with a secret in its query";

describe("secretInText()", () => {
  it.each([
    ...["RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PRIVATE KEY", "PGP PRIVATE KEY BLOCK"].map(
      (mark) => `# note\n-----BEGIN ${mark}-----\nAAAA`,
    ),
    "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
    "-----BEGIN USER NKEY SEED-----",
    "note\nPuTTY-User-Key-File-3: ssh-ed25519",
    `AGE-SECRET-KEY-1${"Q".repeat(58)}`,
    '{"private_key":"-----BEGIN PRIVATE KEY-----\\nAAAA"}',
  ])("secretInText() finds a private key in %j", (text) => {
    expect(secretInText(text)).toBe(key);
  });

  it.each([
    "postgres://u:hunter2@h/d",
    "url: nats://u:hunter2@10.0.0.7:4222",
    "redis://:hunter2@h",
    "HTTPS://u:p@ss@h",
    `amqp://u:${Token.asString({ ref: 1 })}@h`,
  ])("secretInText() finds a password in %j", (text) => {
    expect(secretInText(text)).toBe(address);
  });

  it.each([
    "-----BEGIN CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\n-----BEGIN PGP PUBLIC KEY BLOCK-----",
    "password: hunter2", // a word in a body is no secret: documents and rules have such words
    "postgres://u@h/d",
    "nats://a:4222,nats://u@b:4222",
    "http://[fd00::7]:8080/a@b",
    "http://h:8080/@x",
    "postgres://u:$PASSWORD@h and amqp://u:${PASSWORD}@h, mqtt://u:<password>@h, ws://u:{{password}}@h, ftp://u:***@h",
    "mail a:b@c",
  ])("secretInText() finds none in %j", (text) => {
    expect(secretInText(text)).toBeUndefined();
  });
});

const pieces = fc.constantFrom("a", "Z", "1", ".", "-", "+", "_", ":", "/", "://", "@", " ", "é", "?");
/** As the search was first written: it begins at every letter anew, which a long text does not bear. */
const plainSearch = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:[^\s/?#@]+@/i;

describe("secretInText() of any text", () => {
  it("secretInText() finds an address with a password wherever a search from every letter finds one", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (text) => {
        expect(secretInText(text.join("")) === address).toBe(plainSearch.test(text.join("")));
      }),
      { numRuns: 20_000 },
    );
  });

  // Megabytes that took minutes, begun anew at each letter
  it.each([
    ["words between points", "a.".repeat(500_000)],
    ["words before one address", `${"a.".repeat(250_000)}://${"x".repeat(500_000)}`],
    ["one word", "a".repeat(1_000_000)],
    ["addresses without end", "x://a:".repeat(170_000)],
    ["beginnings of keys", "-----BEGIN PRIVATE ".repeat(50_000)],
  ])("secretInText() reads a megabyte of %s to its end", (_, text) => {
    expect(secretInText(text)).toBeUndefined();
    expect(secretInText(`${text} x://u:hunter2@h`)).toBe(address);
  });
});

describe("secretInVariable()", () => {
  it.each([
    ["DB_PASS", "hunter2", named],
    ["DATABASE", "postgres://u:hunter2@h/d", address],
    ["NOTE", "-----BEGIN PRIVATE KEY-----", key],
    ["HOOK", "https://h/x?a=b&access_token=hunter2", query],
    ["API_KEY", Token.asString({ ref: 1 }), named],
  ])("secretInVariable() finds one in %s=%s", (name, value, why) => {
    expect(secretInVariable(name, value, [])).toBe(why);
  });

  it.each([
    ["REQUIRE_PASSWORD", "true"],
    ["API_KEY", ""],
    ["PRIVATE_KEY", "/run/secrets/key"],
    ["PRIVATE_KEY", "file:///run/secrets/key"],
    ["PRIVATE_KEY", "@/run/secrets/key"],
    ["HOOK", "https://h/x?page=7"],
  ])("secretInVariable() takes %s=%s for none", (name, value) => {
    expect(secretInVariable(name, value, ["/run/secrets/key"])).toBeUndefined();
  });

  it("secretInVariable() reads a name of a million digits to its end", () => {
    expect(secretInVariable(`PASSWORD${"1".repeat(1_000_000)}x`, "hunter2", [])).toBeUndefined();
    expect(secretInVariable(`PASSWORD${"1".repeat(1_000_000)}`, "hunter2", [])).toBe(named);
  });

  it("secretInVariable() knows no path that the container is not given", () => {
    expect(secretInVariable("PRIVATE_KEY", "/run/secrets/other", ["/run/secrets/key"])).toBe(named);
  });
});

describe("secretInArgument()", () => {
  it.each([
    ["--password=hunter2", "run", before],
    ["-remoteWrite.basicAuth.password=hunter2", undefined, before],
    ["PGPASSWORD=hunter2", "env", before],
    ["hunter2", "--password", before],
    ["hunter2", "--api-key", before],
    ["exec run --token='hunter2' --verbose", "-c", before],
    ["postgres://u:hunter2@h/d", "--url", address],
    ["-----BEGIN RSA PRIVATE KEY-----\nAAAA", "--key", key],
    ["http://h/x?token=hunter2", "--notify", query],
  ])("secretInArgument() finds one in %j after %j", (argument, previous, why) => {
    expect(secretInArgument(argument, previous, [])).toBe(why);
  });

  it.each([
    ["--password-file=/run/secrets/key", undefined],
    ["--private-key=/run/secrets/key", undefined],
    ["/run/secrets/key", "--private-key"],
    ["--verbose", "--password"],
    ["database", "--no-password"],
    ['export PGPASSWORD="$(cat /run/secrets/key)"; exec run --token=$TOKEN', "-c"],
    ["--tokenizer=unicode", "--keyboard=us"],
    ["--max-tokens=7", undefined],
    ["password", "run"],
  ])("secretInArgument() takes %j after %j for none", (argument, previous) => {
    expect(secretInArgument(argument, previous, ["/run/secrets/key"])).toBeUndefined();
  });
});

describe("secretInQuery()", () => {
  it("secretInQuery() reads every parameter, and nothing but parameters", () => {
    expect(secretInQuery("http://h/x?page=7&api_key=hunter2")).toBe(query);
    expect(secretInQuery("http://h/token=7?page=7&key=4#token=7")).toBeUndefined();
  });
});
