const kind =
  /^[ \t]{0,64}(?:- )?["']?kind["']?[ \t]{0,8}:[ \t]{0,8}["']?Secret["']?[ \t]{0,8},?[ \t]{0,8}(?:#|$)|"kind" {0,8}: {0,8}"Secret"/m;
const data = /["']?\b(?:data|stringData)["']?[ \t]{0,8}:/;

/** Is it a Secret of Kubernetes, with its values in it? */
export function holdsManifestOfSecret(text: string): boolean {
  return kind.test(text) && data.test(text) && !/\bENC\[AES256_GCM,/.test(text);
}
