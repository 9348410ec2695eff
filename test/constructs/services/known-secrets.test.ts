import { describe, expect, it } from "vitest";
import { programProblems } from "../../support/props/programs";
import { everyRow } from "../../support/tables/every-row";

/** Put together here, so that no scanner takes this file for a leak. */
const filler = (length: number) => "a1B2c3D4e5F6g7H8i9J0".repeat(20).slice(0, length);
const capitals = (length: number) => "A2B3C4D5E6F7".repeat(20).slice(0, length);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const github = `gh${"p_"}${filler(36)}`;
const gitlab = `gl${"pat-"}${filler(20)}`;
const aws = `AK${"IA"}${capitals(16)}`;
const slack = `xo${"xb-"}123456789012-${filler(24)}`;
const webToken = `${base64('{"alg":"HS256","typ":"JWT"}').replaceAll("=", "")}.${base64('{"sub":"edge-node"}').replaceAll("=", "")}.${filler(43)}`;
const pem = `-----BEGIN ${"PRIVATE"} KEY-----\n${filler(64)}\n-----END PRIVATE KEY-----\n`;

/** Rule, and a text that it finds a secret in. The secret itself is "hunter2" wherever the form lets it be. */
const files: readonly [rule: string, text: string][] = [
  ["name", "user: edge\npassword: hunter2\n"],
  ["name", 'password: "hunter2" # for the uplink\n'],
  ["name", "  - password: hunter2\n"],
  ["name", "password: correct horse hunter2\n"],
  ["name", "password: |\n  hunter2\n"],
  ["name", "password:\n  hunter2\n"],
  ["name", 'password = """\nhunter2"""\n'],
  ["name", "password: &uplink hunter2\n"],
  ["name", "password: !!str hunter2\n"],
  ["name", "password=(hunter2\n"],
  ["name", "<password>\n  hunter2\n</password>\n"],
  ["name", "passwords:\n  - hunter2\n"],
  ["name", "passwords:\n  - $FIRST\n  - hunter2\n"],
  ["name", 'auth_tokens: ["", "hunter2"]'],
  ["name", "password: |\n\n  hunter2\n"],
  ["name", "password:\n  value: hunter2\n"],
  ["name", '{"password":{"type":"string","default":"hunter2"}}'],
  ["name", "routes { user: edge, pass: hunter2 }"],
  ["name", '<add key="Password" value="hunter2"/>'],
  ["name", "<password value='hunter2'/>"],
  ["name", "$config['password'] = 'hunter2';"],
  ["name", "define('DB_PASSWORD', 'hunter2');"],
  ["name", "\uFEFFpassword: hunter2"],
  ["name", "password:\n\n  hunter2\n"],
  ["name", '{ "password" :\n"hunter2" }'],
  ["name", "Server=h;Uid=sa;Pwd=hunter2;\n"],
  ["name", "pwd: hunter2\n"],
  ["name", "users = [ {user: alice, password: hunter2} ]"],
  ["name", '{"users":[{"user":"alice","password":"hunter2"}]}'],
  ["name", '{"name":"DB_PASSWORD","value":"hunter2"}'],
  ["name", "env:\n  - name: DB_PASSWORD\n    value: hunter2\n"],
  ["name", "[smtp]\npassword = hunter2\n"],
  ["name", "export PGPASSWORD=hunter2\n"],
  ["name", "<remote><password>hunter2</password></remote>"],
  ["name", "requirepass hunter2\n"],
  ["name", "remote_password hunter2\n"],
  ["name", 'proxy_set_header X-Api-Key "hunter2";\n'],
  ["name", "command: run --token hunter2 --verbose\n"],
  ["name", "args:\n  - --token\n  - hunter2\n"],
  ["name", 'args: ["--token", "hunter2"]\n'],
  ["name", "dsn: host=h user=u password=hunter2 dbname=d\n"],
  ["name", "Server=h;User Id=sa;Password=hunter2;\n"],
  ["name", 'SETTINGS=\'{"password":"hunter2"}\'\n'],
  ["name", '{"settings":"{\\"password\\":\\"hunter2\\"}"}'],
  ["name", "hook: https://h/x?token=hunter2\n"],
  ["name", "//npm.example.org/:_authToken=hunter2\n"],
  ["name", "//npm.example.org/:_password=hunter2\n"],
  ["name", "[default]\naws_access_key_id = x\naws_secret_access_key = hunter2\n"],
  ["name", "[default]\naws_session_token=hunter2\n"],
  ["name", "users:\n- name: edge\n  user:\n    token: hunter2\n"],
  ["name", "users:\n- name: edge\n  user:\n    client-key-data: aHVudGVyMg==\n"],
  ["name", "PrivateKey = hunter2\nPresharedKey = hunter2\n"],
  ["name", "network={\n  psk=hunter2\n}\n"],
  ["address-password", "nats: nats://u:hunter2@h\n"],
  ["address-password", "# postgres://u:hunter2@h/d\n"],
  ["address-password", "dsn: edge:hunter2@10.0.0.7:5432/passes\n"],
  ["pgpass", "10.0.0.7:5432:passes:edge:hunter2\n"],
  ["snmp-user", 'createUser edge SHA-256 "hunter2" AES\n'],
  ["snmp-community", "rocommunity hunter2 10.0.0.0/24\n"],
  ["json-web-key", `{"kty":"EC","crv":"P-256","d":"${filler(43)}"}`],
  ["dsn-password", "dsn: edge:hunter2@tcp(10.0.0.7:3306)/passes\n"],
  ["dsn-password", "url: jdbc:oracle:thin:edge/hunter2@10.0.0.7:1521/d\n"],
  ["authorization-header", "headers:\n  Authorization: Bearer hunter2\n"],
  ["authorization-header", `proxy_set_header Authorization "Basic ${base64("edge:hunter2")}";\n`],
  ["bearer-token", "header: Bearer hunter2x\n"],
  ["basic-auth", `{"auths":{"registry.example":{"auth":"${base64("edge:hunter2")}"}}}`],
  ["basic-auth", `_auth=${base64("edge:hunter2")}\n`],
  ["user-with-password", "auth: edge:hunter2\n"],
  ["alerting-key", `routing_key: ${filler(32)}\n`],
  ["netrc-password", "machine h login u password hunter2\n"],
  ["redis-acl-password", "user edge on >hunter2 ~* +@all\n"],
  ["stats-password", "  stats auth edge:hunter2\n"],
  ["preshared-key", "10.0.0.7 : PSK hunter2\n"],
  ["sql-password", "CREATE USER 'edge' IDENTIFIED BY 'hunter2';\n"],
  ["curl-user", "curl -sSu edge:hunter2 https://h\n"],
  ["curl-user", "curl \\\n  --user edge:hunter2 \\\n  https://h\n"],
  ["sshpass", "sshpass -p hunter2 ssh h\n"],
  ["mysql-password", "mysqldump -uedge -phunter2 passes\n"],
  ["mqtt-password", "mosquitto_pub -h h -u edge -P hunter2 -t t -m m\n"],
  ["redis-password", "redis-cli -a hunter2 ping\n"],
  ["openssl-password", "openssl rsa -in k -passin pass:hunter2\n"],
  ["kubernetes-secret", "kind: Secret\ndata:\n  a: aHVudGVyMg==\n"],
  ["private-key", pem],
  ["private-key", `{"private_key":${JSON.stringify(pem)}}`],
  ["private-key", `tls.key: ${base64(pem)}\n`],
  ["github-token", `x: ${github}\n`],
  ["github-token", `x: ${base64(`key is ${github}`)}\n`],
  ["github-token", `https://${github}@github.com/x/y\n`],
  ["gitlab-token", `# ${gitlab}\n`],
  ["aws-key", `id ${aws}\n`],
  ["slack-token", `x ${slack}\n`],
  ["slack-webhook", `url: https://hooks.slack.com/services/T0${filler(8)}/B0${filler(8)}/${filler(24)}\n`],
  ["npm-token", `x npm_${filler(36)}\n`],
  ["jwt", `x ${webToken}\n`],
  ["nats-seed", `SUA${capitals(55)}\n`],
  ["azure-account-key", `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${filler(40)}==\n`],
  ["signed-address", `https://x.blob.core.windows.net/c?sv=2024&sig=${filler(40)}\n`],
];

