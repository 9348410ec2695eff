import { isPlaceholder } from "./placeholder";

/** Words that say it wherever a name ends in them, with others before or not: `PGPASSWORD`, `CLIENT_SECRETS`, `APITOKEN`. */
const always = /(?:PASSWORD|PASSWD|PASSPHRASE|PASSCODE|SECRET|CREDENTIAL)S?$|TOKEN$|(?:API|AUTH|ACCESS|BEARER|REFRESH)_?TOKENS$/;

/** Short words that say it where they stand alone or last: `NATS_CREDS`, `JWT`, `HTTP_BASIC_AUTH`, `WPA_PSK`, Redis' `requirepass`, an Erlang cookie. */
const short =
  /(?:^|_)(?:CREDS?|JWT|BASIC_?AUTH|PROXY_AUTH|PSK|PASSKEY|PWORD|REQUIREPASS|MASTERAUTH|ERLANG_COOKIE|CLIENT_KEY_DATA|(?:ADMIN|DB|FTP|LOGIN|MQTT|PG|REDIS|ROOT|SMTP|USER|VPN|WIFI)_PW)$/;

/** Keys that open something. One that sorts or finds, as `PRIMARY_KEY`, is none, and a public one may be known. */
const keys =
  /(?:^|_)[A-Z0-9]*(?:API|ACCESS|ACCOUNT|AES|APP|AUTH|CIPHER|DECRYPTION|DEPLOY|ENCRYPTION|HMAC|JWT|LICEN[CS]E|MASTER|PRIVATE|RSA|SECRET|SESSION|SHARED|SIGNING|SSH|WIREGUARD)_?KEYS?(?:_BASE|_DATA|_PEM)?$/;

/** What a key grows from. A seed of random numbers is none. */
const seeds = /(?:^|_)(?:NKEY|KEY|MASTER|SECRET|WALLET)_?SEED$/;

/** The shell's directory is `PWD`, and `OLDPWD`. */
const shortPassword = /_PWD$/;

/** A satellite's pass, and a filter's, are no password. */
const pass = /^(?!.*(?:ALL|BAND|BY|CURRENT|FIRST|HIGH|LAST|LOW|NEXT|ORBIT|PER|PREVIOUS|SAT|SATELLITE)_PASS$).*[A-Z0-9]_PASS$/;

const patterns = [always, short, keys, seeds, shortPassword, pass];

/**
 * Does a name say that its value is a secret: of a variable, a flag or a parameter, in capitals or not, with `_`, `-` or `.` between its words? One that ends
 * in `_FILE` names a file, and may.
 */
export function looksSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.]+/g, "_")
    .toUpperCase()
    .replace(/_(?:B64|BASE64|CURRENT|NEW|OLD|PLAIN|PREVIOUS|RAW|VALUE)$/, "")
    .replace(/(?:_|(?<!\d))\d+$/, ""); // begun anew within a number it would be read to its end from each digit
  return patterns.some((pattern) => pattern.test(words));
}

/** Names that say it where the value looks like one too: a user with a password, a key of an alerting service. */
const byForm: readonly { readonly rule: string; readonly name: RegExp; readonly isSecret: (value: string) => boolean }[] = [
  { rule: "user-with-password", name: /(?:^|_)(?:AUTH|AUTH_USERS?|LOGIN|USERPWD|USER_?PASS)$/i, isSecret: isUserWithPassword },
  {
    rule: "alerting-key",
    name: /(?:^|_)(?:INTEGRATION|ROUTING|SERVICE|USER)_KEY$/i,
    isSecret: (value) => /^(?=.*\d)[A-Za-z0-9]{20,64}$/.test(value),
  },
];

/** The rule by which a value is a secret that its name alone does not give away. */
export function secretByNameAndForm(name: string, value: string): string | undefined {
  const words = name.replaceAll(/[-.]/g, "_");
  return byForm.find((one) => one.name.test(words) && one.isSecret(value))?.rule;
}

/** `user:password`, not two numbers, an address or a host with a port. */
export function isUserWithPassword(text: string): boolean {
  const [, password = ""] = /^[\w.@+-]{1,64}:(?!\d+$)([!-.0-~][!-~]{3,})$/.exec(text) ?? [];
  return password !== "" && !isPlaceholder(password);
}
