import { describe, expect, it } from "vitest";
import { looksSecret } from "../../../../constructs/services/secrets/secret-name";
import { everyRow } from "../../../support/tables/every-row";

describe("looksSecret()", () => {
  it("looksSecret() says so of names of secrets", () => {
    everyRow(
      "%s",
      "PASSWORD DB_PASSWORD db_password dbPassword PGPASSWORD PASSWORDS MYSQL_PWD DB_PASS dbPass SMTP_PASS_2 API_KEY APIKEY apiKey API_KEY_1 AWS_ACCESS_KEY AWS_SECRET_ACCESS_KEY SECRET_KEY SECRET_KEY_BASE ENCRYPTION_KEY SIGNING_KEY MASTER_KEY NKEY_SEED GITHUB_TOKEN APITOKEN AUTH_TOKENS CLIENT_SECRET CREDENTIALS private-key basicAuth.password access_token BASIC_AUTH basicAuth JWT USER_JWT CREDS NATS_CREDS SSH_KEY DEPLOY_KEY WPA_PSK requirepass masterauth client-key-data ADMIN_PW PASSWORD_B64 API_KEY_VALUE ERLANG_COOKIE".split(
        " ",
      ),
      (name) => {
        expect(looksSecret(name)).toBe(true);
      },
    );
  });

  it("looksSecret() does not say so of names beside them", () => {
    everyRow(
      "%s",
      "DB_PASSWORD_FILE PASSWORD_MIN_LENGTH TOKEN_URL TOKENIZER TOKENIZER_PATH MAX_TOKENS KEY KEYBOARD MONKEY DONKEY PUBLIC_KEY PRIMARY_KEY SORT_KEY PARTITION_KEYS RANDOM_SEED SEED PWD OLDPWD PASS PASSTHROUGH BYPASS COMPASS NEXT_PASS nextPass HIGH_PASS ORBIT_PASS SECRETARY SECRETS_DIR COMPASS_2 HOTKEY AUTH SMTP_AUTH AUTH_BASIC JWT_ISSUER CREDIT RATED_PW CLIENT_KEY STORAGE_KEY SSH_KEY_FILE PASSWORD_HASH".split(
        " ",
      ),
      (name) => {
        expect(looksSecret(name)).toBe(false);
      },
    );
  });
});