describe("a configuration file", () => {
  it("a configuration file with a secret is refused by its rule, and the secret not repeated", () => {
    everyRow("%s: %j", files, (rule, text) => {
      const problems = programProblems({ files: { "/etc/decoder/file": text } });
      expect(problems).toEqual([expect.stringMatching(place("files./etc/decoder/file", rule))]);
      expect(problems[0]).not.toContain("hunter2");
      expect(problems[0]).not.toMatch(new RegExp([github, gitlab, aws, slack, filler(20)].join("|")));
    });
  });
});

function place(path: string, rule: string): RegExp {
  return new RegExp(
    `^${path.replaceAll(/[.[\]/]/g, "\\$&")}: must not be a secret, which Terraform's state would keep, but [^:]* \\(secret rule ${rule}\\): give it in secrets as a file of the host, or say in loosened.secretText that it is none$`,
  );
}

describe("a variable", () => {
  it("a variable with a secret is refused by its rule, and the secret not repeated", () => {
    everyRow(
      "%s: %s=%s",
      [
        ["name", "BASIC_AUTH", "edge:hunter2"],
        ["name", "JWT", "hunter2"],
        ["name", "ADMIN_PW", "hunter2"],
        ["name", "PASSWORD_B64", "aHVudGVyMg=="],
        ["user-with-password", "BASIC_AUTH_USERS", "edge:hunter2"],
        ["name", "NATS_CREDS", "hunter2"],
        ["name", "SSH_KEY", "hunter2"],
        ["name", "DEPLOY_KEY", "hunter2"],
        ["name", "RABBITMQ_ERLANG_COOKIE", "hunter2"],
        ["user-with-password", "SMTP_AUTH", "edge:hunter2"],
        ["name", "DSN", "host=h user=u password=hunter2"],
        ["dsn-password", "DSN", "edge:hunter2@tcp(h:3306)/d"],
        ["name", "JAVA_OPTS", "-Xmx1g -Ddb.password=hunter2"],
        ["name", "EXTRA_ARGS", "--token hunter2"],
        ["name", "CONFIG", "a: b\npassword: hunter2"],
        ["name", "CONFIG", '{"password":"hunter2"}'],
        ["authorization-header", "HEADERS", "Authorization=Basic hunter2"],
        ["basic-auth", "HEADER", base64("edge:hunter2")],
        ["github-token", "X", github],
        ["gitlab-token", "X", gitlab],
        ["aws-key", "X", aws],
        ["slack-token", "X", slack],
        ["jwt", "X", webToken],
      ],
      (rule, name, value) => {
        const problems = programProblems({ environment: { [name]: value } });
        expect(problems).toEqual([expect.stringMatching(place(`environment.${name}`, rule))]);
        expect(problems[0]).not.toContain(value);
      },
    );
  });
});

