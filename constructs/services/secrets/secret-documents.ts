const kind =
  /^[ \t]{0,64}(?:- )?["']?kind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret["']?[ \t]{0,8},?[ \t]{0,8}(?:#|$)|"kind" {0,8}: {0,8}"Secret"/m;
const data = /["']?\b(?:data|stringData)["']?[ \t]{0,8}:/;

/** Whether a text is a Secret of Kubernetes with values. */
export function holdsManifestOfSecret(text: string): boolean {
  return kind.test(text) && data.test(text) && !/\bENC\[AES256_GCM,/.test(text);
}

/** Whether a text is a JSON Web Key with its private half. @source RFC 7518, section 6.2.2, 6.3.2 and 6.4.1; RFC 8037, section 2 */
export function holdsJsonWebKey(text: string): boolean {
  return /"kty" {0,8}:/.test(text) && /"[dk]"\s{0,8}:\s{0,8}"[\w-]{16}/.test(text);
}
