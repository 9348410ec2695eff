import { describe, expect, it } from "vitest";
import { tokenForms } from "../../../../constructs/services/secrets/token-forms";
import { everyRow } from "../../../support/tables/every-row";

const letters = (length: number) => "aB".repeat(length).slice(0, length);
const mixed = (length: number) => "a1B2c3D4e5F6".repeat(40).slice(0, length);
const hex = (length: number) => "0123456789abcdef".repeat(20).slice(0, length);
const capitals = (length: number) => "A2B3C4D5E6F7".repeat(20).slice(0, length);

/** What each rule finds. Marks are put together here, so that no scanner takes this file for a leak. */
const examples: Readonly<Record<string, readonly string[]>> = {
  "github-token": [`gh${"p_"}${mixed(36)}`, `gh${"s_"}${mixed(36)}`, `github_${"pat_"}${mixed(22)}_${mixed(59)}`],
  "gitlab-token": [`gl${"pat-"}${mixed(20)}`, `gl${"rt-"}${mixed(20)}`, `GR13${"48941"}${mixed(20)}`],
  "aws-key": [`AK${"IA"}${capitals(16)}`, `AS${"IA"}${capitals(16)}`],
  "slack-token": [`xo${"xb-"}123456789012-${mixed(24)}`, `xo${"xe.xox"}p-1-${mixed(40)}`, `xa${"pp-"}1-A0123456789-${hex(20)}`],
  "slack-webhook": [`https://hooks.slack.com/services/T01234567/B01234567/${mixed(24)}`],
  "discord-webhook": [`https://discord.com/api/webhooks/123456789012345678/${mixed(68)}`],
  "teams-webhook": [`https://x.webhook.office.com/webhookb2/${hex(8)}-1/IncomingWebhook/${hex(32)}`],
  "telegram-token": [`123456789:AA${mixed(33)}`],
  "npm-token": [`npm${"_"}${mixed(36)}`],
  "pypi-token": [`pypi-${"AgE"}${mixed(60)}`],
  "rubygems-token": [`rubygems${"_"}${hex(48)}`],
  "docker-token": [`dckr_${"pat_"}${mixed(27)}`],
  jwt: [`${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from('{"sub":"edge"}').toString("base64url")}.${mixed(43)}`],
  "nats-seed": [`SU${capitals(56)}`, `SO${capitals(56)}`],
  "google-key": [`AI${"za"}${mixed(35)}`, `GOC${"SPX-"}${mixed(28)}`, `ya29${"."}${mixed(40)}`],
  "azure-secret": [`abc8${"Q~"}${mixed(34)}`],
  "azure-account-key": [`AccountKey=${mixed(40)}`, `SharedAccessKey=${mixed(40)}`],
  "signed-address": [`https://h/x?sv=1&sig=${mixed(40)}`, `https://h/x?X-Amz-Signature=${hex(64)}`],
  "digitalocean-token": [`do${"p_v1_"}${hex(64)}`],
  "cloudflare-token": [`cf${"ut_"}${mixed(48)}`, `v1.0${"-"}${hex(24)}-${hex(146)}`],
  "vault-token": [`hvs${"."}${mixed(90)}`, `${mixed(14)}.atlas${"v1."}${mixed(60)}`],
  "grafana-token": [`gl${"sa_"}${mixed(32)}_${hex(8)}`, `gl${"c_"}${mixed(60)}`, `eyJr${"Ijoi"}${mixed(40)}`],
  "monitoring-token": [
    `NR${"AK-"}${capitals(27)}`,
    `dt0${"c01."}${capitals(24)}.${capitals(64)}`,
    `sntrys${"_"}${mixed(60)}`,
    `dp${".pt."}${mixed(43)}`,
  ],
  "stripe-key": [`sk${"_live_"}${mixed(24)}`, `rk${"_test_"}${mixed(24)}`, `wh${"sec_"}${mixed(32)}`],
  "mail-key": [`S${"G."}${mixed(22)}.${mixed(43)}`, `key${"-"}${hex(32)}`, `xkeysib${"-"}${hex(64)}-${mixed(16)}`, `${hex(32)}-us12`],
  "twilio-key": [`S${"K"}${hex(32)}`],
  "openai-key": [`sk${"-proj-"}${mixed(60)}`, `sk${"-"}${mixed(20)}T3Blbk${"FJ"}${mixed(20)}`],
  "anthropic-key": [`sk${"-ant-"}api03-${mixed(93)}AA`],
  "huggingface-token": [`hf${"_"}${letters(34)}`],
  "databricks-token": [`da${"pi"}${hex(32)}`],
  "tailscale-key": [`tskey${"-auth-"}${mixed(16)}-${mixed(32)}`],
  "atlassian-token": [`ATA${"TT3"}${mixed(186)}`],
  "shopify-token": [`shp${"at_"}${hex(32)}`],
  "netbox-token": [`nb${"t_"}${mixed(12)}.${mixed(40)}`],
  "service-token": [`PM${"AK-"}${hex(24)}`, `pul${"-"}${hex(40)}`, `lin_${"api_"}${mixed(40)}`, `figd${"_"}${mixed(40)}`],
  "private-key": [
    ...[
      "RSA PRIVATE KEY",
      "EC PRIVATE KEY",
      "OPENSSH PRIVATE KEY",
      "ENCRYPTED PRIVATE KEY",
      "PRIVATE KEY",
      "PGP PRIVATE KEY BLOCK",
      "USER NKEY SEED",
    ].map((mark) => `-----BEGIN ${mark}-----`),
    "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
    "-----BEGIN OpenVPN Static key V1-----",
    "note\nPuTTY-User-Key-File-3: ssh-ed25519",
    `AGE-SECRET-${"KEY-1"}${capitals(58)}`,
  ],
};

