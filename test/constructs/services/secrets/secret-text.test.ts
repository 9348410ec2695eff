import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secretInText, secretInVariable, secretsInArguments } from "../../../../constructs/services/secrets/secret-text";
import { everyRow } from "../../../support/tables/every-row";

const key = "it holds a private key (secret rule private-key)";
const address = "it holds an address with a password (secret rule address-password)";
const named = "its name says that it is one (secret rule name)";
const before = "the option before it says that it is one (secret rule name)";
const inText = "it gives one by its name (secret rule name)";
/** Without the line that it stands in. */
const found = (text: string) => secretInText(text)?.replace(/ in line \d+/, "");

describe("secretInText()", () => {
  it("secretInText() finds a private key by every mark", () => {
    everyRow(
      "%j",
      [
        ...[
          "RSA PRIVATE KEY",
          "EC PRIVATE KEY",
          "OPENSSH PRIVATE KEY",
          "ENCRYPTED PRIVATE KEY",
          "PRIVATE KEY",
          "PGP PRIVATE KEY BLOCK",
        ].map((mark) => `# note\n-----BEGIN ${mark}-----\nAAAA`),
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
        "-----BEGIN USER NKEY SEED-----",
        "note\nPuTTY-User-Key-File-3: ssh-ed25519",
        `AGE-SECRET-KEY-1${"Q".repeat(58)}`,
        '{"private_key":"-----BEGIN PRIVATE KEY-----\\nAAAA"}',
      ],
      (text) => {
        expect(found(text)).toBe(key);
      },
    );
  });

  it("secretInText() finds a password in an address", () => {
    everyRow(
      "%j",
      [
        "postgres://u:hunter2@h/d",
        "url: nats://u:hunter2@10.0.0.7:4222",
        "redis://:hunter2@h",
        "HTTPS://u:p@ss@h",
        `amqp://u:${Token.asString({ ref: 1 })}@h`,
      ],
      (text) => {
        expect(secretInText(text)).toBe(address);
      },
    );
  });

  it("secretInText() finds none in what is public, or stands for one", () => {
    everyRow(
      "%j",
      [
        "-----BEGIN CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\n-----BEGIN PGP PUBLIC KEY BLOCK-----",
        "postgres://u@h/d",
        "nats://a:4222,nats://u@b:4222",
        "http://[fd00::7]:8080/a@b",
        "http://h:8080/@x",
        "postgres://u:$PASSWORD@h and amqp://u:${PASSWORD}@h, mqtt://u:<password>@h, ws://u:{{password}}@h, ftp://u:***@h",
        "mail a:b@c",
      ],
      (text) => {
        expect(secretInText(text)).toBeUndefined();
      },
    );
  });
});

const pieces = fc.constantFrom("a", "Z", "1", ".", "-", "+", "_", ":", "/", "://", "@", " ", "é", "?");
/** As the search was first written: it begins at every letter anew, which a long text does not bear. */
const authority = /:(?!\d+@)[^\s:@/"'`]+@(?!sha\d)[A-Za-z0-9][\w.-]*(?::\d{2,5}\b|\/)/;
const plainSearch = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/?#@:]*:[^\s/?#@]+@/i;

describe("secretInText() of any text", () => {
  it("secretInText() finds an address with a password wherever a search from every letter finds one", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (text) => {
        expect(secretInText(text.join("")) === address).toBe(plainSearch.test(text.join("")) || authority.test(text.join("")));
      }),
      { numRuns: 20_000 },
    );
  });

  // Megabytes that took minutes, begun anew at each letter
  it("secretInText() reads a megabyte to its end, whatever repeats in it", () => {
    everyRow(
      "%s",
      [
        ["words between points", "a.".repeat(500_000)],
        ["words before one address", `${"a.".repeat(250_000)}://${"x".repeat(500_000)}`],
        ["one word", "a".repeat(1_000_000)],
        ["addresses without end", "x://a:".repeat(170_000)],
        ["beginnings of keys", "-----BEGIN PRIVATE ".repeat(50_000)],
      ],
      (_, text) => {
        expect(secretInText(text)).toBeUndefined();
        expect(secretInText(`${text} x://u:hunter2@h`)).toBe(address);
      },
    );
  });
});

