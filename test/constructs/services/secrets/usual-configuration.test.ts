import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { secretInFile } from "../../../../constructs/services/secrets/secret-text";
import { programProblems } from "../../../support/props/programs";
import { everyRow } from "../../../support/tables/every-row";

/** As images bring it, or their documents show it, with every secret where it belongs: in a file, or in a variable. */
const configurations: Readonly<Record<string, string>> = {
  Prometheus: `global:
  scrape_interval: 15s
scrape_configs:
  - job_name: node
    authorization:
      type: Bearer
      credentials_file: /run/secrets/token
    basic_auth:
      username: edge
      password_file: /run/secrets/password
    bearer_token_file: /run/secrets/token
    oauth2: { client_id: edge, client_secret_file: /run/secrets/client, token_url: "https://h/token" }
    tls_config: { cert_file: client.pem, key_file: client.key, insecure_skip_verify: false }
    relabel_configs:
      - source_labels: [__meta_kubernetes_secret, __param_token]
        target_label: token_name
remote_write:
  - url: https://h/api/v1/write
    basic_auth: { username: edge, password: <secret> }
    sigv4: { access_key: "\${AWS_ACCESS_KEY}", secret_key: "\${AWS_SECRET_KEY}" }
`,
  "Prometheus web": `basic_auth_users:
  admin: $2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay
`,
  "alert rules": `groups:
  - name: tokens
    rules:
      - record: job:token_requests:rate5m
        expr: sum by (job) (rate(auth_token_requests_total{result!="ok", token=~".+"}[5m]))
      - alert: PasswordExpired
        expr: password_age_days > 90
        annotations:
          summary: "{{ $labels.user }}: the password of {{ $labels.user }} is {{ $value }} days old"
          description: Change the password, then restart the service.
`,
  Alertmanager: `global:
  smtp_smarthost: 'localhost:25'
  smtp_auth_username: 'alertmanager'
  smtp_auth_password_file: /run/secrets/smtp
  slack_api_url_file: /run/secrets/slack
  # slack_api_url: <secret>
receivers:
  - name: pager
    pagerduty_configs: [{ routing_key_file: /run/secrets/pager }]
    opsgenie_configs: [{ api_key_file: /run/secrets/opsgenie }]
    webhook_configs: [{ url: "http://127.0.0.1:5001/", http_config: { authorization: { credentials_file: /run/secrets/hook } } }]
`,
  vmauth: `# Requests with the 'Authorization: Bearer YYY' header go to the store
users:
  - bearer_token: "%{VMAUTH_TOKEN}"
    url_prefix: http://store:8428
  - username: edge
    password: "%{VMAUTH_PASSWORD}"
    url_map:
      - src_paths: ["/api/v1/query", "/api/v1/label/[^/]+/values"]
        url_prefix: http://store:8428?extra_label=team=edge
`,
  NATS: `port: 4222
http: localhost:8222
jetstream { store_dir: /data, max_file: 10G }
authorization {
  timeout: 2
  users = [
    { user: edge, password: $EDGE_PASSWORD }
    { user: ops, password: $2a$11$PWIFAL8RsWyGI3jVZtO9Nu8.6jOxzxfZo7c/W0eLk017hjgUKWrhy }
    { nkey: UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4 }
  ]
}
leafnodes { remotes = [ { url: "tls://hub:7422", credentials: "/etc/nats/leaf.creds" } ] }
tls { cert_file: "/etc/nats/tls.crt", key_file: "/etc/nats/tls.key", verify: true }
`,
  "NATS with an operator": `operator: "/etc/nats/operator.jwt"
resolver: MEMORY
resolver_preload: {
  ACSU3Q6LTLBVLGAQUONAGXJHVNWGSKKAUA7IY5TB4Z7PLEKSR5O6JTGR: ${Buffer.from('{"typ":"JWT","alg":"ed25519-nkey"}').toString("base64url")}.${Buffer.from('{"jti":"X","iss":"OD","name":"edge","nats":{"type":"account"}}').toString("base64url")}.${"a1B2".repeat(20)}
}
`,
  Grafana: `[server]
root_url = %(protocol)s://%(domain)s:%(http_port)s/
[database]
;url = postgres://user:password@host/name
password = $__file{/run/secrets/database}
[security]
;admin_password = admin
;secret_key = SW2YcwTIb9zpOOhoPsMm
disable_initial_admin_creation = true
[auth]
token_rotation_interval_minutes = 10
[auth.generic_oauth]
client_secret = \${OAUTH_SECRET}
token_url = https://h/token
[smtp]
password =
`,
  "Grafana data sources": `apiVersion: 1
datasources:
  - name: store
    type: prometheus
    url: http://store:8428
    basicAuth: true
    secureJsonData:
      basicAuthPassword: $STORE_PASSWORD
      httpHeaderValue1: "Bearer $STORE_TOKEN"
`,
  Telegraf: `## servers = ["http://user:pass@localhost:9200"]
[[outputs.influxdb_v2]]
  urls = ["http://127.0.0.1:8086"]
  token = "$INFLUX_TOKEN"
  # password = "metricsmetricsmetricsmetrics"
[[inputs.snmp]]
  agents = ["udp://10.0.0.7:161"]
  auth_protocol = "SHA"
  auth_password = "@{secretstore:snmp_auth}"
  priv_password = ""
[[inputs.mysql]]
  servers = ["telegraf:\${MYSQL_PASSWORD}@tcp(10.0.0.7:3306)/"]
`,
  Mosquitto: `listener 1883
allow_anonymous false
password_file /mosquitto/config/passwords
acl_file /mosquitto/config/acl
keyfile /mosquitto/certs/server.key
psk_file /mosquitto/config/psk
#remote_password
#use_identity_as_username false
`,
  "Mosquitto's passwords": "edge:$7$101$/l5kbBxkvC1sNCR0$pBBHKbDUaJjLvHJuYDVmKTzcvyI6yTQRrZzpoB5tKmQ3SUMLVFv9\n",
  Redis: `# user worker +@list ~jobs:* on >ffa9203c493aa99
# requirepass foobared
# masterauth <master-password>
protected-mode yes
aclfile /etc/redis/users.acl
tls-key-file /etc/redis/redis.key
`,
  Loki: `auth_enabled: false
server: { http_listen_port: 3100 }
storage_config:
  aws:
    s3: s3://region/bucket
    access_key_id: \${S3_KEY_ID}
    secret_access_key: \${S3_SECRET:-}
`,
  "OpenTelemetry Collector": `extensions:
  bearertokenauth: { token: "\${env:BEARER_TOKEN}" }
  basicauth/client: { client_auth: { username: edge, password: "\${file:/run/secrets/password}" } }
exporters:
  otlp:
    endpoint: otelcol:4317
    headers: { authorization: "Bearer \${env:BEARER_TOKEN}" }
    tls: { key_file: /etc/otel/client.key, ca_file: /etc/otel/ca.crt }
`,
  nginx: `server {
  listen 443 ssl;
  ssl_certificate_key /etc/nginx/tls.key;
  ssl_password_file /run/secrets/tls;
  auth_basic "Ground segment";
  auth_basic_user_file /etc/nginx/users;
  location / {
    proxy_pass http://backend:8080;
    proxy_pass backend;
    proxy_set_header Authorization $http_authorization;
    proxy_hide_header X-Token;
  }
}
`,
  HAProxy: `global
  stats socket /run/haproxy.sock mode 660
backend store
  http-request set-header Authorization "Bearer %[env(TOKEN)]"
  server store 10.0.0.7:8428 check ssl crt /etc/haproxy/client.pem
`,
  Fluentd: `<match **>
  @type elasticsearch
  user edge
  password "#{ENV['ELASTIC_PASSWORD']}"
  ssl_verify true
</match>
`,
  "a kubeconfig": `apiVersion: v1
kind: Config
clusters:
  - name: edge
    cluster: { server: "https://h:6443", certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI= }
users:
  - name: edge
    user:
      tokenFile: /run/secrets/token
      client-certificate: /etc/edge/client.crt
      client-key: /etc/edge/client.key
`,
  ".npmrc": "registry=https://registry.example/\n//registry.example/:_authToken=${NPM_TOKEN}\nalways-auth=true\n",
  "AWS configuration":
    "[default]\nregion = me-central-1\ncredential_process = /usr/local/bin/credentials\nrole_arn = arn:aws:iam::123456789012:role/edge\n",
  "a start script": `#!/bin/sh
set -eu
PASSWORD="$(cat /run/secrets/password)"
export PGPASSWORD="$PASSWORD" TOKEN=\${TOKEN:?must be set}
token=$1
curl --silent --user "edge:$PASSWORD" --header "Authorization: Bearer $token" https://h/x
mysql -p"$PASSWORD" --password="\${PASSWORD}" passes
pwd=$(pwd)
PWD=/app
exec decoder --token "$TOKEN" --password-file /run/secrets/password
`,
  "a JSON schema": '{"properties":{"password":{"type":"string"},"token":{"type":["string","null"]}},"required":["password"]}',
  "a certificate": `-----BEGIN CERTIFICATE-----\n${"MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A".repeat(20)}\n-----END CERTIFICATE-----\n`,
  "numbers and digests": `image: registry.example/x@sha256:${"0123456789abcdef".repeat(4)}\ncommit: 2f6d021d9c82dbabcac16153933afcf70e89a833\nid: 6ba7b810-9dad-11d1-80b4-00c04fd430c8\n`,
  "Loki on Azure":
    "storage_config:\n  azure:\n    account_name: <account>\n    account_key: <azure_access_key>\n    container_name: loki\n",
  "nsswitch.conf": "passwd:         files systemd\ngroup:          files systemd\n",
  "a Python configuration": 'SECRET_KEY = os.environ["SECRET_KEY"]\nDB_PASSWORD = os.environ.get("DB_PASSWORD")\n',
  "passes of satellites": "pass: 1704\nnext_pass: 2026-11-27T19:00:00Z\nmin_elevation: 10\n",
  "a public key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl edge@node\n",
};

