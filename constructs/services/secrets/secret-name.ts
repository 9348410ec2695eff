import { isPlaceholder } from "./placeholder";

/** Words that mark a secret at the end of any name: `PGPASSWORD`, `CLIENT_SECRETS`, `APITOKEN`. */
const always = /(?:PASSWORD|PASSWD|PASSPHRASE|PASSCODE|SECRET|CREDENTIAL)S?$|TOKEN$|(?:API|AUTH|ACCESS|BEARER|REFRESH)_?TOKENS$/;

/** Short words that mark a secret alone or as the last word: `NATS_CREDS`, `JWT`, `HTTP_BASIC_AUTH`, Redis' `requirepass`. */
const short =
  /(?:^|_)(?:CREDS?|JWT|BASIC_?AUTH|PROXY_AUTH|PSK|PASSKEY|PWORD|REQUIREPASS|MASTERAUTH|ERLANG_COOKIE|CLIENT_KEY_DATA|(?:ADMIN|DB|FTP|LOGIN|MQTT|PG|REDIS|ROOT|SMTP|USER|VPN|WIFI)_PW)$/;

/** Keys that open something. A key for sorting or finding, such as `PRIMARY_KEY`, and a public key are none. */
const keys =
  /(?:^|_)[A-Z0-9]*(?:API|ACCESS|ACCOUNT|AES|APP|AUTH|CIPHER|DECRYPTION|DEPLOY|ENCRYPTION|HMAC|JWT|LICEN[CS]E|MASTER|PRIVATE|RSA|SECRET|SESSION|SHARED|SIGNING|SSH|WIREGUARD)_?KEYS?(?:_BASE|_DATA|_PEM)?$/;

/** Seeds of keys. A seed of random numbers is none. */
const seeds = /(?:^|_)(?:NKEY|KEY|MASTER|SECRET|WALLET)_?SEED$/;

/** A short word for a password. `PWD` and `OLDPWD` are directories of the shell. */
const shortPassword = /_PWD$/;

/** A pass that is a password, not that of a satellite or a filter. */
const pass = /^(?!.*(?:ALL|BAND|BY|CURRENT|FIRST|HIGH|LAST|LOW|NEXT|ORBIT|PER|PREVIOUS|SAT|SATELLITE)_PASS$).*[A-Z0-9]_PASS$/;

const patterns = [always, short, keys, seeds, shortPassword, pass];

/**
 * Whether a name marks its value as a secret: of a variable, a flag or a parameter, in any case, with `_`, `-` or `.` between its words. A
 * name that ends in `_FILE` names a file, and is allowed.
 */
export function looksSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.]+/g, "_")
    .toUpperCase()
    .replace(/_(?:B64|BASE64|CURRENT|NEW|OLD|PLAIN|PREVIOUS|RAW|VALUE)$/, "")
    .replace(/(?:_|(?<!\d))\d+$/, ""); // without the lookbehind a long number would be read again from each digit
  return patterns.some((pattern) => pattern.test(words));
}

/** Names that mark a secret only if the value looks like one: a user with a password, a key of an alerting service. */
const byForm: readonly { readonly rule: string; readonly name: RegExp; readonly isSecret: (value: string) => boolean }[] = [
  { rule: "user-with-password", name: /(?:^|_)(?:AUTH|AUTH_USERS?|LOGIN|USERPWD|USER_?PASS)$/i, isSecret: isUserWithPassword },
  {
    rule: "alerting-key",
    name: /(?:^|_)(?:INTEGRATION|ROUTING|SERVICE|USER)_KEY$/i,
    isSecret: (value) => /^(?=.*\d)[A-Za-z0-9]{20,64}$/.test(value),
  },
];

/** Returns the rule by which name and value together mark a secret. */
export function secretByNameAndForm(name: string, value: string): string | undefined {
  const words = name.replaceAll(/[-.]/g, "_");
  return byForm.find((one) => one.name.test(words) && one.isSecret(value))?.rule;
}

/** Whether a text is `user:password`, not two numbers, an address or a host with a port. */
export function isUserWithPassword(text: string): boolean {
  const [, password = ""] = /^[\w.@+-]{1,64}:(?!\d+$)([!-.0-~][!-~]{3,})$/.exec(text) ?? [];
  return password !== "" && !isPlaceholder(password);
}