describe("secretInVariable()", () => {
  it("secretInVariable() finds one by name and by value", () => {
    everyRow(
      "%s=%s",
      [
        ["DB_PASS", "hunter2", named],
        ["DATABASE", "postgres://u:hunter2@h/d", address],
        ["NOTE", "-----BEGIN PRIVATE KEY-----", key],
        ["HOOK", "https://h/x?a=b&access_token=hunter2", inText],
        ["API_KEY", Token.asString({ ref: 1 }), named],
      ],
      (name, value, why) => {
        expect(secretInVariable(name, value, [])).toBe(why);
      },
    );
  });

  it("secretInVariable() takes for none what only has its name", () => {
    everyRow(
      "%s=%s",
      [
        ["REQUIRE_PASSWORD", "true"],
        ["API_KEY", ""],
        ["PRIVATE_KEY", "/run/secrets/key"],
        ["PRIVATE_KEY", "file:///run/secrets/key"],
        ["PRIVATE_KEY", "@/run/secrets/key"],
        ["HOOK", "https://h/x?page=7"],
      ],
      (name, value) => {
        expect(secretInVariable(name, value, ["/run/secrets/key"])).toBeUndefined();
      },
    );
  });

  it("secretInVariable() reads a name of a million digits to its end", () => {
    expect(secretInVariable(`PASSWORD${"1".repeat(1_000_000)}x`, "hunter2", [])).toBeUndefined();
    expect(secretInVariable(`PASSWORD${"1".repeat(1_000_000)}`, "hunter2", [])).toBe(named);
  });

  it("secretInVariable() knows no path that the container is not given", () => {
    expect(secretInVariable("PRIVATE_KEY", "/run/secrets/other", ["/run/secrets/key"])).toBe(named);
  });
});

/** What is said of the last argument. */
const lastOf = (args: readonly string[], paths: readonly string[] = []) => secretsInArguments(args, paths).at(-1);

describe("secretsInArguments()", () => {
  it("secretsInArguments() finds one in the last argument", () => {
    everyRow(
      "%j",
      [
        [["--password=hunter2"], inText],
        [["-remoteWrite.basicAuth.password=hunter2"], inText],
        [["env", "PGPASSWORD=hunter2"], inText],
        [["--password", "hunter2"], before],
        [["--api-key", "hunter2"], before],
        [["-c", "exec run --token='hunter2' --verbose"], inText],
        [["--url", "postgres://u:hunter2@h/d"], address],
        [["--key", "-----BEGIN RSA PRIVATE KEY-----\nAAAA"], "it holds a private key in line 1 (secret rule private-key)"],
        [["--notify", "http://h/x?token=hunter2"], inText],
      ],
      (args, why) => {
        expect(lastOf(args)).toBe(why);
      },
    );
  });

  it("secretsInArguments() finds none in paths, switches and placeholders", () => {
    everyRow(
      "%j",
      [
        [["--password-file=/run/secrets/key"]],
        [["--private-key=/run/secrets/key"]],
        [["--private-key", "/run/secrets/key"]],
        [["--password", "--verbose"]],
        [["--no-password", "database"]],
        [["-c", 'export PGPASSWORD="$(cat /run/secrets/key)"; exec run --token=$TOKEN']],
        [["--keyboard=us", "--tokenizer=unicode"]],
        [["--max-tokens=7"]],
        [["run", "password"]],
        [["docker", "run", "-u", "1000:1000"]],
        [["gunicorn", "--user", "app:app1"]],
        [["curl", "-u", "$USER:$PASSWORD", "http://h"]],
      ],
      (args) => {
        expect(secretsInArguments(args, ["/run/secrets/key"]).filter(Boolean)).toEqual([]);
      },
    );
  });
});