describe("a usual configuration", () => {
  it("a usual configuration is taken for no secret", () => {
    everyRow("%s", Object.entries(configurations), (_, text) => {
      expect(secretInFile(text)).toBeUndefined();
      expect(programProblems({ files: { "/etc/decoder/file": text } })).toEqual([]);
    });
  });

  it("a usual configuration gives variables and arguments that are no secret either", () => {
    expect(
      programProblems({
        secrets: { "/run/secrets/key": { hostFile: "/etc/edge-node/key" } },
        environment: {
          DB_PASSWORD_FILE: "/run/secrets/key",
          SSH_KEY: "/run/secrets/key",
          NATS_CREDS: "/run/secrets/key",
          BASIC_AUTH: "true",
          AUTH: "ldap",
          SMTP_AUTH: "host:587",
          TOKEN_URL: "https://h/token",
          NATS_URL: "nats://message-broker:4222",
          GF_SECURITY_ADMIN_PASSWORD__FILE: "/run/secrets/key",
          GOMEMLIMIT: "64MiB",
          OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer $TOKEN",
        },
        command: [
          "-promscrape.config=/etc/agent/scrape.yaml",
          "-remoteWrite.basicAuth.passwordFile=/run/secrets/key",
          "-remoteWrite.url=http://store:8428/api/v1/write",
          "--requirepass-file=/run/secrets/key",
          "--user",
          "edge:edge",
        ],
      }),
    ).toEqual([]);
  });

  it("a usual configuration is each file of the examples", () => {
    const files = readdirSync("examples", { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const found = files.map(({ parentPath, name }) => [name, secretInFile(readFileSync(join(parentPath, name), "utf8"))] as const);
    expect(found.filter(([, why]) => why !== undefined)).toEqual([]);
    expect(found.length).toBeGreaterThan(20);
  });
});