describe("an argument", () => {
  it("an argument with a secret is refused by its rule, of the program and of its healthcheck, and the secret not repeated", () => {
    everyRow(
      "%s: %j",
      [
        ["curl-user", ["curl", "-u", "edge:hunter2", "https://h"], 2],
        ["curl-user", ["/usr/bin/curl", "-uedge:hunter2", "https://h"], 1],
        ["curl-user", ["-u", "edge:hunter2", "https://h"], 1],
        ["curl-user", ["sh", "-c", "curl -u edge:hunter2 https://h"], 2],
        ["authorization-header", ["curl", "-H", "Authorization: Bearer hunter2", "https://h"], 2],
        ["name", ["curl", "-H", "X-Api-Key: hunter2", "https://h"], 2],
        ["name", ["run", "--token", "hunter2"], 2],
        ["name", ["sh", "-c", "run --token hunter2"], 2],
        ["name", ["run", "--set", "db.password=hunter2"], 2],
        ["name", ["run", "https://h/x?access_token=hunter2"], 1],
        ["sshpass", ["sshpass", "-p", "hunter2", "ssh", "h"], 2],
        ["mysql-password", ["mysql", "-phunter2"], 1],
        ["name", ["nats-server", "--user", "edge", "--pass", "hunter2"], 4],
        ["nats-password", ["nats-server", "--auth", "hunter2"], 2],
        ["user-with-password", ["run", "--auth", "edge:hunter2"], 2],
        ["openssl-option", ["openssl", "rsa", "-passin", "pass:hunter2"], 3],
        ["ipmi-password", ["ipmitool", "-H", "h", "-P", "hunter2", "sdr"], 4],
        ["openssl-password", ["sh", "-c", "openssl rsa -passin pass:hunter2"], 2],
        ["github-token", ["clone", `https://${github}@github.com/x/y`], 1],
      ] as const,
      (rule, command, index) => {
        const problems = programProblems({ command });
        expect(problems).toEqual([expect.stringMatching(place(`command[${index}]`, rule))]);
        expect(problems[0]).not.toMatch(new RegExp(`hunter2|${github}`));
        expect(programProblems({ healthcheck: { command } })).toEqual([
          expect.stringMatching(place(`healthcheck.command[${index}]`, rule)),
        ]);
      },
    );
  });
});
