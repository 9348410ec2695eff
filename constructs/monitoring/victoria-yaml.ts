import { Document, Scalar, stringify, visit } from "yaml";

/**
 * Returns YAML for programs of VictoriaMetrics. They replace `%{NAME}` by variables of their environment before they read it, which would
 * reveal them in a person's words. So a text with `%{` is quoted, and the sign is written by its code.
 *
 * @source VictoriaMetrics 1.150, lib/envtemplate, app/vmalert/config and lib/promscrape
 */
export function victoriaYaml(data: object): string {
  const text = stringify(data);
  if (!text.includes("%{")) return text;
  const document = new Document(data);
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "string" && scalar.value.includes("%{")) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString().replaceAll("%{", "\\x25{");
}
