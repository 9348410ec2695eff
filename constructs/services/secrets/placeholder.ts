/** Texts that programs, shells and template engines replace. */
const parts = [
  /\$[A-Z_][A-Z0-9_]*/, // shell, Compose, NATS, Prometheus
  /\$\{(?:[a-z]+[:.])?[A-Za-z_][\w.]*(?::?\?[^}]*|:?-)?\}/, // the same, `${env:NAME}` of collectors; a default value is none
  /\$\{(?:env|file|secret|vault):[^{}]+\}/, // OpenTelemetry Collector
  /@\{[^{}]*\}/, // Telegraf
  /%\[[^[\]]*\]/, // HAProxy
  /\$__(?:env|file|vault)\{[^{}]*\}/, // Grafana
  /\$\{\{[^{}]*\}\}/, // GitHub
  /\$\([^()]*\)?/, // a command, a variable of Kubernetes
  /\{\{[^{}]*\}\}/, // Go, Jinja, Mustache
  /#\{[^{}]*\}/, // Ruby
  /%\{[^{}]*\}/, // Terraform, Apache
  /%\([A-Za-z_]\w*\)s/, // Python
  /%[A-Z_][A-Z0-9_]*%/, // Windows
  /@[A-Z_][A-Z0-9_]*@/, // autoconf
  /<{1,2}[^<>]+>{1,2}|(?:your|YOUR)[-_ ][\w .-]+/, // documents
  /\*+|[xX]{3,}|[yY]{3,}|\.{3,}|REDACTED/, // struck out
  /ENC\[[A-Z0-9_]+,[^\]]*\]/, // SOPS, encrypted
  /ENC\([^()]*\)?/, // Jasypt, encrypted
  /\$ANSIBLE_VAULT;.*/, // Ansible, encrypted
  /op:\/\/[^\s"']+/, // 1Password, a reference
];
const placeholder = new RegExp(`^(?:${parts.map(({ source }) => source).join("|")})$`, "s");
const begun = /^(?:\$\(|\{\{|<%)/;
const ofScripts =
  /^(?:\$[a-z_]+|\$\{[a-z_]+\}|\$\d|\$\{\d+\}|os\.environ(?:\.get)?|(?:os\.)?getenv|process\.env(?:\.\w+)?|System\.getenv|ENV)$/;

/** Whether a text only names a value, or is struck out: `$NAME`, `${NAME}`, `$(command)`, `{{ name }}`, `<name>`, `***`. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text) || begun.test(text);
}

/** Does the same for a script or a configuration file, where variables may be in small letters, numbers or calls. */
export function isPlaceholderInFile(text: string): boolean {
  return isPlaceholder(text) || ofScripts.test(text);
}

/** Whether a text is an example of a document: `http://user:password@host`, `[user[:password]]`. */
export function isExample(text: string): boolean {
  return /^(?:auth_?key|my_?password|pass|passw(?:or)?d|pw|pwd|secret|token)[\]})]*$/i.test(text);
}