const rules = [...new Set(tokenForms.map(({ rule }) => rule))];

describe("tokenForms", () => {
  it("tokenForms finds what each rule is for, in quotes, addresses and lists too", () => {
    everyRow("%s", rules, (rule) => {
      const forms = tokenForms.filter((one) => one.rule === rule);
      for (const example of examples[rule] ?? []) {
        for (const text of [example, `"${example}"`, `key=${example},`, `- ${example}\n`]) {
          const shown = rule === "private-key" ? example : text; // PuTTY's stands at the beginning of a line
          expect(forms.some(({ form }) => form.test(shown))).toBe(true);
        }
      }
    });
  });

  it("tokenForms has an example here for every rule, and a source", () => {
    expect(Object.keys(examples)).toEqual(rules);
    expect(tokenForms.filter(({ source }) => source.length < 5)).toEqual([]);
  });

  it("tokenForms has an end for every repetition of every form, so that time grows as the text", () => {
    everyRow(
      "%s: %s",
      tokenForms.map(({ rule, form }) => [rule, form.source]),
      (_, source) => {
        const skeleton = source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
        expect(skeleton).not.toMatch(/[*+]|\{\d+,\}/);
        const groups = [...skeleton.matchAll(/\)\{(?:\d+,)?(\d+)\}/g)].map(([, most]) => Number(most));
        expect(Math.max(0, ...groups)).toBeLessThanOrEqual(4);
      },
    );
  });

  it("tokenForms finds none in texts that look like one", () => {
    everyRow(
      "%j",
      [
        "commit 2f6d021d9c82dbabcac16153933afcf70e89a833",
        `image: registry.example/x@sha256:${hex(64)}`,
        "uuid 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl edge",
        `nkey: U${capitals(55)}`,
        "task-force-of-the-ground-segment",
      ],
      (text) => {
        expect(tokenForms.filter(({ form }) => form.test(text)).map(({ rule }) => rule)).toEqual([]);
      },
    );
  });
});
