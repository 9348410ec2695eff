/** What programs, shells and template engines put something else in place of. */
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
  /\*+|[xX]{3,}|[yY]{3,}|\.{3,}|REDACTED/, // what was struck out
  /ENC\[[A-Z0-9_]+,[^\]]*\]/, // SOPS, encrypted
  /ENC\([^()]*\)?/, // Jasypt, encrypted
  /\$ANSIBLE_VAULT;.*/, // Ansible, encrypted
  /op:\/\/[^\s"']+/, // 1Password, a reference
];
const placeholder = new RegExp(`^(?:${parts.map(({ source }) => source).join("|")})$`, "s");
const begun = /^(?:\$\(|\{\{|<%)/;
const ofScripts =
  /^(?:\$[a-z_]+|\$\{[a-z_]+\}|\$\d|\$\{\d+\}|os\.environ(?:\.get)?|(?:os\.)?getenv|process\.env(?:\.\w+)?|System\.getenv|ENV)$/;

/** Is a text no value but the name of one, or struck out: `$NAME`, `${NAME}`, `$(command)`, `{{ name }}`, `<name>`, `***`? */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text) || begun.test(text);
}

/** In a script or a configuration file variables may be in small letters, numbers, or asked for by a call; elsewhere `$ecret` is a password. */
export function isPlaceholderInFile(text: string): boolean {
  return isPlaceholder(text) || ofScripts.test(text);
}

/** In a comment a document shows where a password goes: `http://user:password@host`, `[user[:password]]`. */
export function isExample(text: string): boolean {
  return /^(?:auth_?key|my_?password|pass|passw(?:or)?d|pw|pwd|secret|token)[\]})]*$/i.test(text);
}
