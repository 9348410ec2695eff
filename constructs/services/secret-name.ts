/** Words that say it wherever a name ends in them, with others before or not: `PGPASSWORD`, `CLIENT_SECRETS`, `APITOKEN`. */
const always = /(?:PASSWORD|PASSWD|PASSPHRASE|PASSCODE|SECRET|CREDENTIAL)S?$|TOKEN$|(?:API|AUTH|ACCESS|BEARER|REFRESH)_?TOKENS$/;

/** Keys that open something. One that sorts or finds, as `PRIMARY_KEY`, is none, and a public one may be known. */
const keys =
  /(?:^|_)[A-Z0-9]*(?:API|ACCESS|ACCOUNT|AUTH|CIPHER|DECRYPTION|ENCRYPTION|HMAC|JWT|MASTER|PRIVATE|SECRET|SESSION|SHARED|SIGNING)_?KEYS?(?:_BASE)?$/;

/** What a key grows from. A seed of random numbers is none. */
const seeds = /(?:^|_)(?:NKEY|KEY|MASTER|SECRET|WALLET)_?SEED$/;

/** The shell's directory is `PWD`, and `OLDPWD`. */
const shortPassword = /_PWD$/;

/** A satellite's pass, and a filter's, are no password. */
const pass = /^(?!.*(?:ALL|BAND|BY|CURRENT|FIRST|HIGH|LAST|LOW|NEXT|ORBIT|PER|PREVIOUS|SAT|SATELLITE)_PASS$).*[A-Z0-9]_PASS$/;

const patterns = [always, keys, seeds, shortPassword, pass];

/**
 * Does a name say that its value is a secret: of a variable, a flag or a parameter, in capitals or not, with `_`, `-` or `.` between its words? One that ends
 * in `_FILE` names a file, and may.
 */
export function looksSecret(name: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.]+/g, "_")
    .toUpperCase()
    .replace(/(?:_|(?<!\d))\d+$/, ""); // begun anew within a number it would be read to its end from each digit
  return patterns.some((pattern) => pattern.test(words));
}
