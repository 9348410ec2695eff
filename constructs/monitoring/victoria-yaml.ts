import { Document, Scalar, stringify, visit } from "yaml";

/**
 * YAML for programs of VictoriaMetrics. Before they read it they put variables of their environment in for `%{NAME}`, wherever that stands: as words of a person it
 * would tell what the environment holds. A text that holds `%{` is quoted, and the sign written by its code.
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
