/** A secret that is recognized by its form, wherever it is. */
interface TokenForm {
  readonly rule: string;
  /** Words for the secret in a refusal. */
  readonly is: string;
  /**
   * Pattern. Every quantifier is bounded, and none in a group is long, so that the steps from one offset are bounded and the time grows in
   * proportion to the text: tests check it.
   */
  readonly form: RegExp;
  /** Document of the form. */
  readonly source: string;
}

const gitleaks = "gitleaks 8.30, default rules";

/**
 * Tokens with a mark of their issuer. The lengths are the least that distinguishes a token from a word: longer tokens, and cut ones, are
 * still found.
 */
export const tokenForms: readonly TokenForm[] = [
  {
    rule: "github-token",
    is: "a token of GitHub",
    form: /gh[oprsu]_[A-Za-z0-9]{16}|github_pat_\w{20}/,
    source: "GitHub Docs, About authentication to GitHub: token formats",
  },
  {
    rule: "gitlab-token",
    is: "a token of GitLab",
    form: /gl(?:agent|cbt|dt|ffct|ft|imt|oas|pat|ptt|rt|rtr|soat|wt)-[\w-]{16}|\bGR1348941[\w-]{16}/,
    source: "GitLab Docs, Token overview: token prefixes",
  },
  {
    rule: "aws-key",
    is: "the id of an access key of AWS",
    form: /\b(?:ABIA|ACCA|AKIA|ASIA)[A-Z0-9]{16}\b/,
    source: "AWS IAM User Guide, IAM identifiers: unique ID prefixes",
  },
  {
    rule: "slack-token",
    is: "a token of Slack",
    form: /\bxox[abceoprs](?:\.xox[bp])?-[A-Za-z0-9-]{10}|\bxapp-\d-[A-Z0-9]{8}|\bxwfp-[A-Za-z0-9-]{10}/,
    source: "Slack Docs, Tokens",
  },
  {
    rule: "slack-webhook",
    is: "an incoming webhook of Slack",
    form: /hooks\.slack(?:-gov)?\.com\/(?:services|triggers|workflows)\/[A-Za-z0-9]{8}/,
    source: "Slack Docs, Sending messages using incoming webhooks",
  },
  {
    rule: "discord-webhook",
    is: "a webhook of Discord",
    form: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{10}/,
    source: "Discord Docs, Webhook resource",
  },
  {
    rule: "teams-webhook",
    is: "a webhook of Microsoft Teams",
    form: /\.webhook\.office\.com\/webhookb2\/[A-Fa-f0-9]{8}/,
    source: gitleaks,
  },
  {
    rule: "telegram-token",
    is: "a token of a Telegram bot",
    form: /\b\d{8,10}:AA[\w-]{30}/,
    source: "Telegram Bot API, Authorizing your bot",
  },
  { rule: "npm-token", is: "a token of npm", form: /\bnpm_[A-Za-z0-9]{30}/, source: "npm Docs, About access tokens" },
  { rule: "pypi-token", is: "a token of PyPI", form: /\bpypi-AgE[\w-]{30}/, source: "PyPI Help, API tokens" },
  { rule: "rubygems-token", is: "a token of RubyGems", form: /\brubygems_[a-f0-9]{40}/, source: gitleaks },
  { rule: "docker-token", is: "a token of Docker Hub", form: /\bdckr_[op]at_[\w-]{20}/, source: "Docker Docs, Personal access tokens" },
  { rule: "jwt", is: "a JSON Web Token", form: /(?<![\w-])eyJ[\w-]{10,4000}\.eyJ[\w-]{10,8000}\.[\w-]{10}/, source: "RFC 7519, section 3" },
  { rule: "nats-seed", is: "a seed of an nkey", form: /\bS[ACNOUX][A-Z2-7]{56}\b/, source: "NATS Docs, NKeys; nats-io/nkeys, strkey" },
  {
    rule: "google-key",
    is: "a key of Google",
    form: /\bAIza[\w-]{35}|\bGOCSPX-[\w-]{20}|\bya29\.[\w-]{20}/,
    source: "Google Cloud Docs, API keys; Using OAuth 2.0",
  },
  { rule: "azure-secret", is: "a client secret of Entra ID", form: /\b[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31}/, source: gitleaks },
  {
    rule: "azure-account-key",
    is: "a connection string of Azure",
    form: /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[^\s;"']{8}/i,
    source: "Microsoft Learn, Configure Azure Storage connection strings",
  },
  {
    rule: "signed-address",
    is: "an address with a signature that opens it",
    form: /[?&](?:sig|signature|X-Amz-Signature|X-Goog-Signature)=[A-Za-z0-9%/+_-]{16}/i,
    source: "AWS Signature Version 4, query parameters; Azure Storage, SAS tokens",
  },
  { rule: "digitalocean-token", is: "a token of DigitalOcean", form: /\bdo[opr]_v1_[a-f0-9]{32}/, source: "DigitalOcean Docs, API tokens" },
  {
    rule: "cloudflare-token",
    is: "a token of Cloudflare",
    form: /\bcf(?:at|k|ut)_[A-Za-z0-9]{40}|\bv1\.0-[a-f0-9]{24}-[a-f0-9]{64}/,
    source: "Cloudflare Docs, API token formats; gitleaks 8.30",
  },
  {
    rule: "vault-token",
    is: "a token of Vault or Terraform Cloud",
    form: /\bhv[brs]\.[\w-]{20}|\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{20}/,
    source: "Vault Docs, Tokens; gitleaks 8.30",
  },
  {
    rule: "grafana-token",
    is: "a token of Grafana",
    form: /\bglsa_[A-Za-z0-9]{20}|\bglc_[A-Za-z0-9+/]{30}|\beyJrIjoi[A-Za-z0-9]{20}/,
    source: "Grafana Docs, Service accounts; gitleaks 8.30",
  },
  {
    rule: "monitoring-token",
    is: "a token of a monitoring service",
    form: /\bNRAK-[A-Z0-9]{20}|\bdt0c01\.[A-Z0-9]{20}|\bsntry[su]_[A-Za-z0-9+/=_]{30}|\bdp\.(?:ct|pt|st)\.[\w.]{20}/,
    source: gitleaks,
  },
  {
    rule: "stripe-key",
    is: "a key of Stripe",
    form: /\b[rs]k_(?:live|prod|test)_[A-Za-z0-9]{10}|\bwhsec_[A-Za-z0-9+/]{20}/,
    source: "Stripe Docs, API keys",
  },
  {
    rule: "mail-key",
    is: "a key of a mail service",
    form: /\bSG\.[\w-]{16,32}\.[\w-]{16}|\bkey-[a-f0-9]{32}\b|\bxkeysib-[a-f0-9]{32}|\b[a-f0-9]{32}-us\d{1,2}\b/,
    source: gitleaks,
  },
  { rule: "twilio-key", is: "a key of Twilio", form: /\bSK[a-f0-9]{32}\b/, source: "Twilio Docs, API keys" },
  {
    rule: "openai-key",
    is: "a key of OpenAI",
    form: /\bsk-(?:admin|proj|svcacct)-[\w-]{20}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ/,
    source: gitleaks,
  },
  { rule: "anthropic-key", is: "a key of Anthropic", form: /\bsk-ant-[a-z]{2,8}\d\d-[\w-]{20}/, source: gitleaks },
  { rule: "huggingface-token", is: "a token of Hugging Face", form: /\bhf_[A-Za-z]{30}/, source: "Hugging Face Docs, User access tokens" },
  { rule: "databricks-token", is: "a token of Databricks", form: /\bdapi[a-f0-9]{32}/, source: gitleaks },
  { rule: "tailscale-key", is: "a key of Tailscale", form: /\btskey-[a-z]{2,20}-\w{8}/, source: "Tailscale Docs, Auth keys" },
  { rule: "atlassian-token", is: "a token of Atlassian", form: /\bATATT3[\w=-]{30}/, source: gitleaks },
  {
    rule: "shopify-token",
    is: "a token of Shopify",
    form: /\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}/,
    source: "Shopify Docs, Access token formats",
  },
  {
    rule: "netbox-token",
    is: "a token of NetBox",
    form: /\bnbt_[A-Za-z0-9]{12}\.[A-Za-z0-9]{16}/,
    source: "NetBox Docs, REST API: v2 tokens; netbox/users/constants.py",
  },
  {
    rule: "service-token",
    is: "a token of a hosted service",
    form: /\bPMAK-[a-f0-9]{24}|\bpul-[a-f0-9]{40}|\bpscale_(?:oauth|pw|tkn)_[\w.-]{20}|\blin_api_\w{30}|\bntn_\d{8}|\bfigd_[\w-]{30}|\bvc[aikpr]_[A-Za-z0-9]{20}|\bops_eyJ[\w+/]{30}/,
    source: "gitleaks 8.30; secretlint 13, recommended rules",
  },
  {
    rule: "private-key",
    is: "a private key",
    form: /-{4,5} ?BEGIN (?:[A-Z0-9]{1,16} ){0,4}(?:PRIVATE KEY(?: BLOCK)?|NKEY SEED) ?-{4,5}/,
    source: "RFC 7468, section 10 to 13; RFC 9580, section 6.2; RFC 4716; NATS Docs, decorated creds",
  },
  {
    rule: "private-key",
    is: "a private key",
    form: /^PuTTY-User-Key-File-\d|-----BEGIN OpenVPN Static key|\bAGE-SECRET-KEY-1[A-Z0-9]{20}/m,
    source: "PuTTY manual, appendix C; OpenVPN, openvpn(8); age, age(1)",
  },
];
